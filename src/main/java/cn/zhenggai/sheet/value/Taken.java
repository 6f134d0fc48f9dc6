package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was taken as, or why it was not.
 *
 * @param note said when the value is not simply what was written
 */
public record Taken(@Nullable Object value, @Nullable Note note, Refusal.@Nullable Reason fault) {

    static Taken as(Object value) {
        return new Taken(value, null, null);
    }

    static Taken as(Object value, @Nullable Note note) {
        return new Taken(value, note, null);
    }

    static Taken not(String code, Object... arguments) {
        return new Taken(null, null, Refusal.Reason.of(null, code, arguments));
    }

    static Taken not(Refusal.Reason reason) {
        return new Taken(null, null, reason);
    }

    public boolean sound() {
        return fault == null;
    }
}
