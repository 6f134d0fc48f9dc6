package cn.zhenggai.evidence.picture;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Reads, scales and writes pixels. Knows no limits and no rules. */
final class Pictures {

    private Pictures() {}

    /** From the header only. */
    static Dimension size(Path file, PhotoFormat format) throws IOException {
        return reading(file, format, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
    }

    /** The first frame, skipping pixels so that no side is longer than given, on white where it is transparent. */
    static BufferedImage decode(Path file, PhotoFormat format, int longest) throws IOException {
        return opaque(reading(file, format, reader -> {
            int step = (Math.max(reader.getWidth(0), reader.getHeight(0)) + longest - 1) / longest;
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        }));
    }

    /** Never larger than it was. */
    static BufferedImage fitted(BufferedImage image, int longest) {
        int side = Math.max(image.getWidth(), image.getHeight());
        if (side <= longest) {
            return image;
        }
        if (side >= 2 * longest) {
            return Shrinking.to(
                    scaled(image.getWidth(), longest, side), scaled(image.getHeight(), longest, side), image);
        }
        try {
            return Thumbnails.of(image).size(longest, longest).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int scaled(int length, int longest, int side) {
        return Math.max(1, Math.round((float) length * longest / side));
    }

    /** Pixels and nothing else. */
    static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T reading(Path file, PhotoFormat format, Reading<T> reading) throws IOException {
        ImageReader reader = format.reader();
        try (ImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return reading.from(reader);
        } finally {
            reader.dispose();
        }
    }
}
