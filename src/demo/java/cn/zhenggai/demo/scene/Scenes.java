package cn.zhenggai.demo.scene;

import cn.zhenggai.demo.Sheet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Which picture shows a hazard: that of its item where the sheet has one, otherwise that of its category. */
final class Scenes {

    /** So many places of each scene were photographed, each before and after. */
    static final int PLACES = 3;

    private final Map<String, String> scenes =
            Sheet.rows("scenes").stream().collect(Collectors.toMap(row -> row.get("item"), row -> row.get("scene")));

    String of(String itemCode) {
        return scenes.getOrDefault(itemCode, scenes.get(itemCode.substring(0, 1)));
    }

    /** A JPEG. @param place any number; equal ones are the same place */
    ClassPathResource picture(String itemCode, boolean after, int place) {
        return new ClassPathResource("demo/pictures/%s-%d-%s.jpg"
                .formatted(of(itemCode), Math.floorMod(place, PLACES) + 1, after ? "after" : "before"));
    }
}
