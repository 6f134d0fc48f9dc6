package cn.zhenggai.catalogue;

import java.util.Locale;

/** The columns of the catalogue as a sheet. Its key is the English heading; the Chinese one is a message. */
public enum Column {
    CODE(8),
    CATEGORY(2),
    CATEGORY_NAME(40),
    SUB_CATEGORY(40),
    EXAMPLE_FINDING(300),
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
    BASIS(300),
    GROUP(16),
    GROUP_NEEDED(20);

    private final int longest;

    Column(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** A sheet without it leaves what it says as it is. */
    public boolean optional() {
        return compareTo(BASIS) >= 0;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
