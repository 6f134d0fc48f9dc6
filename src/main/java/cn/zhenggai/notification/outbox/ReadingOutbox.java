package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.WebhookSettings;
import cn.zhenggai.notification.outbox.OutboxState.BadAddressLine;
import cn.zhenggai.notification.outbox.OutboxState.Count;
import cn.zhenggai.notification.outbox.OutboxState.FailingLine;
import cn.zhenggai.notification.outbox.OutboxState.RobotLine;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the outbox. Nothing is stuck that is held until a later moment, be it by a retry or by quiet hours. */
@Component
public class ReadingOutbox {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final WebhookSettings webhook;
    private final Clock clock;

    ReadingOutbox(JdbcClient jdbc, MailSettings mail, WebhookSettings webhook, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.webhook = webhook;
        this.clock = clock;
    }

    public OutboxState state() {
        Instant oldest = oldestDue();
        boolean stuck = oldest != null && oldest.isBefore(clock.instant().minus(PATIENCE));
        List<RobotLine> robots = webhook.robots().stream()
                .map(robot -> new RobotLine(
                        robot.name(), robot.kind().name(), robot.url().getHost()))
                .toList();
        return new OutboxState(mail.on(), robots, counts(), oldest, stuck, failing(), badAddresses());
    }

    /** What was given up or waits for too long, as a number. Index {@code ix_delivery_due}. */
    int wantingAttention() {
        return jdbc.sql("""
                        select count(*) from delivery
                        where channel in ('MAIL', 'WEBHOOK', 'HOOK', 'PUSH')
                          and (state = 'FAILED' or state = 'DUE' and next_attempt_at < :patience)""")
                .param("patience", BureauTime.column(clock.instant().minus(PATIENCE)))
                .query(Integer.class)
                .single();
    }

    private List<Count> counts() {
        return jdbc.sql("""
                        select channel, state, count(*) number from delivery
                        group by channel, state order by channel, state""")
                .query((row, n) -> new Count(row.getString("channel"), row.getString("state"), row.getInt("number")))
                .list();
    }

    private Instant oldestDue() {
        return jdbc.sql("""
                        select min(next_attempt_at) oldest from delivery
                        where channel in ('MAIL', 'WEBHOOK', 'HOOK', 'PUSH') and state = 'DUE' and next_attempt_at <= :now""")
                .param("now", BureauTime.column(clock.instant()))
                .query((row, n) -> BureauTime.moment(row, "oldest"))
                .list()
                .get(0);
    }

    private List<FailingLine> failing() {
        return jdbc.sql("""
                        select d.*, p.name from delivery d left join org_person p on p.id = d.recipient_id
                        where d.channel in ('MAIL', 'WEBHOOK', 'HOOK', 'PUSH')
                          and (d.state = 'FAILED' or d.state = 'DUE' and d.last_error is not null)
                        order by d.state desc, d.id desc limit :most""")
                .param("most", MOST)
                .query(ReadingOutbox::failingLine)
                .list();
    }

    private static FailingLine failingLine(ResultSet row, int n) throws SQLException {
        boolean due = row.getString("state").equals("DUE");
        String person = row.getString("name");
        return new FailingLine(
                row.getLong("id"),
                row.getString("channel"),
                person == null ? row.getString("robot") : person,
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("last_error"),
                due ? local(row, "next_attempt_at") : null,
                row.getString("retried_by_name"),
                local(row, "retried_at"));
    }

    private List<BadAddressLine> badAddresses() {
        return jdbc.sql("""
                        select b.*, p.name from bad_address b join org_person p on p.id = b.person_id
                        order by b.since desc, b.person_id limit :most""")
                .param("most", MOST)
                .query((row, n) -> new BadAddressLine(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("reason"),
                        local(row, "since"),
                        local(row, "next_try_at")))
                .list();
    }

    private static LocalDateTime local(ResultSet row, String column) throws SQLException {
        Instant moment = BureauTime.moment(row, column);
        return moment == null ? null : LocalDateTime.ofInstant(moment, BureauTime.ZONE);
    }
}
