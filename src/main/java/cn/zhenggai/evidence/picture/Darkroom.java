package cn.zhenggai.evidence.picture;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Develops an upload into the two pictures that are kept. Whatever was in the file beside the pixels (place, camera,
 * comments, a second file behind the first) is gone. Size is judged from the header; decoding takes one of a few places.
 */
@Component
public class Darkroom {

    private static final String FIELD = "photo";
    private static final int LONGEST_SIDE = 2048;
    private static final int THUMBNAIL_SIDE = 480;
    /** Up to here every pixel is read, so that scaling down looks good; beyond it whole rows are skipped. */
    private static final int LONGEST_DECODED = 2600;

    private static final int LONGEST_ACCEPTED = 20_000;
    private static final long MOST_PIXELS = 40_000_000;
    /** Its decoder keeps some thirty bytes for each pixel, whatever is asked of it. */
    private static final long MOST_WEBP_PIXELS = 12_000_000;

    private static final float PHOTO_QUALITY = 0.85f;
    private static final float THUMBNAIL_QUALITY = 0.8f;

    private final int capacity;
    private final Semaphore places;
    private final Duration patience;

    @Autowired
    public Darkroom() {
        this(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(10));
    }

    public Darkroom(int places, Duration patience) {
        this.capacity = places;
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    public record Developed(byte[] photo, byte[] thumbnail, int width, int height) {}

    public Outcome<Developed> develop(Path original) throws IOException {
        byte[] head = PhotoFormat.head(original);
        Optional<PhotoFormat> format = PhotoFormat.of(head);
        if (format.isEmpty()) {
            return refused(PhotoFormat.heic(head) ? "photoHeic" : "photoFormat");
        }
        Optional<Dimension> size = size(original, format.get());
        if (size.isEmpty()) {
            return refused("photoBroken");
        }
        long most = format.get() == PhotoFormat.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
        if (tooLarge(size.get(), most)) {
            return refused("photoTooManyPixels", size.get().width, size.get().height, most / 1_000_000);
        }
        return inTurn(original, format.get());
    }

    private Outcome<Developed> inTurn(Path original, PhotoFormat format) {
        int needed = format == PhotoFormat.WEBP ? capacity : 1;
        if (!waited(needed)) {
            return Outcome.refused(Refusal.conflict("photoBusy"));
        }
        try {
            return Outcome.done(developed(original, format));
        } catch (IOException | RuntimeException unreadable) {
            return refused("photoBroken");
        } finally {
            places.release(needed);
        }
    }

    private static Developed developed(Path original, PhotoFormat format) throws IOException {
        int orientation = Orientation.of(original, format);
        BufferedImage decoded = Pictures.decode(original, format, LONGEST_DECODED);
        BufferedImage photo = Orientation.upright(Pictures.fitted(decoded, LONGEST_SIDE), orientation);
        BufferedImage thumbnail = Pictures.fitted(photo, THUMBNAIL_SIDE);
        return new Developed(
                Pictures.jpeg(photo, PHOTO_QUALITY),
                Pictures.jpeg(thumbnail, THUMBNAIL_QUALITY),
                photo.getWidth(),
                photo.getHeight());
    }

    /** Empty when the file is cut short, or is no picture although it begins like one. */
    private static Optional<Dimension> size(Path original, PhotoFormat format) {
        try {
            return switch (format) {
                case WEBP -> WebpWalk.size(original.toFile());
                case JPEG -> JpegWalk.sound(original) ? Optional.of(Pictures.size(original, format)) : Optional.empty();
                case PNG -> Optional.of(Pictures.size(original, format));
            };
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean tooLarge(Dimension size, long most) {
        return size.width > LONGEST_ACCEPTED
                || size.height > LONGEST_ACCEPTED
                || (long) size.width * size.height > most;
    }

    private boolean waited(int needed) {
        try {
            return places.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Outcome<Developed> refused(String code, Object... arguments) {
        return Outcome.refused(Refusal.invalid(FIELD, code, arguments));
    }
}
