package cn.zhenggai.calendar;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The way every change takes: one at a time, counted with at once, and told in its own transaction. */
@Component
public class ChangingCalendar {

    private final CalendarRows rows;
    private final Almanacs almanacs;
    private final ApplicationEventPublisher events;

    ChangingCalendar(CalendarRows rows, Almanacs almanacs, ApplicationEventPublisher events) {
        this.rows = rows;
        this.almanacs = almanacs;
        this.events = events;
    }

    /** The newest calendar there is; nobody else changes it until the transaction ends. */
    public Almanac begin() {
        rows.lock();
        return almanacs.takeInHand();
    }

    /** Days between the two may count otherwise than they did when the change began. */
    public void end(LocalDate from, LocalDate to) {
        rows.countRevision();
        almanacs.takeInHand();
        events.publishEvent(new CalendarChanged(from, to));
    }
}
