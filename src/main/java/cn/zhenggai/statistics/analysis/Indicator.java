package cn.zhenggai.statistics.analysis;

import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in a column of the analysis: a number of cases, a rate, days, or money; each with the list behind it. */
public enum Indicator {
    FOUND(Measure.FOUND),
    CLOSED(Measure.CLOSED),
    CLOSED_RATE(Measure.OURS_CLOSED, Measure.OURS_FOUND, true),
    CLAIMED_RATE(
            line -> line.tally().claimedRate(), true, Measure.CLAIMED_FOUND, Measure.OURS_CLOSED, Measure.OURS_FOUND),
    TERMINATED(Measure.TERMINATED),
    EXTERNAL_FOUND(Measure.EXTERNAL_FOUND),
    FIXED(Measure.FIXED),
    SELF_FOUND(Measure.SELF_FOUND),
    OPEN(Measure.OPEN),
    OVERDUE(Measure.OVERDUE),
    OVERDUE_RATE(Measure.OVERDUE, Measure.OPEN, false),
    DUE(Measure.DUE),
    IN_TIME_RATE(Measure.IN_TIME, Measure.DUE, true),
    IN_ORIGINAL_TIME_RATE(Measure.IN_ORIGINAL_TIME, Measure.DUE, true),
    PROVISIONAL(Measure.PROVISIONAL),
    TIMED(Measure.TIMED),
    MEAN_DAYS(line -> line.took().mean()),
    MEDIAN_DAYS(line -> line.took().median()),
    NINE_OF_TEN_DAYS(line -> line.took().nineOfTen()),
    MEAN_WORKDAYS(line -> line.workdays().mean()),
    MEAN_DAYS_TO_CLOSURE(Line::toClosure),
    DECIDED(Measure.DECIDED),
    FIRST_PASS_RATE(Measure.PASSED_FIRST, Measure.DECIDED, true),
    ROUNDS_DECIDED(Measure.ROUNDS_DECIDED),
    PASS_RATE(Measure.ROUNDS_PASSED, Measure.ROUNDS_DECIDED, true),
    REPEATED(Measure.REPEATED),
    REPEAT_RATE(Measure.REPEATED, Measure.FOUND, false),
    EXTENDED(Measure.EXTENDED),
    EXTENSION_RATE(Measure.EXTENDED, Measure.FOUND, false),
    MAJOR_FOUND(Measure.MAJOR_FOUND),
    MAJOR_CLOSED(Measure.MAJOR_CLOSED),
    MAJOR_RATE(Measure.MAJOR_CLOSED, Measure.MAJOR_FOUND, true),
    PLANNED_RATE(Measure.MAJOR_PLANNED, Measure.MAJOR_FOUND, true),
    LISTED_FOUND(Measure.LISTED_FOUND),
    LISTED_CLOSED(Measure.LISTED_CLOSED),
    LISTED_RATE(Measure.LISTED_CLOSED, Measure.LISTED_FOUND, true),
    RECEIPT_RATE(Measure.RECEIPTS_IN_TIME, Measure.RECEIPTS_DUE, true),
    INSPECTION_RATE(Measure.INSPECTIONS_IN_TIME, Measure.INSPECTIONS_DUE, true),
    FUNDS_NEEDED(Measure.FUNDS_NEEDED),
    FUNDS_ALLOTTED(Measure.FUNDS_ALLOTTED),
    ALLOTMENT_RATE(Measure.FUNDS_MET, Measure.FUNDS_NEEDED, true),
    FUNDS_SPENT(Measure.FUNDS_SPENT);

    /** So few might be told apart by who knows them. */
    public static final int FEW = 3;

    private final Function<Line, ? extends @Nullable Object> value;
    private final Measure list;
    private final Set<Measure> measures;
    private final boolean moreIsBetter;

    Indicator(Measure counted) {
        value = line -> counted.money()
                ? line.tally().money(counted)
                : (Object) line.tally().of(counted);
        list = counted;
        measures = Set.of(counted);
        moreIsBetter = false;
    }

    Indicator(Measure part, Measure whole, boolean moreIsBetter) {
        this(line -> line.tally().rate(part, whole), moreIsBetter, part, whole);
    }

    /** @param measures of which it is made; the first is its list */
    Indicator(Function<Line, Rate> rate, boolean moreIsBetter, Measure... measures) {
        value = rate;
        list = measures[0];
        this.measures = Set.of(measures);
        this.moreIsBetter = moreIsBetter;
    }

    Indicator(Function<Line, @Nullable BigDecimal> days) {
        value = days;
        list = Measure.TIMED;
        measures = Set.of(Measure.TIMED, Measure.TENTHS_TO_CLOSURE);
        moreIsBetter = false;
    }

    /** Of a rate, its upper part; of days, the cases that took them. */
    public Measure list() {
        return list;
    }

    /** What has to be counted for all of them. */
    public static Set<Measure> measures(Collection<Indicator> indicators) {
        return indicators.stream().flatMap(one -> one.measures.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** An Integer, a {@link Rate} or a BigDecimal; null for days of no case. */
    public @Nullable Object value(Line line) {
        return value.apply(line);
    }

    /** For charts, which know no rates; null where there is nothing to show. */
    public @Nullable Number number(Line line) {
        Object shown = value(line);
        return shown instanceof Rate rate ? rate.percent() : (Number) shown;
    }

    /** As a page prints it. */
    public String shown(Line line) {
        Object shown = value(line);
        if (shown == null) {
            return Rate.NOTHING;
        }
        return shown instanceof BigDecimal number ? number.toPlainString() : shown.toString();
    }

    /** As it is told of those whom the reader does not see one by one: nothing of fewer cases than {@link #FEW}. */
    public String guarded(Line line) {
        int most = measures.stream()
                .filter(Measure::ofCases)
                .mapToInt(line.tally()::of)
                .max()
                .orElse(FEW);
        if (most == 0 || most >= FEW) {
            return shown(line);
        }
        return measures.size() == 1 ? "<" + FEW : Rate.NOTHING;
    }

    /** Those that need somebody first; what has no value behind all that have. */
    Comparator<Line> worstFirst() {
        Comparator<Double> order = moreIsBetter ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(
                line -> {
                    Number number = number(line);
                    return number == null ? null : number.doubleValue();
                },
                Comparator.nullsLast(order));
    }
}
