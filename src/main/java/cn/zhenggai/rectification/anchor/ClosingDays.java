package cn.zhenggai.rectification.anchor;

import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes each day of the log when it is over, one behind the other, days without an entry and days on which no server ran
 * included, and writes its head into the file outside. The first start finds the log as it is and vouches for that.
 */
@Component
public class ClosingDays implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingDays.class);

    private final LogDays days;
    private final AnchorFile anchor;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingDays(
            LogDays days,
            AnchorFile anchor,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.days = days;
        this.anchor = anchor;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (days.last().isEmpty()) {
            atomically(() -> {
                LogDay opened = days.open(BureauTime.today(clock).minusDays(1), BureauTime.now(clock));
                LOG.info("The log of {} cases was found and is vouched for from now on", opened.cases());
            });
            anchor.add(days.all());
        }
    }

    /** Doing it twice changes nothing. */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void close() {
        Optional<LogDay> last = days.last();
        LocalDate yesterday = BureauTime.today(clock).minusDays(1);
        boolean mine = last.isPresent();
        while (mine && last.get().day().isBefore(yesterday)) {
            LogDay before = last.get();
            mine = atomically(() -> close(before));
            last = days.last();
        }
        anchor.add(days.all());
    }

    private void close(LogDay before) {
        LogDay closed = days.close(before.day().plusDays(1), before, BureauTime.now(clock));
        if (closed.cases() > 0) {
            events.publishEvent(new LogDayClosed(closed.day(), closed.cases(), closed.entries(), closed.head()));
        }
    }

    /** False when another server was faster. */
    private boolean atomically(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (DuplicateKeyException otherServer) {
            LOG.debug("Another server closes the day");
            return false;
        }
    }
}
