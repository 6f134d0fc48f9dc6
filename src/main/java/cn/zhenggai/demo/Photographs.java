package cn.zhenggai.demo;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Takes pictures of hazards and of their remedies. A few places of each kind are painted once and photographed again and
 * again; the store keeps equal pictures once.
 */
@Component
@Profile("demo")
class Photographs {

    private static final short COMMENT = (short) 0xFFFE;
    private static final int PLACES = 3;
    /** As a messenger sends pictures on; larger ones only take longer. */
    private static final int LONGEST_SIDE = 960;

    private final StoringEvidence storing;
    private final ScenePainter painter = new ScenePainter();
    private final Map<String, byte[]> painted = new HashMap<>();

    Photographs(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Staged for the photographer. @param which the place: before and after of one place look alike */
    long taken(Actor by, String itemCode, boolean after, int which) {
        int place = Math.floorMod(which, PLACES);
        String category = itemCode.substring(0, 1);
        String scene = ScenePainter.scene(category, itemCode).getClass().getSimpleName();
        byte[] picture = painted.computeIfAbsent(
                scene + after + place, key -> shrunk(painter.paint(category, itemCode, after, place)));
        String name = (after ? "整改后" : "整改前") + "_IMG_%04d.jpg".formatted(1000 + Math.floorMod(which * 7919, 8999));
        byte[] taken = marked(picture, name + by.personId());
        return storing.storePhoto(by, new Upload(name, new ByteArrayResource(taken), taken.length))
                .orThrow()
                .id();
    }

    /** No two people send the very same file; a comment is lost when the picture is developed, so it is kept once. */
    private static byte[] marked(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(jpeg.length + text.length + 4)
                .put(jpeg, 0, 2)
                .putShort(COMMENT)
                .putShort((short) (text.length + 2))
                .put(text)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] shrunk(byte[] picture) {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream();
        try {
            Thumbnails.of(new ByteArrayInputStream(picture))
                    .size(LONGEST_SIDE, LONGEST_SIDE)
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(smaller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return smaller.toByteArray();
    }

    /** The pictures need not stay in memory once the past is told. */
    void done() {
        painted.clear();
    }
}
