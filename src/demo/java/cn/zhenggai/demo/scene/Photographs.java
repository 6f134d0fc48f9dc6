package cn.zhenggai.demo.scene;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Takes pictures of hazards and of their remedies. A few places of each kind are photographed again and again; the store
 * keeps equal pictures once, and none of them is like another: each stands for many.
 */
@Component
@Profile("demo")
public class Photographs {

    private static final short COMMENT = (short) 0xFFFE;

    private final StoringEvidence storing;
    private final Scenes scenes = new Scenes();

    Photographs(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Staged for the photographer. @param which the place: before and after of one place look alike */
    public long taken(Actor by, String itemCode, boolean after, int which) {
        String name = (after ? "整改后" : "整改前") + "_IMG_%04d.jpg".formatted(1000 + Math.floorMod(which * 7919, 8999));
        byte[] taken = marked(picture(itemCode, after, which), name + by.personId());
        EvidenceFile photo = storing.storePhoto(by, new Upload(name, new ByteArrayResource(taken), taken.length))
                .orThrow();
        storing.leaveOut(photo);
        return photo.id();
    }

    /** One picture that several hand in as theirs, as it lies in somebody's group chat: found out by whoever compares. */
    public long goingRound(Actor by, String itemCode) {
        byte[] shared = marked(picture(itemCode, true, 0), "微信图片");
        return storing.storePhoto(by, new Upload("微信图片.jpg", new ByteArrayResource(shared), shared.length))
                .orThrow()
                .id();
    }

    private byte[] picture(String itemCode, boolean after, int which) {
        try {
            return scenes.picture(itemCode, after, which).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No two people send the very same file; a comment is lost when the picture is developed, so it is kept once. */
    static byte[] marked(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(jpeg.length + text.length + 4)
                .put(jpeg, 0, 2)
                .putShort(COMMENT)
                .putShort((short) (text.length + 2))
                .put(text)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
