package cn.zhenggai.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that can be tried dry. The days of a calendar are put into force where the calendar is kept. */
public enum RuleKind {
    LIMITS("deadline"),
    LADDER("escalation-ladder"),
    CALENDAR(null);

    /** Bytes of a file at most; a table has some thousand. */
    public static final int LONGEST = 300_000;

    private final @Nullable String table;

    RuleKind(@Nullable String table) {
        this.table = table;
    }

    /** The decision table; null where there is none. */
    public @Nullable String table() {
        return table;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
