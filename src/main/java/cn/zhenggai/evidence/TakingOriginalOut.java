package cn.zhenggai.evidence;

import cn.zhenggai.evidence.store.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --original=<id of a marked photo> --to=<file>}: the one way to the photo behind its marks, for whoever keeps the
 * machine, when a court asks. The security log says that it was taken out.
 */
@Component
class TakingOriginalOut implements ApplicationRunner {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final EvidenceRows rows;
    private final ContentStore store;
    private final ConfigurableApplicationContext context;

    TakingOriginalOut(EvidenceRows rows, ContentStore store, ConfigurableApplicationContext context) {
        this.rows = rows;
        this.store = store;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (arguments.containsOption("original")) {
            int code = takeOut(arguments) ? 0 : 1;
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    private boolean takeOut(ApplicationArguments arguments) throws IOException {
        String id = String.join("", arguments.getOptionValues("original"));
        String to = String.join("", Objects.requireNonNullElse(arguments.getOptionValues("to"), List.of()));
        boolean written = id.matches("\\d{1,18}") && !to.isEmpty() && takeOut(Long.parseLong(id), Path.of(to));
        System.out.println(
                written
                        ? "written to " + to
                        : "NOT written: " + id + " is no marked photo, or --to names no new file: " + to);
        return written;
    }

    /** False for a photo without marks; a file that is there already is not written over. */
    boolean takeOut(long marked, Path to) throws IOException {
        EvidenceFile photo = rows.find(marked).filter(EvidenceFile::marked).orElse(null);
        if (photo == null || Files.exists(to)) {
            return false;
        }
        Files.copy(store.file(photo.unmarkedSha256()), to);
        SECURITY.warn(
                "original {} of marked photo {} ({}), sha256 {}, was taken out to {}",
                photo.original().id(),
                marked,
                photo.owner(),
                photo.unmarkedSha256(),
                to);
        return true;
    }
}
