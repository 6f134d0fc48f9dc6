package cn.zhenggai.support;

import cn.zhenggai.evidence.MarkingPhoto;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Takes photos and hands them in the way a phone does. No two are equal. */
@Component
public class Photos {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final StoringEvidence storing;
    private final MarkingPhoto marking;

    Photos(StoringEvidence storing, MarkingPhoto marking) {
        this.storing = storing;
        this.marking = marking;
    }

    /** A photo that waits for its form, by its id. */
    public long taken(Actor by) {
        return handedIn(by, jpeg(TAKEN.incrementAndGet()));
    }

    public List<Long> taken(Actor by, int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            ids.add(taken(by));
        }
        return ids;
    }

    /** A document that waits for its form, by its id. */
    public long document(Actor by) {
        byte[] content = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes();
        return storing.storeDocument(by, new Upload("材料.pdf", new ByteArrayResource(content), content.length))
                .orThrow()
                .id();
    }

    /** Handed in by somebody, by its id. */
    public long handedIn(Actor by, byte[] content) {
        return storing.storePhoto(by, new Upload("现场.jpg", new ByteArrayResource(content), content.length))
                .orThrow()
                .id();
    }

    /** The photo of this number with a circle and a blurred place on it, in the place of what was handed in, by its id. */
    public long marked(Actor by, long original, int seed) {
        byte[] content = Altered.written(withMarks(seed), 0.9f);
        return marking.mark(by, original, new Upload("现场.jpg", new ByteArrayResource(content), content.length))
                .orThrow()
                .id();
    }

    public static BufferedImage withMarks(int seed) {
        BufferedImage image = picture(seed);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(image.getRGB(60, 60)));
        brush.fillRect(30, 30, 60, 60);
        brush.setColor(Color.RED);
        brush.setStroke(new BasicStroke(6));
        brush.drawOval(140, 80, 120, 90);
        brush.dispose();
        return image;
    }

    public static byte[] jpeg(int seed) {
        return Altered.written(picture(seed), 0.9f);
    }

    /** Light and shadow, and a few things in it, as the number wants it; no two look alike. */
    public static BufferedImage picture(int seed) {
        Random dice = new Random(seed * 7919L);
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(
                dice.nextInt(320), 0, colour(dice), dice.nextInt(320), dice.nextInt(240), colour(dice)));
        brush.fillRect(0, 0, 320, 240);
        for (int things = 8 + dice.nextInt(20); things > 0; things--) {
            brush.setColor(colour(dice));
            int x = dice.nextInt(320);
            int y = dice.nextInt(240);
            int width = 10 + dice.nextInt(100);
            int height = 10 + dice.nextInt(90);
            if (dice.nextBoolean()) {
                brush.fillRect(x - width / 2, y - height / 2, width, height);
            } else {
                brush.fillOval(x - width / 2, y - height / 2, width, height);
            }
        }
        brush.dispose();
        return image;
    }

    private static Color colour(Random dice) {
        return new Color(dice.nextInt(0x1000000));
    }
}
