package cn.zhenggai.calendar;

import cn.zhenggai.calendar.Reckoning.CountedDay;
import cn.zhenggai.calendar.Reckoning.Kind;
import cn.zhenggai.calendar.statute.Statute;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known about days at one moment. Never changed; every change makes a new one. */
public final class Almanac {

    private static final MonthDay USUAL_FLOOD = MonthDay.of(6, 1);

    private final Facts facts;
    private final Map<Integer, YearLoaded> years;
    private final Map<LocalDate, CalendarDay> state;
    private final Map<LocalDate, CalendarDay> county;
    private final SchoolTerms terms;
    private final WorkdayIndex index = new WorkdayIndex(this::workday);

    Almanac(Facts facts) {
        this.facts = facts;
        this.years = facts.years().stream().collect(Collectors.toMap(YearLoaded::year, Function.identity()));
        this.state = byDay(Stream.concat(facts.state().stream(), facts.early().stream()));
        this.county = byDay(facts.county().stream());
        this.terms = new SchoolTerms(facts.terms());
    }

    public Facts facts() {
        return facts;
    }

    SchoolTerms terms() {
        return terms;
    }

    WorkdayIndex index() {
        return index;
    }

    public Optional<YearLoaded> loaded(int year) {
        return Optional.ofNullable(years.get(year));
    }

    boolean workday(LocalDate day) {
        Kind kind = kind(day);
        return kind == null || kind == Kind.MADE_UP || kind == Kind.COUNTY_WORK;
    }

    /** What there is to say about a day, empty for a plain working day. */
    Optional<CountedDay> told(LocalDate day) {
        return Optional.ofNullable(kind(day)).map(kind -> new CountedDay(day, kind, name(day, kind)));
    }

    /** Whether a year from the first day to the last has no published calendar. */
    boolean missing(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!years.containsKey(year)) {
                return true;
            }
        }
        return false;
    }

    LocalDate floodDay(int year) {
        return facts.floods().getOrDefault(year, USUAL_FLOOD.atYear(year));
    }

    private @Nullable Kind kind(LocalDate day) {
        CalendarDay own = county.get(day);
        if (own != null) {
            return own.off() ? Kind.COUNTY_OFF : Kind.COUNTY_WORK;
        }
        CalendarDay published = state.get(day);
        if (published != null) {
            return published.off() ? Kind.HOLIDAY : Kind.MADE_UP;
        }
        Statute.Day byLaw = byLaw(day);
        if (byLaw != null) {
            return byLaw.fixed() ? Kind.HOLIDAY : Kind.ASSUMED;
        }
        return weekend(day) ? Kind.WEEKEND : null;
    }

    private @Nullable String name(LocalDate day, Kind kind) {
        return switch (kind) {
            case COUNTY_OFF, COUNTY_WORK -> nameOf(county.get(day));
            case HOLIDAY, MADE_UP, ASSUMED -> state.containsKey(day) ? nameOf(state.get(day)) : lawful(byLaw(day));
            default -> null;
        };
    }

    /** Only while the year's notice is not out: it says all days, and more. */
    private Statute.@Nullable Day byLaw(LocalDate day) {
        return years.containsKey(day.getYear())
                ? null
                : Statute.days(day.getYear()).get(day);
    }

    private static @Nullable String nameOf(@Nullable CalendarDay day) {
        return day == null ? null : day.name();
    }

    private static @Nullable String lawful(Statute.@Nullable Day day) {
        return day == null ? null : day.name();
    }

    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Of two that say something about a day, the later counts. */
    private static Map<LocalDate, CalendarDay> byDay(Stream<CalendarDay> days) {
        return days.collect(Collectors.toMap(CalendarDay::day, Function.identity(), (one, later) -> later));
    }
}
