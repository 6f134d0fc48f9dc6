package cn.zhenggai.evidence.likeness;

import cn.zhenggai.evidence.store.ContentStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Takes the print of a photo, from its thumbnail, which is all that is needed. */
@Component
public class Prints {

    /** Owner of a photo from the moment at which a marked copy of it came: nobody who could show it. */
    public static final String UNSEEN = "original";

    private final ContentStore store;
    private final PrintRows rows;

    Prints(ContentStore store, PrintRows rows) {
        this.store = store;
        this.rows = rows;
    }

    /** A photo whose file cannot be read, or that shows nothing, is noted as such and not looked at again. */
    public void take(long evidenceId, String sha256) {
        rows.insert(evidenceId, thumbnail(sha256).flatMap(Print::of));
    }

    /** From now on nothing is like this one. */
    public void leaveOut(long evidenceId) {
        rows.leaveOut(evidenceId);
    }

    Path file(String sha256) {
        return store.thumbnail(sha256);
    }

    Optional<BufferedImage> thumbnail(String sha256) {
        try {
            return Optional.ofNullable(ImageIO.read(file(sha256).toFile()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
