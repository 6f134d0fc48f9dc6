package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks for the next year when November, in which its notice comes out, ends without it, and for the present one while it
 * is missing.
 */
@Component
public class AskingForYear {

    private final ReadingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingForYear(ReadingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The year that somebody has to load now. Costs no statement. */
    public Optional<Integer> wanted() {
        LocalDate today = BureauTime.today(clock);
        int year = today.getYear();
        if (!calendar.loaded(year)) {
            return Optional.of(year);
        }
        LocalDate asked = LocalDate.of(year, Month.NOVEMBER, 30);
        return today.isBefore(asked) || calendar.loaded(year + 1) ? Optional.empty() : Optional.of(year + 1);
    }

    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT30M")
    public void look() {
        wanted().map(YearWanted::new).ifPresent(events::publishEvent);
    }
}
