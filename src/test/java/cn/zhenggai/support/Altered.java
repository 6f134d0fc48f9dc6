package cn.zhenggai.support;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What people do to a photo so that it passes as another one. */
public enum Altered {
    CROPPED {
        /** A tenth of its width and of its height is gone, wherever. */
        @Override
        BufferedImage changed(BufferedImage photo, Random dice) {
            int left = (int) (photo.getWidth() * 0.1 * dice.nextDouble());
            int top = (int) (photo.getHeight() * 0.1 * dice.nextDouble());
            return drawn(photo.getSubimage(left, top, photo.getWidth() * 9 / 10, photo.getHeight() * 9 / 10), 1);
        }
    },
    RECOMPRESSED {
        @Override
        BufferedImage changed(BufferedImage photo, Random dice) {
            return drawn(photo, 0.5);
        }

        @Override
        float quality() {
            return 0.3f;
        }
    },
    MIRRORED {
        @Override
        BufferedImage changed(BufferedImage photo, Random dice) {
            return turned(photo, dice.nextBoolean(), false);
        }
    },
    TURNED {
        @Override
        BufferedImage changed(BufferedImage photo, Random dice) {
            return turned(photo, dice.nextBoolean(), true);
        }
    },
    BRIGHTENED {
        @Override
        BufferedImage changed(BufferedImage photo, Random dice) {
            BufferedImage bright = drawn(photo, 1);
            for (int y = 0; y < bright.getHeight(); y++) {
                for (int x = 0; x < bright.getWidth(); x++) {
                    int pixel = bright.getRGB(x, y);
                    bright.setRGB(x, y, brighter(pixel >> 16) << 16 | brighter(pixel >> 8) << 8 | brighter(pixel));
                }
            }
            return bright;
        }
    };

    abstract BufferedImage changed(BufferedImage photo, Random dice);

    float quality() {
        return 0.85f;
    }

    /** As a JPEG of its own; the same numbers alter in the same way. */
    public byte[] copy(BufferedImage photo, long seed) {
        return written(changed(photo, new Random(seed)), quality());
    }

    public static byte[] written(BufferedImage photo, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(photo, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Nearly a third brighter; what was bright already is white. */
    private static int brighter(int channel) {
        return Math.min(255, (channel & 255) * 13 / 10 + 10);
    }

    private static BufferedImage drawn(BufferedImage photo, double scale) {
        int width = (int) (photo.getWidth() * scale);
        int height = (int) (photo.getHeight() * scale);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = drawn.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(photo, 0, 0, width, height, null);
        brush.dispose();
        return drawn;
    }

    /** Mirrored along one axis, or by a quarter to one side. */
    private static BufferedImage turned(BufferedImage photo, boolean other, boolean quarter) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        BufferedImage turned =
                new BufferedImage(quarter ? height : width, quarter ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = quarter ? (other ? height - 1 - y : y) : other ? width - 1 - x : x;
                int toY = quarter ? (other ? x : width - 1 - x) : other ? y : height - 1 - y;
                turned.setRGB(toX, toY, photo.getRGB(x, y));
            }
        }
        return turned;
    }
}
