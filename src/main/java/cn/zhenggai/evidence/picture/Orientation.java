package cn.zhenggai.evidence.picture;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the camera was held. Phones do not turn the picture but note the turn beside it, in a note that we drop. */
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /** From 1 to 8 as Exif counts; upright when nothing readable is noted. */
    static int of(Path photo, PhotoFormat format) throws IOException {
        ExifIFD0Directory notes = notes(photo, format).getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer noted = notes == null ? null : notes.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return noted == null || noted < 1 || noted > 8 ? UPRIGHT : noted;
    }

    private static Metadata notes(Path photo, PhotoFormat format) throws IOException {
        Metadata notes = new Metadata();
        if (format != PhotoFormat.JPEG) {
            ExifNote.in(photo, format).ifPresent(note -> new ExifReader().extract(new ByteArrayReader(note), notes));
            return notes;
        }
        try (InputStream content = Files.newInputStream(photo)) {
            return JpegMetadataReader.readMetadata(content, List.of(new ExifReader()));
        } catch (JpegProcessingException e) {
            return notes;
        }
    }

    /** The picture as the photographer saw it. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        boolean lying = orientation >= 5;
        BufferedImage turned = new BufferedImage(
                lying ? image.getHeight() : image.getWidth(),
                lying ? image.getWidth() : image.getHeight(),
                image.getType());
        AffineTransform turn = turn(orientation, image.getWidth(), image.getHeight());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, turned);
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
