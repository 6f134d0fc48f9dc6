package cn.zhenggai.operation;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks each minute whether all works are done, and says once of each that is not, whatever the number of nodes. */
@Component
class LookingAfter {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAfter.class);

    /** What fails once and is done a minute later is nobody's business. */
    private static final Duration PASSING = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final ReadingServerState reading;
    private final ClockGauge clocks;
    private final MachineTime machine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    LookingAfter(
            JdbcClient jdbc,
            ReadingServerState reading,
            ClockGauge clocks,
            MachineTime machine,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clocks = clocks;
        this.machine = machine;
        this.transaction = transaction;
        this.events = events;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        clocks.measure();
        look(machine.now());
    }

    void look(Instant now) {
        for (WorkState work : reading.works(now)) {
            if (work.troubled() && work.troubledSince().isBefore(now.minus(PASSING))) {
                transaction.executeWithoutResult(status -> tell(work, now));
            } else if (!work.troubled()) {
                jdbc.sql("update background_work set told_at = null where name = :name and told_at is not null")
                        .param("name", work.name())
                        .update();
            }
        }
    }

    /** Of several nodes one changes the row. */
    private void tell(WorkState work, Instant now) {
        jdbc.sql("""
                        insert into background_work (name, known_since)
                        select :name, :now from (select 1 one) o
                        where not exists (select 1 from background_work w where w.name = :name)""")
                .param("name", work.name())
                .param("now", BureauTime.column(now))
                .update();
        int first = jdbc.sql("update background_work set told_at = :now where name = :name and told_at is null")
                .param("name", work.name())
                .param("now", BureauTime.column(now))
                .update();
        if (first == 1) {
            LOG.error("{} is not done since {}", work.name(), work.troubledSince());
            events.publishEvent(new WorkInTrouble(work.name(), work.troubledSince(), work.failure()));
        }
    }
}
