package cn.zhenggai.rectification.dossier;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The re-inspectors of each round and what they signed. */
@Component
public class Verifiers {

    private final JdbcClient jdbc;

    Verifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rounds, in order. */
    public List<Verifier> of(long caseId) {
        return jdbc.sql("select * from case_verifier where case_id = :id order by round_no, position")
                .param("id", caseId)
                .query(Verifiers::read)
                .list();
    }

    public List<Verifier> of(RectificationCase subject) {
        return jdbc.sql("select * from case_verifier where case_id = :id and round_no = :round order by position")
                .param("id", subject.id())
                .param("round", subject.course().roundNo())
                .query(Verifiers::read)
                .list();
    }

    /** Names one re-inspector of the round, in place of whoever held the position; null leaves it empty. */
    public void name(RectificationCase subject, int position, PersonCard person) {
        jdbc.sql("delete from case_verifier where case_id = :id and round_no = :round and position = :position")
                .param("id", subject.id())
                .param("round", subject.course().roundNo())
                .param("position", position)
                .update();
        jdbc.sql("""
                        insert into case_verifier (case_id, round_no, position, person_id, person_name)
                        values (:id, :round, :position, :person, :name)""")
                .param("id", subject.id())
                .param("round", subject.course().roundNo())
                .param("position", position)
                .param("person", person == null ? null : person.id())
                .param("name", person == null ? null : person.name())
                .update();
    }

    public void sign(RectificationCase subject, Actor by, Opinion opinion, Instant at) {
        jdbc.sql("""
                        update case_verifier set passed = :passed, opinion = :opinion, grace_until = :grace, signed_at = :at,
                            person_name = coalesce(:both, person_name)
                        where case_id = :id and round_no = :round and person_id = :person and signed_at is null""")
                .param("passed", opinion.passed())
                .param("opinion", opinion.text())
                .param("grace", opinion.graceUntil())
                .param("at", BureauTime.column(at))
                .param("id", subject.id())
                .param("round", subject.course().roundNo())
                .param("person", by.personId())
                .param("both", by.standIn() == null ? null : by.name())
                .update();
    }

    /** A closure that was sent back is looked at anew: the opinions of the round are taken again. */
    public void reopen(RectificationCase subject) {
        jdbc.sql("""
                        update case_verifier set passed = null, opinion = null, grace_until = null, signed_at = null
                        where case_id = :id and round_no = :round""")
                .param("id", subject.id())
                .param("round", subject.course().roundNo())
                .update();
    }

    private static Verifier read(ResultSet row, int n) throws SQLException {
        return new Verifier(
                row.getInt("round_no"),
                row.getInt("position"),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                row.getObject("passed", Boolean.class),
                row.getString("opinion"),
                BureauTime.day(row, "grace_until"),
                BureauTime.moment(row, "signed_at"));
    }
}
