package cn.zhenggai.sheet.heading;

import cn.zhenggai.sheet.value.Kind;
import java.util.List;

/**
 * Something that the asker wants to know of each row.
 *
 * @param headings the usual ones in all their spellings; width, blanks, punctuation and 台帐 for 台账 make no difference
 */
public record Field(String key, List<String> headings, Kind kind, boolean required, Carried carried) {

    /** When an empty cell, or one that says 同上, means what stands above it. Cells that were merged always do. */
    public enum Carried {
        NEVER,
        /** When it says so. */
        SAID,
        /** Also when it is blank. */
        BLANK
    }

    /** Neither required nor carried. */
    public static Field of(String key, Kind kind, String... headings) {
        return new Field(key, List.of(headings), kind, false, Carried.NEVER);
    }

    /** The same; a row without it is at fault. */
    public Field needed() {
        return new Field(key, headings, kind, true, carried);
    }

    public Field carriedWhen(Carried when) {
        return new Field(key, headings, kind, required, when);
    }
}
