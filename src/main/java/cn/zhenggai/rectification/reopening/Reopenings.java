package cn.zhenggai.rectification.reopening;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals to reopen, and what was answered. */
@Component
public class Reopenings {

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order. Index uk_case_reopening. */
    public List<ReopeningRow> of(long caseId, Names names) {
        return jdbc.sql("select * from case_reopening where case_id = :id order by place")
                .param("id", caseId)
                .query((row, n) -> ReopeningRow.read(row, names))
                .list();
    }

    /** @return its place among those of the case */
    int propose(RectificationCase subject, int closure, ReopeningEntry entry, Actor by, Desk decider, Instant now) {
        int place = of(subject.id(), Names.all()).size() + 1;
        jdbc.sql("""
                        insert into case_reopening (case_id, place, closure_place, ground, reason, proposed_by,
                            proposed_by_name, proposed_at, decider, state)
                        values (:id, :place, :closure, :ground, :reason, :by, :name, :now, :decider, 'PROPOSED')""")
                .param("id", subject.id())
                .param("place", place)
                .param("closure", closure)
                .param("ground", entry.ground().name())
                .param("reason", entry.reason().strip())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("decider", decider == null ? null : decider.toString())
                .update();
        return place;
    }

    /** Those of closed cases of a unit that wait, by number. */
    List<CaseNumber> waitingIn(UnitCard unit) {
        String column = unit.kind() == UnitKind.SECTION ? "section_id" : "school_id";
        return jdbc.sql("select number from rectification_case where reopening_asked and ended_at is not null and "
                        + column + " = :unit order by number")
                .param("unit", unit.id())
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .list();
    }

    void lapsed(RectificationCase subject, int place, Actor by, String note, Instant now) {
        jdbc.sql("""
                        update case_reopening set state = 'LAPSED', decided_by = :by, decided_by_name = :name,
                            decided_at = :now, note = :note
                        where case_id = :id and place = :place and state = 'PROPOSED'""")
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("note", note)
                .param("id", subject.id())
                .param("place", place)
                .update();
    }

    /** @param deadline null when it was refused */
    void decided(RectificationCase subject, int place, Actor by, String note, LocalDate deadline, Instant now) {
        jdbc.sql("""
                        update case_reopening set state = :state, decided_by = :by, decided_by_name = :name,
                            decided_at = :now, note = :note, deadline = :deadline
                        where case_id = :id and place = :place and state = 'PROPOSED'""")
                .param("state", (deadline == null ? ReopeningState.REFUSED : ReopeningState.REOPENED).name())
                .param("by", by.personId())
                .param("name", by.name())
                .param("now", BureauTime.column(now))
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .param("deadline", deadline)
                .param("id", subject.id())
                .param("place", place)
                .update();
    }
}
