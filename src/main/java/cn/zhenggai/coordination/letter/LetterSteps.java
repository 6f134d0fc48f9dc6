package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterStepKind;
import cn.zhenggai.coordination.LetterStepView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about departments that do not reply: each kind once for each turn of a letter, by its key. */
@Component
class LetterSteps {

    private static final String WITH_DEPARTMENT = "l.state in ('SENT', 'ACCEPTED')";

    private final JdbcClient jdbc;

    LetterSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter about which something is due. */
    record DueLetter(long id, CaseNumber number) {}

    /** Index {@code ix_coordination_letter_due}. */
    List<DueLetter> unreminded(LocalDate today, int most) {
        return due(" and l.reply_by < :day", LetterStepKind.REMINDER, today, most);
    }

    List<DueLetter> unsupervised(LocalDate since, int most) {
        return due(" and l.reply_by <= :day", LetterStepKind.SUPERVISION, since, most);
    }

    List<DueLetter> unlisted(LocalDate since, int most) {
        String supervised =
                " and exists (select 1 from coordination_step s where s.letter_id = l.id and s.turn = l.turn"
                        + " and s.kind = 'SUPERVISION' and s.confirmed_at is not null"
                        + " and cast(timestampadd(hour, 8, s.confirmed_at) as date) <= :day)";
        return due(supervised, LetterStepKind.AGENDA, since, most);
    }

    private List<DueLetter> due(String when, LetterStepKind kind, LocalDate day, int most) {
        return jdbc.sql("select l.id, l.case_number from coordination_letter l where " + WITH_DEPARTMENT + when
                        + " and not exists (select 1 from coordination_step t where t.letter_id = l.id"
                        + " and t.turn = l.turn and t.kind = :kind) order by l.reply_by, l.id limit :most")
                .param("day", day)
                .param("kind", kind.name())
                .param("most", most)
                .query((row, n) -> new DueLetter(row.getLong("id"), CaseNumber.of(row.getString("case_number"))))
                .list();
    }

    boolean taken(Letter letter, LetterStepKind kind) {
        return !jdbc.sql("select 1 from coordination_step where letter_id = :id and turn = :turn and kind = :kind")
                .param("id", letter.id())
                .param("turn", letter.turn())
                .param("kind", kind.name())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void take(Letter letter, LetterStepKind kind, Instant now) {
        jdbc.sql("""
                        insert into coordination_step (letter_id, turn, kind, taken_at)
                        values (:id, :turn, :kind, :now)""")
                .param("id", letter.id())
                .param("turn", letter.turn())
                .param("kind", kind.name())
                .param("now", BureauTime.column(now))
                .update();
    }

    /** The letter of the case whose supervision waits for the deputy. */
    Optional<Long> drafted(long caseId) {
        return jdbc.sql("select l.id from coordination_letter l join coordination_step s on s.letter_id = l.id"
                        + " and s.turn = l.turn where l.case_id = :case and s.kind = 'SUPERVISION'"
                        + " and s.confirmed_at is null and " + WITH_DEPARTMENT + " order by l.place limit 1")
                .param("case", caseId)
                .query(Long.class)
                .optional();
    }

    void confirm(Letter letter, Actor by, Instant now, String note) {
        jdbc.sql("""
                        update coordination_step set confirmed_by_name = :by, confirmed_at = :now, note = :note
                        where letter_id = :id and turn = :turn and kind = 'SUPERVISION'""")
                .param("by", by.name())
                .param("now", BureauTime.column(now))
                .param("note", note)
                .param("id", letter.id())
                .param("turn", letter.turn())
                .update();
    }

    /** The letter of the case whose supervision was sent last. */
    Optional<Long> supervised(long caseId) {
        return jdbc.sql("select l.id from coordination_letter l join coordination_step s on s.letter_id = l.id"
                        + " where l.case_id = :case and s.kind = 'SUPERVISION' and s.confirmed_at is not null"
                        + " order by s.confirmed_at desc, s.id desc limit 1")
                .param("case", caseId)
                .query(Long.class)
                .optional();
    }

    List<LetterStepView> of(long letterId) {
        return jdbc.sql("select * from coordination_step where letter_id = :id order by id")
                .param("id", letterId)
                .query((row, n) -> new LetterStepView(
                        LetterStepKind.valueOf(row.getString("kind")),
                        row.getInt("turn"),
                        BureauTime.moment(row, "taken_at"),
                        row.getString("confirmed_by_name"),
                        BureauTime.moment(row, "confirmed_at"),
                        row.getString("note")))
                .list();
    }
}
