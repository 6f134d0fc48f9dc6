package cn.zhenggai.demo.scene;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Writes somebody's name as a finger does on glass: quickly, and each person in his own way. */
@Component
@Profile("demo")
public class Signatures {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 140;

    private final StoringEvidence storing;

    Signatures(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Staged for the one who holds the telephone. */
    public long of(Actor signer, Actor holder) {
        byte[] picture = drawn(new Random(signer.personId() * 31));
        return storing.storePhoto(holder, new Upload("签名.png", new ByteArrayResource(picture), picture.length))
                .orThrow()
                .id();
    }

    private static byte[] drawn(Random hand) {
        BufferedImage glass = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = glass.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x16325c));
        for (int sign = 0; sign < 3; sign++) {
            for (int stroke = 0; stroke < 4; stroke++) {
                pen.setStroke(new BasicStroke(2.5f + hand.nextInt(3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                pen.draw(stroke(hand, 30 + sign * 105));
            }
        }
        pen.dispose();
        return png(glass);
    }

    private static Path2D stroke(Random hand, double left) {
        Path2D line = new Path2D.Double();
        double x = left + hand.nextInt(60);
        double y = 25 + hand.nextInt(70);
        line.moveTo(x, y);
        line.curveTo(
                x + hand.nextInt(50) - 10,
                y + hand.nextInt(40) - 20,
                x + hand.nextInt(70) - 20,
                y + hand.nextInt(50),
                left + hand.nextInt(90),
                30 + hand.nextInt(85));
        return line;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
