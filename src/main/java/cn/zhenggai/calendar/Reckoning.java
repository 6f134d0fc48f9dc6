package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a date was reached.
 *
 * @param provisional a year on the way has no published calendar yet, so the date may move
 * @param days the days that need a word, in order: what was skipped, what counted although it is a weekend
 */
public record Reckoning(LocalDate deadline, boolean provisional, List<CountedDay> days) {

    /** @param name of the holiday, the term or the county's own day; null for a plain weekend */
    public record CountedDay(
            LocalDate day, Kind kind, @Nullable String name) {}

    /** Neighbouring days of one kind and name. */
    public record Span(
            LocalDate from,
            LocalDate to,
            Kind kind,
            @Nullable String name) {

        public boolean oneDay() {
            return from.equals(to);
        }
    }

    /** The same days, with neighbours of one kind and name told together. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (CountedDay day : days) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && continues(last, day)) {
                spans.set(spans.size() - 1, new Span(last.from, day.day, last.kind, last.name));
            } else {
                spans.add(new Span(day.day, day.day, day.kind, day.name));
            }
        }
        return spans;
    }

    private static boolean continues(Span span, CountedDay day) {
        return span.kind == day.kind
                && Objects.equals(span.name, day.name)
                && span.to.plusDays(1).equals(day.day);
    }

    /** Why a day is told. All but {@code MADE_UP} and {@code COUNTY_WORK} did not count. */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        /** A festival of the lunar year, off by law, of a year whose notice is not out. */
        ASSUMED,
        MADE_UP,
        COUNTY_OFF,
        COUNTY_WORK,
        SCHOOL_HOLIDAY,
        /** The day that the limit names; its name is the {@link Milestone}. */
        NAMED_DAY
    }
}
