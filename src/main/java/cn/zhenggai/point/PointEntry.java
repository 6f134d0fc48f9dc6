package cn.zhenggai.point;

import cn.zhenggai.shared.Checks;
import org.jspecify.annotations.Nullable;

/** A point as a school writes it down; a place that is not said is its name. */
public record PointEntry(@Nullable String name, @Nullable String place, boolean daily) {

    Checks checked() {
        return new Checks().text(name, "name", 60).optionalText(place, "place", 100);
    }

    String plainName() {
        return name == null ? "" : name.strip();
    }

    String plainPlace() {
        return place == null || place.isBlank() ? plainName() : place.strip();
    }
}
