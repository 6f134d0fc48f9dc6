package cn.zhenggai.calendar;

import cn.zhenggai.calendar.Reckoning.CountedDay;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calendar for its readers: years, single days, and what is missing. */
@Component
public class ReadingCalendar {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Almanacs almanacs;
    private final ObjectProvider<LimitsAhead> limits;
    private final Clock clock;

    ReadingCalendar(Almanacs almanacs, ObjectProvider<LimitsAhead> limits, Clock clock) {
        this.almanacs = almanacs;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether a calendar can be expected to know the day. */
    public static boolean sensible(LocalDate day) {
        return sensible(day.getYear());
    }

    public static boolean sensible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public List<YearLoaded> years() {
        return almanacs.current().facts().years();
    }

    /** Whether the year's published days are known. */
    public boolean loaded(int year) {
        return almanacs.current().loaded(year).isPresent();
    }

    public YearView year(int year) {
        return view(almanacs.current(), year);
    }

    private static YearView view(Almanac almanac, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<YearView.Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(almanac, YearMonth.of(year, month)))
                .toList();
        List<CalendarDay> county = almanac.facts().county().stream()
                .filter(day -> day.day().getYear() == year)
                .toList();
        List<Term> terms = almanac.terms().around(year).stream()
                .filter(term ->
                        term.startsOn().getYear() == year || term.endsOn().getYear() == year)
                .toList();
        return new YearView(
                year,
                almanac.loaded(year).orElse(null),
                almanac.index().in(year),
                months,
                county,
                terms,
                almanac.floodDay(first.getYear()));
    }

    /** Terms that begin or end not far from a day, in order; known from habit where none is set. */
    public List<Term> termsAround(LocalDate day) {
        return almanacs.current().terms().around(day.getYear());
    }

    public record Supposed(Deadlines deadlines, Schooling schooling) {}

    /**
     * Counts as if a year's published days were others. Nobody else counts with them, and nothing is written.
     *
     * @param days all days off and made-up days that its list names
     */
    public Supposed supposing(int year, List<CalendarDay> days) {
        Almanac almanac = supposed(year, days);
        CalendarDays counting = new CalendarDays(() -> almanac);
        return new Supposed(counting, counting);
    }

    /** The year as it would be looked at with these days. */
    public YearView looking(int year, List<CalendarDay> days) {
        return view(supposed(year, days), year);
    }

    /** @param before what was told of the day, null for a plain working day; {@code after} likewise */
    public record Changed(
            LocalDate day,
            @Nullable CountedDay before,
            @Nullable CountedDay after) {}

    /** The days that would be told otherwise with this list of a year, those of the December before it among them. */
    public List<Changed> changes(int year, List<CalendarDay> days) {
        Almanac now = almanacs.current();
        Almanac then = supposed(year, days);
        return LocalDate.of(year - 1, Month.DECEMBER, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(day -> new Changed(
                        day, now.told(day).orElse(null), then.told(day).orElse(null)))
                .filter(day -> !Objects.equals(day.before(), day.after()))
                .toList();
    }

    private Almanac supposed(int year, List<CalendarDay> days) {
        YearLoaded loaded = new YearLoaded(year, YearLoaded.Source.PAGE, "", null, clock.instant(), null, null);
        return new Almanac(almanacs.current().facts().with(loaded, days));
    }

    /** What there is to say about a day, empty for a plain working day. */
    public Optional<CountedDay> day(LocalDate day) {
        return almanacs.current().told(day);
    }

    /**
     * Years that should be there and are not: the present one, the coming one from October on, and each that something
     * open is due in.
     */
    public List<Integer> missing() {
        LocalDate today = BureauTime.today(clock);
        int coming = coming(today);
        int furthest = limits.stream()
                .flatMap(each -> each.furthest().stream())
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(coming);
        return missing(today.getYear(), Math.max(coming, Math.min(furthest, today.getYear() + 2)));
    }

    /** How many are missing whatever is open; asked for each page, so from memory alone. */
    public int soonMissing() {
        LocalDate today = BureauTime.today(clock);
        return missing(today.getYear(), coming(today)).size();
    }

    private static int coming(LocalDate today) {
        return today.getYear() + (today.getMonthValue() >= Month.OCTOBER.getValue() ? 1 : 0);
    }

    private List<Integer> missing(int from, int to) {
        Almanac almanac = almanacs.current();
        return IntStream.rangeClosed(from, to)
                .filter(year -> almanac.loaded(year).isEmpty())
                .boxed()
                .toList();
    }

    private static YearView.Month month(Almanac almanac, YearMonth month) {
        Stream<LocalDate> all = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
        List<YearView.Day> days = all.map(day -> shown(almanac, day)).toList();
        int workdays = (int) days.stream().filter(day -> !day.off()).count();
        return new YearView.Month(
                month.getMonthValue(), month.atDay(1).getDayOfWeek().getValue() - 1, workdays, days);
    }

    private static YearView.Day shown(Almanac almanac, LocalDate day) {
        CountedDay told = almanac.told(day).orElse(null);
        return new YearView.Day(
                day,
                !almanac.workday(day),
                told == null ? null : told.kind(),
                told == null ? null : told.name(),
                almanac.terms().at(day).isEmpty());
    }
}
