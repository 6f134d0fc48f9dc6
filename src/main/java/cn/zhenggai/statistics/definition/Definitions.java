package cn.zhenggai.statistics.definition;

import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.measure.Measure;
import java.util.List;
import java.util.stream.Stream;

/** How it is counted: what stands below every table of figures, as keys of messages. */
public final class Definitions {

    private static final String PREFIX = "statistics.formula.";

    private Definitions() {}

    public static List<String> all() {
        return keys(
                "base",
                "closed",
                "rate",
                "claimed",
                "overdue",
                "inTime",
                "days",
                "firstPass",
                "pass",
                "repeat",
                "extension",
                "major",
                "bureau",
                "funds",
                "rounding");
    }

    public static List<String> overview() {
        return keys("base", "closed", "rate", "open", "overdue", "inTime", "firstPass", "rounding");
    }

    /** Of the columns of a theme. */
    public static List<String> of(Theme theme) {
        return switch (theme) {
            case RESULT -> keys("base", "closed", "rate", "claimed", "open", "overdue", "rounding");
            case TIME -> keys("base", "inTime", "days", "extension", "rounding");
            case QUALITY -> keys("base", "closed", "firstPass", "pass", "repeat", "rounding");
            case MAJOR -> keys("base", "closed", "rate", "major", "rounding");
            case BUREAU -> keys("base", "bureau", "pass", "open", "rounding");
            case FUNDS -> keys("base", "funds", "rounding");
        };
    }

    public static List<String> flow() {
        return keys("flow", "flowSides", "flowBack", "rounding");
    }

    public static List<String> coverage() {
        return keys("coverage", "density", "rounding");
    }

    /** Of what one number counts. */
    public static List<String> of(Measure measure) {
        return switch (measure) {
            case OPEN,
                    CLAIMED,
                    OVERDUE,
                    OVERDUE_INSPECTED,
                    OVERDUE_INSPECTED_MAJOR,
                    EXTERNAL,
                    MAJOR,
                    LISTED,
                    STOPPED,
                    BUREAU_LATE,
                    WITH_SCHOOL -> keys("open", "overdue");
            case FOUND, CLOSED, TERMINATED, FIXED, SELF_FOUND, INSPECTED, SUSPENDED -> keys("base", "closed");
            case EXTERNAL_FOUND, EXTERNAL_CLOSED, OURS_FOUND, OURS_CLOSED, CLAIMED_FOUND ->
                keys("base", "rate", "claimed");
            case DECIDED, PASSED_FIRST -> keys("base", "firstPass");
            case ROUNDS_DECIDED, ROUNDS_PASSED, ROUNDS_FAILED, ROUNDS_FALSIFIED -> keys("base", "pass");
            case DUE, IN_TIME, IN_ORIGINAL_TIME, PROVISIONAL, DONE_LATE -> keys("base", "inTime");
            case TIMED, TENTHS_TO_CLOSURE -> keys("base", "days");
            case EXTENDED -> keys("base", "extension");
            case REPEATED, OURS_REPEATED -> keys("base", "repeat");
            case MAJOR_FOUND, MAJOR_CLOSED, MAJOR_PLANNED, LISTED_FOUND, LISTED_CLOSED, OURS_LISTED ->
                keys("base", "major");
            case RECEIPTS_DUE, RECEIPTS_IN_TIME, RECEIPTS_LATE, INSPECTIONS_DUE, INSPECTIONS_IN_TIME ->
                keys("base", "bureau");
            case FUNDS_NEEDED, FUNDS_ALLOTTED, FUNDS_MET, FUNDS_SPENT -> keys("base", "funds");
        };
    }

    private static List<String> keys(String... names) {
        return Stream.of(names).map(PREFIX::concat).toList();
    }
}
