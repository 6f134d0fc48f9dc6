package cn.zhenggai.calendar;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way every change takes: one at a time, counted with at once, and told in its own transaction. */
@Component
public class ChangingCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingCalendar.class);

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

    /**
     * Days between the two may count otherwise than they did when the change began.
     *
     * @param told for the log of the server, once the change holds
     */
    public void end(LocalDate from, LocalDate to, String told) {
        rows.countRevision();
        almanacs.takeInHand();
        CalendarChanged change = new CalendarChanged(from, to);
        events.publishEvent(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                LOG.info(
                        "{}: {} dates moved or asked about", told, change.told().size());
            }
        });
    }
}
