package cn.zhenggai.calendar;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days that the county itself takes off or works; they count more than the published ones (办法 4). */
@Service
public class KeepingCountyDays {

    private final ChangingCalendar changing;
    private final CalendarRows rows;

    KeepingCountyDays(ChangingCalendar changing, CalendarRows rows) {
        this.changing = changing;
        this.rows = rows;
    }

    /** The day of a second call takes the place of the first. */
    @Transactional
    public Outcome<LocalDate> put(Actor by, LocalDate day, CalendarDay.Kind kind, String name) {
        Optional<Refusal> refusal = new Checks()
                .that(day != null, "day", "required")
                .that(day == null || ReadingCalendar.sensible(day), "day", "calendarYear")
                .that(kind != null, "kind", "required")
                .text(name, "name", 60)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        CalendarDay wanted = new CalendarDay(day, kind, name.strip());
        if (!changing.begin().facts().county().contains(wanted)) {
            rows.putDay(CalendarRows.Scope.COUNTY, wanted);
            changing.end(
                    day,
                    day,
                    "event=county-day-set day=%s kind=%s who=%s".formatted(day, kind, LogWord.of(by.login())));
        }
        return Outcome.done(day);
    }

    /** Nothing when there is no such day. */
    @Transactional
    public void remove(Actor by, LocalDate day) {
        boolean there = changing.begin().facts().county().stream()
                .anyMatch(each -> each.day().equals(day));
        if (there) {
            rows.removeDay(CalendarRows.Scope.COUNTY, day);
            changing.end(day, day, "event=county-day-removed day=%s who=%s".formatted(day, LogWord.of(by.login())));
        }
    }
}
