package cn.zhenggai.calendar;

import cn.zhenggai.calendar.Reckoning.CountedDay;
import cn.zhenggai.calendar.Reckoning.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a limit leads from a day to its deadline.
 *
 * @param from first day on which something may be told, {@code to} the last; after it when there is nothing to tell
 * @param named the day that the office named, null when it counted
 */
record Way(
        LocalDate deadline,
        boolean provisional,
        LocalDate from,
        LocalDate to,
        @Nullable CountedDay named) {

    static Way of(Almanac almanac, LocalDate start, Limit limit) {
        return switch (limit.unit()) {
            case ON_THE_SPOT -> plain(start.plusDays(1));
            case HOURS -> plain(start.plusDays((limit.amount() + 23) / 24));
            case WORKDAYS -> workdays(almanac, start, limit.amount());
            case DAYS -> days(almanac, start.plusDays(limit.amount()));
            case MILESTONE ->
                switch (Objects.requireNonNull(limit.milestone(), "milestone")) {
                    case BEFORE_TERM -> beforeTerm(almanac, start);
                    case END_OF_TERM -> endOfTerm(almanac, start);
                    case BEFORE_FLOOD -> beforeFlood(almanac, start);
                };
        };
    }

    Reckoning told(Almanac almanac) {
        Stream<CountedDay> days = from.isAfter(to)
                ? Stream.empty()
                : from.datesUntil(to.plusDays(1)).map(almanac::told).flatMap(Optional::stream);
        List<CountedDay> all = Stream.concat(days, Stream.ofNullable(named)).toList();
        return new Reckoning(deadline, provisional, all);
    }

    /** The hours run through nights and days off alike. */
    private static Way plain(LocalDate deadline) {
        return new Way(deadline, false, deadline.plusDays(1), deadline, null);
    }

    private static Way workdays(Almanac almanac, LocalDate start, int amount) {
        LocalDate deadline = almanac.index().plus(start, amount);
        LocalDate first = start.plusDays(1);
        return new Way(deadline, almanac.missing(first, deadline), first, deadline, null);
    }

    /** A last day that is off passes its end on to the next working day (民法典 203). */
    private static Way days(Almanac almanac, LocalDate last) {
        LocalDate deadline = almanac.workday(last) ? last : almanac.index().plus(last, 1);
        return new Way(deadline, almanac.missing(last, deadline), last, deadline, null);
    }

    private static Way beforeTerm(Almanac almanac, LocalDate start) {
        Term next = almanac.terms().nextAfter(start);
        return upTo(almanac, start, next.startsOn().minusDays(1), next.startsOn(), Milestone.BEFORE_TERM)
                .provisional(next.assumed());
    }

    private static Way endOfTerm(Almanac almanac, LocalDate start) {
        Term term = almanac.terms().currentOrNext(start);
        return upTo(almanac, start, term.endsOn(), term.endsOn(), Milestone.END_OF_TERM)
                .provisional(term.assumed());
    }

    private static Way beforeFlood(Almanac almanac, LocalDate start) {
        LocalDate thisYear = almanac.floodDay(start.getYear());
        LocalDate flood = thisYear.isAfter(start) ? thisYear : almanac.floodDay(start.getYear() + 1);
        return upTo(almanac, start, flood.minusDays(1), flood, Milestone.BEFORE_FLOOD);
    }

    /** The last working day up to {@code last}; today when there is none left. */
    private static Way upTo(Almanac almanac, LocalDate start, LocalDate last, LocalDate named, Milestone milestone) {
        LocalDate workday = almanac.workday(last) ? last : almanac.index().plus(last, -1);
        LocalDate deadline = workday.isBefore(start) ? start : workday;
        CountedDay day = new CountedDay(named, Kind.NAMED_DAY, milestone.name());
        return new Way(deadline, almanac.missing(deadline, last), deadline, named.minusDays(1), day);
    }

    private Way provisional(boolean assumed) {
        return new Way(deadline, provisional || assumed, from, to, named);
    }
}
