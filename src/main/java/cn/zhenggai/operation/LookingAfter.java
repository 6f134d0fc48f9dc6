package cn.zhenggai.operation;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks each minute whether all works are done and all that features tell of themselves is well, and says once of each
 * that is not, whatever the number of nodes.
 */
@Component
class LookingAfter {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAfter.class);

    /** What fails once and is done a minute later is nobody's business. */
    private static final Duration PASSING = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final ReadingServerState reading;
    private final ClockGauge clocks;
    private final ServerFigures figures;
    private final MachineTime machine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    LookingAfter(
            JdbcClient jdbc,
            ReadingServerState reading,
            ClockGauge clocks,
            ServerFigures figures,
            MachineTime machine,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clocks = clocks;
        this.figures = figures;
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
        ServerState state = reading.state(now);
        figures.tell(state);
        for (WorkState work : state.works()) {
            look(work.name(), work.troubledSince(), work.failure(), now);
        }
        for (Gauge.Reading looked : state.readings()) {
            String name = Gauge.PREFIX + looked.name();
            look(name, looked.level() == Gauge.Level.BAD ? badSince(name, now) : null, null, now);
        }
    }

    private void look(String name, @Nullable Instant troubledSince, @Nullable String failure, Instant now) {
        if (troubledSince == null) {
            jdbc.sql("""
                            update background_work set told_at = null, bad_since = null
                            where name = :name and (told_at is not null or bad_since is not null)""").param("name", name).update();
        } else if (troubledSince.isBefore(now.minus(PASSING))) {
            transaction.executeWithoutResult(status -> tell(name, troubledSince, failure, now));
        }
    }

    /** What was looked at has no memory of its own. */
    private Instant badSince(String name, Instant now) {
        known(name, now);
        jdbc.sql("update background_work set bad_since = :now where name = :name and bad_since is null")
                .param("name", name)
                .param("now", BureauTime.column(now))
                .update();
        return jdbc.sql("select bad_since from background_work where name = :name")
                .param("name", name)
                .query((row, n) -> BureauTime.moment(row, "bad_since"))
                .single();
    }

    private void known(String name, Instant now) {
        jdbc.sql("""
                        insert into background_work (name, known_since)
                        select :name, :now from (select 1 one) o
                        where not exists (select 1 from background_work w where w.name = :name)""").param("name", name).param("now", BureauTime.column(now)).update();
    }

    /** Of several nodes one changes the row. */
    private void tell(String name, Instant since, @Nullable String failure, Instant now) {
        known(name, now);
        int first = jdbc.sql("update background_work set told_at = :now where name = :name and told_at is null")
                .param("name", name)
                .param("now", BureauTime.column(now))
                .update();
        if (first == 1) {
            LOG.error("{} is not well since {}", name, since);
            events.publishEvent(new WorkInTrouble(name, since, failure));
        }
    }
}
