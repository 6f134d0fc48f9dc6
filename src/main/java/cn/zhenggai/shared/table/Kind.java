package cn.zhenggai.shared.table;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;

/** What a column holds: decides how it is written into a place of a list, a cell and a workbook. */
public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    MOMENT;

    private static final String NULL = "~n";
    private static final int LONGEST = 400;

    /** For a place in a list; the parts of a place are joined by {@code _}, which is therefore in none of them. */
    String write(Object value) {
        if (value == null) {
            return NULL;
        }
        return switch (this) {
            case TEXT -> value.toString().replace("~", "~t").replace("_", "~u");
            case NUMBER, DAY -> value.toString();
            case MOMENT -> String.valueOf(((Instant) value).toEpochMilli());
        };
    }

    /**
     * What {@link #write} wrote, as the database compares it.
     *
     * @throws RuntimeException of one kind or another when nobody wrote this
     */
    Object read(String part) {
        if (part.equals(NULL)) {
            return null;
        }
        return switch (this) {
            case TEXT -> text(part);
            case NUMBER -> Long.valueOf(checked(part, "-?\\d{1,18}"));
            case DAY -> LocalDate.parse(checked(part, "[1-9]\\d{3}-\\d\\d-\\d\\d"));
            case MOMENT -> BureauTime.column(Instant.ofEpochMilli(Long.parseLong(checked(part, "\\d{1,14}"))));
        };
    }

    private static String text(String part) {
        checked(part, "(?:[^~\\p{Cntrl}\\p{Cs}]|~[tu]){0," + LONGEST + "}");
        return part.replace("~u", "_").replace("~t", "~");
    }

    private static String checked(String part, String shape) {
        if (!part.matches(shape)) {
            throw new IllegalArgumentException("Not part of a place in a list");
        }
        return part;
    }
}
