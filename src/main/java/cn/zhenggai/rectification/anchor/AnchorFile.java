package cn.zhenggai.rectification.anchor;

import cn.zhenggai.rectification.log.LogKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside of the database with the head of each day, one a line. Lines are added and never changed, also by
 * several servers that share it; what contradicts the database is left to be found.
 */
@Component
class AnchorFile {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFile.class);
    private static final int PARTS = 2;

    private final Path path;

    AnchorFile(@Value("${zhenggai.log-anchor-file:}") String chosen, @Value("${zhenggai.files}") String files) {
        this.path = LogKeys.beside(files, chosen, "-log.heads");
    }

    Path path() {
        return path;
    }

    /** Head by day; empty when there is no such file. A line that is none says so by its place. */
    Optional<TreeMap<LocalDate, String>> read() {
        try {
            return Optional.of(heads(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<LocalDate, String> heads(String text) {
        TreeMap<LocalDate, String> heads = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ");
            try {
                heads.put(LocalDate.parse(parts[0]), parts.length < PARTS ? "" : parts[1]);
            } catch (DateTimeParseException noHead) {
                LOG.debug("A line of the anchor is no head");
            }
        }
        return heads;
    }

    /** Those that come behind the last line, if the file knows the one before them as the database does. */
    synchronized void add(List<LogDay> days) {
        if (days.isEmpty()) {
            return;
        }
        try (FileChannel file = open()) {
            file.lock();
            TreeMap<LocalDate, String> heads = heads(text(file));
            if (heads.isEmpty() && days.size() > 1) {
                LOG.warn("The file {} is begun anew, with what the database says of {} days", path, days.size());
            }
            StringBuilder lines = new StringBuilder();
            for (LogDay day : days) {
                if (heads.isEmpty()
                        || day.day().isAfter(heads.lastKey())
                                && day.previousHead().equals(heads.lastEntry().getValue())) {
                    heads.put(day.day(), day.head());
                    lines.append(line(day));
                }
            }
            append(file, lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(path.getParent());
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static String text(FileChannel file) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (all.hasRemaining() && file.read(all) >= 0) {
            // read to the end
        }
        return new String(all.array(), StandardCharsets.UTF_8);
    }

    private static void append(FileChannel file, String lines) throws IOException {
        file.position(file.size());
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    private static String line(LogDay day) {
        return "%s %s cases=%d entries=%d key=%d%n"
                .formatted(day.day(), day.head(), day.cases(), day.entries(), day.key());
    }
}
