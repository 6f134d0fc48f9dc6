package cn.zhenggai.shared.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields people write several lines into: those that pages offer as a box. Of all others a line is kept. */
public final class TextFields {

    static final Set<String> OF_LINES = Set.of(
            "acceptance",
            "advice",
            "demand",
            "description",
            "emergencyPlan",
            "facts",
            "handOverNote",
            "interimMeasure",
            "lastingMeasures",
            "lookFor",
            "measure",
            "measures",
            "note",
            "opinion",
            "order",
            "pasted",
            "promise",
            "reason",
            "report",
            "request",
            "requirement",
            "responsibility",
            "said",
            "summary",
            "text",
            "trouble",
            "wording");

    private TextFields() {}

    /** @param field its name, also with the number of what it belongs to behind it, as in {@code requirement-RC-2026-000121} */
    public static @Nullable String read(@Nullable String field, @Nullable String value) {
        String name = field == null ? "" : field.split("-", 2)[0];
        return OF_LINES.contains(name) ? PlainText.lines(value) : PlainText.line(value);
    }
}
