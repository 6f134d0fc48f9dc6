package cn.zhenggai.demo;

import cn.zhenggai.evidence.StoringEvidence;
import cn.zhenggai.evidence.Upload;
import cn.zhenggai.shared.Actor;
import java.util.HashMap;
import java.util.Map;
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

    private static final int PLACES = 4;

    private final StoringEvidence storing;
    private final ScenePainter painter = new ScenePainter();
    private final Map<String, byte[]> painted = new HashMap<>();

    Photographs(StoringEvidence storing) {
        this.storing = storing;
    }

    /** Staged for the photographer. @param which the place: before and after of one place look alike */
    long taken(Actor by, String itemCode, boolean after, int which) {
        int place = Math.floorMod(which, PLACES);
        byte[] picture = painted.computeIfAbsent(
                itemCode + after + place, key -> painter.paint(itemCode.substring(0, 1), itemCode, after, place));
        String name = (after ? "整改后" : "整改前") + "_IMG_%04d.jpg".formatted(1000 + Math.floorMod(which * 7919, 8999));
        Upload upload = new Upload(name, new ByteArrayResource(picture), picture.length);
        return storing.storePhoto(by, upload).orThrow().id();
    }

    /** The pictures need not stay in memory once the past is told. */
    void done() {
        painted.clear();
    }
}
