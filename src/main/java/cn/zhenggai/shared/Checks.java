package cn.zhenggai.shared;

import cn.zhenggai.shared.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects everything wrong with one input, so that a form shows all its mistakes at once. */
public class Checks {

    private final List<Refusal.Reason> reasons = new ArrayList<>();

    public Checks that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            reasons.add(Refusal.Reason.of(field, code, arguments));
        }
        return this;
    }

    /** Required, which what shows nothing does not fulfil, and no longer than the column that keeps it; lengths count characters as a reader does. */
    public Checks text(@Nullable String value, String field, int longest) {
        that(!PlainText.empty(value), field, "required");
        return optionalText(value, field, longest);
    }

    public Checks optionalText(@Nullable String value, String field, int longest) {
        int length = value == null ? 0 : value.codePointCount(0, value.length());
        that(length <= longest, field, "tooLong", longest, length);
        return that(value == null || wellFormed(value), field, "unreadable");
    }

    public Optional<Refusal> refusal() {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(reasons));
    }

    private static boolean wellFormed(String value) {
        return value.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
