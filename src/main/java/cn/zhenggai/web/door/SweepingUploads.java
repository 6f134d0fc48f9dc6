package cn.zhenggai.web.door;

import cn.zhenggai.operation.MachineTime;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what the container leaves of an upload for which there was no room: it begins a file on the disk and, when
 * that fails, forgets that it did.
 */
@Component
class SweepingUploads {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingUploads.class);

    /** Longer than any form is on its way and being worked on. */
    private static final Duration OLD = Duration.ofMinutes(30);

    private final ServletContext container;
    private final MachineTime machine;

    SweepingUploads(ServletContext container, MachineTime machine) {
        this.container = container;
        this.machine = machine;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        if (container.getAttribute(ServletContext.TEMPDIR) instanceof File folder && folder.isDirectory()) {
            int gone = sweep(folder.toPath(), machine.now().minus(OLD));
            if (gone > 0) {
                LOG.info("Took away {} uploads that found no room", gone);
            }
        }
    }

    static int sweep(Path folder, Instant before) {
        int gone = 0;
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(folder, "upload_*.tmp")) {
            for (Path upload : uploads) {
                gone += olderThan(before, upload) && Files.deleteIfExists(upload) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gone;
    }

    private static boolean olderThan(Instant before, Path upload) throws IOException {
        try {
            return Files.getLastModifiedTime(upload).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
