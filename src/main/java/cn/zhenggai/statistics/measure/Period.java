package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days on which what is counted was ordered, or mended on the spot; both included. */
public record Period(LocalDate first, LocalDate last) {

    /** The year of a day, up to that day. */
    public static Period yearTo(LocalDate day) {
        return new Period(day.withDayOfYear(1), day);
    }

    /**
     * Refused when it ends before it begins, or begins after the cut-off.
     *
     * @param first null for the first of January of the last day's year
     * @param last null for the day of the cut-off
     */
    public static Outcome<Period> of(@Nullable LocalDate first, @Nullable LocalDate last, CutOff cut) {
        LocalDate until = last == null ? cut.day() : last;
        LocalDate from = first == null ? until.withDayOfYear(1) : first;
        if (from.isAfter(cut.day())) {
            return Outcome.refused(
                    Refusal.invalid("from", "afterCutOff", cut.day().toString()));
        }
        return until.isBefore(from)
                ? Outcome.refused(Refusal.invalid("until", "beforeItBegins", from.toString()))
                : Outcome.done(new Period(from, until));
    }

    /** The same days a year earlier. */
    public Period yearEarlier() {
        return new Period(first.minusYears(1), last.minusYears(1));
    }

    /** As many days, up to the day before it. */
    public Period before() {
        return new Period(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1));
    }
}
