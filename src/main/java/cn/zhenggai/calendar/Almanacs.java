package cn.zhenggai.calendar;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar as this node knows it. Who changes it counts with the new one at once, everybody else when the change is
 * committed, other nodes some seconds later.
 */
@Component
class Almanacs {

    private final CalendarRows rows;
    private final ThreadLocal<Almanac> inHand = new ThreadLocal<>();
    private volatile Almanac known;

    Almanacs(CalendarRows rows) {
        this.rows = rows;
        this.known = new Almanac(rows.read());
    }

    Almanac current() {
        Almanac changing = inHand.get();
        return changing == null ? known : changing;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (rows.revision() != known.facts().revision()) {
            learn(new Almanac(rows.read()));
        }
    }

    /** Counts with what the open transaction has written, until its end for this thread alone. */
    Almanac takeInHand() {
        if (inHand.get() == null) {
            TransactionSynchronizationManager.registerSynchronization(new Ending());
        }
        inHand.set(new Almanac(rows.read()));
        return inHand.get();
    }

    private synchronized void learn(Almanac newer) {
        if (newer.facts().revision() > known.facts().revision()) {
            known = newer;
        }
    }

    private final class Ending implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            learn(inHand.get());
        }

        @Override
        public void afterCompletion(int status) {
            inHand.remove();
        }
    }
}
