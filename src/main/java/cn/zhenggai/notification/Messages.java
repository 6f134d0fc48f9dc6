package cn.zhenggai.notification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The messages as they are written. What was not told while mail was off is never mailed later. */
@Component
class Messages {

    private static final String INSERT = """
            insert into message (recipient_id, kind, case_number, round_no, occasion, title, school_name, severity,
                                 confidential, created_at, mail_state, mail_attempts, next_attempt_at)
            values (:recipient, :kind, :number, :round, :occasion, :title, :school, :severity,
                    :confidential, :now, :mail, 0, :due)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final MailSettings mail;

    Messages(JdbcClient jdbc, NamedParameterJdbcTemplate batch, MailSettings mail) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.mail = mail;
    }

    /** Somebody who has this piece of news already. */
    record Told(long recipientId, int occasion) {}

    /** Who has heard this of this round, latest first. Index {@code uk_message_once}. */
    List<Told> told(CaseEvent event) {
        return jdbc.sql("""
                        select recipient_id, occasion from message
                        where case_number = :number and kind = :kind and round_no = :round
                        order by occasion desc, id desc""")
                .param("number", event.number().value())
                .param("kind", event.kind().name())
                .param("round", event.round())
                .query((row, n) -> new Told(row.getLong("recipient_id"), row.getInt("occasion")))
                .list();
    }

    /** Whether anybody was told of the order. */
    boolean wasServed(CaseNumber number) {
        return !jdbc.sql("select 1 from message where case_number = :number and kind = 'ISSUED' limit 1")
                .param("number", number.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void write(CaseEvent event, int occasion, List<PersonCard> people, Instant now) {
        if (!people.isEmpty()) {
            batch.batchUpdate(
                    INSERT,
                    people.stream()
                            .map(person -> row(event, occasion, person, now))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    private SqlParameterSource row(CaseEvent event, int occasion, PersonCard person, Instant now) {
        boolean mailed = mail.on() && StringUtils.hasText(person.email());
        return new MapSqlParameterSource("recipient", person.id())
                .addValue("kind", event.kind().name())
                .addValue("number", event.number().value())
                .addValue("round", event.round())
                .addValue("occasion", occasion)
                .addValue("title", event.title())
                .addValue("school", event.schoolName())
                .addValue("severity", event.severity().name())
                .addValue("confidential", event.confidential())
                .addValue("now", BureauTime.column(now))
                .addValue("mail", mailed ? "DUE" : "NONE")
                .addValue("due", mailed ? BureauTime.column(now) : null);
    }
}
