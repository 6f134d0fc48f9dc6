package cn.zhenggai.notification.news;

import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.notification.Ways;
import cn.zhenggai.notification.outbox.Outbox;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of the steps of the ladder, in the transaction that took them: a handful of statements whatever the number of
 * steps and people. A step is told to a person once as the same kind of news, however often the batch is published.
 */
@Component
class StepNews {

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Outbox outbox;
    private final GroupNews groups;
    private final Clock clock;

    StepNews(JdbcClient jdbc, Ways ways, Outbox outbox, GroupNews groups, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.outbox = outbox;
        this.groups = groups;
        this.clock = clock;
    }

    @EventListener
    void taken(StepsTaken steps) {
        Instant now = BureauTime.now(clock);
        String bundle = "S" + steps.batch() + "/"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        write(steps.batch(), bundle, now);
        outbox.atOnce(bundle, now);
        groups.taken(steps.batch(), bundle, now);
    }

    /** Indexes {@code ix_escalation_addressee_batch} and {@code uk_message_step}. */
    private void write(long batch, String bundle, Instant now) {
        jdbc.sql("""
                        insert into message (recipient_id, kind, case_number, round_no, occasion, escalation_id, title,
                                             school_name, severity, confidential, deadline, deadline_at, note, created_at, bundle, way)
                        select n.person_id, n.kind, n.case_number, n.round_no, n.escalation_id, n.escalation_id, n.title,
                               n.school_name, n.severity, n.confidential, n.deadline, n.deadline_at, n.note, :now, :bundle,
                        %s
                        from escalation_news n
                        join org_person p on p.id = n.person_id and p.active
                        left join mail_choice q on q.person_id = p.id
                        where n.batch = :batch
                          and not exists (select 1 from message t where t.escalation_id = n.escalation_id
                                          and t.kind = n.kind and t.recipient_id = n.person_id)""".formatted(Ways.SQL))
                .param("batch", batch)
                .param("bundle", bundle)
                .param("now", BureauTime.column(now))
                .params(ways.values())
                .update();
    }
}
