package cn.zhenggai.statistics.analysis;

import static cn.zhenggai.statistics.analysis.Indicator.*;

import cn.zhenggai.statistics.measure.Measure;
import java.util.List;
import java.util.Set;

/** What is looked at together; the first indicator named is drawn and sorts, unless another one is asked for. */
public enum Theme {
    RESULT(
            CLOSED_RATE,
            FOUND,
            CLOSED,
            CLOSED_RATE,
            CLAIMED_RATE,
            OPEN,
            OVERDUE,
            OVERDUE_RATE,
            TERMINATED,
            EXTERNAL_FOUND),
    TIME(
            IN_TIME_RATE,
            DUE,
            IN_TIME_RATE,
            IN_ORIGINAL_TIME_RATE,
            PROVISIONAL,
            TIMED,
            MEAN_DAYS,
            MEDIAN_DAYS,
            NINE_OF_TEN_DAYS,
            MEAN_WORKDAYS,
            MEAN_DAYS_TO_CLOSURE,
            EXTENSION_RATE),
    QUALITY(
            FIRST_PASS_RATE,
            FOUND,
            SELF_FOUND,
            FIXED,
            DECIDED,
            FIRST_PASS_RATE,
            ROUNDS_DECIDED,
            PASS_RATE,
            REPEATED,
            REPEAT_RATE),
    MAJOR(
            Indicator.MAJOR_FOUND,
            MAJOR_FOUND,
            MAJOR_CLOSED,
            MAJOR_RATE,
            PLANNED_RATE,
            LISTED_FOUND,
            LISTED_CLOSED,
            LISTED_RATE),
    /** So that nobody can say that it is always the others. */
    BUREAU(INSPECTION_RATE, RECEIPT_RATE, INSPECTION_RATE, ROUNDS_DECIDED, OPEN),
    FUNDS(FUNDS_NEEDED, FOUND, FUNDS_NEEDED, FUNDS_ALLOTTED, ALLOTMENT_RATE, FUNDS_SPENT);

    private final Indicator main;
    private final List<Indicator> indicators;

    Theme(Indicator main, Indicator... indicators) {
        this.main = main;
        this.indicators = List.of(indicators);
    }

    public Indicator main() {
        return main;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    /** What has to be counted for its columns. */
    public Set<Measure> measures() {
        return Indicator.measures(indicators);
    }
}
