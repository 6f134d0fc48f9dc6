package cn.zhenggai.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints a plain wall in place of a scene. */
final class ScenePainter {

    byte[] paint(String category, String itemCode, boolean after, long seed) {
        BufferedImage picture = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.getHSBColor((itemCode.hashCode() * 31 + seed) % 97 / 97f, after ? 0.2f : 0.5f, 0.8f));
        brush.fillRect(0, 0, 1280, 960);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
