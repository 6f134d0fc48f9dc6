package cn.zhenggai.notification.outbox;

import cn.zhenggai.escalation.Deliveries;
import cn.zhenggai.notification.letter.Delivery;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers for each step and person what became of the message in the inbox and of the mail, and for each step and group
 * what became of the post. A group is nobody in particular: person 0.
 */
@Component
class StepDeliveries implements Deliveries {

    private final JdbcClient jdbc;

    StepDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. Indexes {@code uk_message_once} and {@code ix_post_line_case}. */
    @Override
    public List<Delivery> of(CaseNumber number) {
        return jdbc.sql("""
                        select m.escalation_id, m.kind, m.recipient_id person, 'INBOX' channel, 'SENT' state,
                               m.created_at at_moment, m.read_at
                        from message m where m.case_number = :number and m.escalation_id is not null
                        union all
                        select m.escalation_id, m.kind, m.recipient_id, 'MAIL',
                               coalesce(d.state, case when m.way = 'NONE' then 'NONE' else 'DUE' end), d.sent_at, null
                        from message m left join delivery d on d.id = m.delivery_id
                        where m.case_number = :number and m.escalation_id is not null
                        union all
                        select l.escalation_id, l.kind, 0, 'WEBHOOK', d.state, d.sent_at, null
                        from post_line l join delivery d on d.id = l.delivery_id
                        where l.case_number = :number and l.escalation_id is not null
                        order by 1, 2, 3, 4""")
                .param("number", number.value())
                .query(StepDeliveries::read)
                .list();
    }

    private static Delivery read(ResultSet row, int n) throws SQLException {
        return new Delivery(
                row.getLong("escalation_id"),
                row.getString("kind"),
                row.getLong("person"),
                row.getString("channel"),
                row.getString("state"),
                BureauTime.moment(row, "at_moment"),
                BureauTime.moment(row, "read_at"));
    }
}
