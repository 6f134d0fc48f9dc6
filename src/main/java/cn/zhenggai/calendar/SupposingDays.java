package cn.zhenggai.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts as if a year's published days were others. Nobody else counts with them, and nothing is written. */
@Component
public class SupposingDays {

    private final Almanacs almanacs;

    SupposingDays(Almanacs almanacs) {
        this.almanacs = almanacs;
    }

    public record Supposed(Deadlines deadlines, Schooling schooling) {}

    /** @param days all days off and made-up days of the year */
    public Supposed with(int year, List<CalendarDay> days) {
        Facts facts = almanacs.current().facts();
        List<YearLoaded> years = new ArrayList<>(facts.years());
        years.removeIf(each -> each.year() == year);
        years.add(new YearLoaded(year, YearLoaded.Source.PAGE, "", null, Instant.EPOCH, null, null));
        List<CalendarDay> state = new ArrayList<>(facts.state());
        state.removeIf(each -> each.day().getYear() == year);
        state.addAll(days);
        Almanac almanac =
                new Almanac(new Facts(facts.revision(), years, state, facts.county(), facts.terms(), facts.floods()));
        CalendarDays counting = new CalendarDays(() -> almanac);
        return new Supposed(counting, counting);
    }
}
