package cn.zhenggai.notification.news;

import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.notification.Ways;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                                 confidential, deadline, deadline_at, created_at, bundle, way, page)
            values (:recipient, :kind, :number, :round, :occasion, :title, :school, :severity,
                    :confidential, (select k.deadline from case_clock k where k.number = :number),
                    (select k.deadline_at from case_clock k where k.number = :number), :now, :bundle, :way, :page)""";

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
    boolean wasServed(CaseEvent event) {
        return !jdbc.sql("select 1 from message where case_number = :number and kind = 'ISSUED' limit 1")
                        .param("number", event.number().value())
                        .query(Integer.class)
                        .list()
                        .isEmpty()
                || event.grouped() && wasServed(event.noticeId());
    }

    private boolean wasServed(long noticeId) {
        return !jdbc.sql("select 1 from message where page = :page and kind = 'ISSUED' limit 1")
                .param("page", NoticeAddress.page(noticeId))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Who was told the same of the whole notice. Index {@code ix_message_page}. */
    Set<Long> heardOfNotice(CaseEvent event) {
        if (!event.grouped()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select recipient_id from message where page = :page and kind = :kind")
                .param("page", NoticeAddress.page(event.noticeId()))
                .param("kind", event.kind().name())
                .query(Long.class)
                .list());
    }

    /** @param occasion tells apart what may happen more than once a round */
    record Telling(long occasion, String bundle, List<PersonCard> people, Instant now) {}

    /** @param noticeId of news that tell of a whole notice, null for those of a case */
    void write(CaseEvent event, Long noticeId, Telling telling) {
        List<PersonCard> people = telling.people();
        if (people.isEmpty()) {
            return;
        }
        Map<Long, String> wanted = ways.of(event, people);
        MapSqlParameterSource news = values(event, noticeId, telling);
        batch.batchUpdate(
                INSERT,
                people.stream()
                        .map(person -> new MapSqlParameterSource(news.getValues())
                                .addValue("recipient", person.id())
                                .addValue("way", wanted.get(person.id())))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(CaseEvent event, Long noticeId, Telling telling) {
        return new MapSqlParameterSource("kind", event.kind().name())
                .addValue("number", event.number().value())
                .addValue("round", event.round())
                .addValue("occasion", telling.occasion())
                .addValue("title", event.title())
                .addValue("school", event.schoolName())
                .addValue("severity", event.severity().name())
                .addValue("confidential", event.confidential())
                .addValue("now", BureauTime.column(telling.now()))
                .addValue("bundle", telling.bundle())
                .addValue("page", noticeId == null ? null : NoticeAddress.page(noticeId));
    }
}
