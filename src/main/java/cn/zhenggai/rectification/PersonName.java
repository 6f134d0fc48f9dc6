package cn.zhenggai.rectification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A person's name, or words that name one, as one reader may read it. Made by the eye of that reader alone, so that no
 * page, answer or paper can show another.
 */
public final class PersonName {

    private final String shown;

    /** For {@link Names} only. */
    PersonName(String shown) {
        this.shown = Objects.requireNonNull(shown);
    }

    /** The system acted by itself. */
    public boolean nobody() {
        return shown.isEmpty();
    }

    @JsonValue
    @Override
    public String toString() {
        return shown;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && name.shown.equals(shown);
    }

    @Override
    public int hashCode() {
        return shown.hashCode();
    }
}
