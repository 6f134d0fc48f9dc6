package cn.zhenggai.support;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Takes photos and hands them in the way a phone does. No two are equal. */
@Component
public class Photos {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final StoringEvidence storing;

    Photos(StoringEvidence storing) {
        this.storing = storing;
    }

    /** A photo that waits for its form, by its id. */
    public long taken(Actor by) {
        byte[] content = jpeg(TAKEN.incrementAndGet());
        return storing.storePhoto(by, new Upload("现场.jpg", new ByteArrayResource(content), content.length))
                .orThrow()
                .id();
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

    public static byte[] jpeg(int seed) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(seed * 7919 & 0xFFFFFF));
        brush.fillRect(0, 0, 64, 48);
        brush.setColor(Color.WHITE);
        brush.drawString(String.valueOf(seed), 4, 30);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
