package cn.zhenggai.catalogue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The columns of the catalogue as a sheet. Its key is the English heading; the Chinese one is a message. */
public enum Column {
    CODE(8),
    CATEGORY(2),
    CATEGORY_NAME(40),
    SUB_CATEGORY(40),
    REQUIREMENT(300),
    HAZARD_WORDING(300),
    DEFAULT_ORDER(500, true),
    EXAMPLE_FINDING(300, true),
    APPLIES_TO(200, true),
    SEVERITY(20),
    DEADLINE_AMOUNT(20),
    DEADLINE_UNIT(20),
    DEADLINE_MILESTONE(20),
    DIRECT_MAJOR(20),
    EXTERNAL(20),
    STOP_USE(20),
    ZERO_TOLERANCE(20),
    AUTHORITY(100),
    NOTE(300),
    BASIS(300, true),
    BASIS_CHECKED(20, true),
    GROUP(16, true),
    GROUP_NEEDED(20, true);

    private static final Set<Column> PROSE = EnumSet.of(
            CATEGORY_NAME,
            SUB_CATEGORY,
            REQUIREMENT,
            HAZARD_WORDING,
            DEFAULT_ORDER,
            EXAMPLE_FINDING,
            AUTHORITY,
            NOTE,
            BASIS);

    private final int longest;
    private final boolean optional;

    Column(int longest) {
        this(longest, false);
    }

    Column(int longest, boolean optional) {
        this.longest = longest;
        this.optional = optional;
    }

    public int longest() {
        return longest;
    }

    /** A sheet without it leaves what it says as it is. */
    public boolean optional() {
        return optional;
    }

    /** Somebody's words, kept to the letter; the others are codes, numbers and choices. */
    public boolean prose() {
        return PROSE.contains(this);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
