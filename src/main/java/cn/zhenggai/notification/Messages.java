package cn.zhenggai.notification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages about what happened to one case, as they are written. */
@Component
class Messages {

    private static final String INSERT = """
            insert into message (recipient_id, kind, case_number, round_no, occasion, title, school_name, severity,
                                 confidential, deadline, created_at, bundle, way)
            values (:recipient, :kind, :number, :round, :occasion, :title, :school, :severity,
                    :confidential, (select k.deadline from case_clock k where k.number = :number), :now, :bundle, :way)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Ways ways;

    Messages(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Ways ways) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.ways = ways;
    }

    /** Somebody who has this piece of news already. */
    record Told(long recipientId, long occasion) {}

    /** Who has heard this of this round, latest first. Index {@code uk_message_once}. */
    List<Told> told(CaseEvent event) {
        return jdbc.sql("""
                        select recipient_id, occasion from message
                        where case_number = :number and kind = :kind and round_no = :round
                        order by occasion desc, id desc""")
                .param("number", event.number().value())
                .param("kind", event.kind().name())
                .param("round", event.round())
                .query((row, n) -> new Told(row.getLong("recipient_id"), row.getLong("occasion")))
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

    void write(CaseEvent event, long occasion, String bundle, List<PersonCard> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        Map<Long, String> wanted = ways.of(event, people);
        MapSqlParameterSource news = new MapSqlParameterSource(
                        "kind", event.kind().name())
                .addValue("number", event.number().value())
                .addValue("round", event.round())
                .addValue("occasion", occasion)
                .addValue("title", event.title())
                .addValue("school", event.schoolName())
                .addValue("severity", event.severity().name())
                .addValue("confidential", event.confidential())
                .addValue("now", BureauTime.column(now))
                .addValue("bundle", bundle);
        batch.batchUpdate(
                INSERT,
                people.stream()
                        .map(person -> new MapSqlParameterSource(news.getValues())
                                .addValue("recipient", person.id())
                                .addValue("way", wanted.get(person.id())))
                        .toArray(SqlParameterSource[]::new));
    }
}
