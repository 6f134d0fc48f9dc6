package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.WorkItem;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who urged whom, beside the ladder: such a step has no level and no rung of a table. */
@Component
public class Urges {

    private final JdbcClient jdbc;

    Urges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbered within the case, whose lock the caller holds. */
    public void write(CaseNumber number, WorkItem late, Actor by, String text, long batch, Instant at) {
        jdbc.sql("""
                        insert into escalation (batch, case_id, case_number, clock, subject, ladder, rung, level, kind,
                            side, manner, state, deadline, due_at, taken_at, rules, addressees, decided_by,
                            decided_by_name, decided_at, note)
                        select :batch, c.id, c.number, 'URGED',
                               (select count(*) + 1 from escalation u where u.case_id = c.id and u.clock = 'URGED'),
                               :ladder, 'URGED', 0, 'URGED', :side, 'AUTOMATIC', 'TAKEN', :deadline, :at, :at, '',
                               'HOLDER', :by, :name, :at, :text
                        from case_place c where c.number = :number""")
                .param("batch", batch)
                .param("ladder", ladder(late).name())
                .param("side", ladder(late).side())
                .param("deadline", late.dueOn())
                .param("at", BureauTime.column(at))
                .param("by", by.personId())
                .param("name", by.name())
                .param("text", text)
                .param("number", number.value())
                .update();
    }

    public void address(long batch, List<Long> people) {
        if (!people.isEmpty()) {
            jdbc.sql("""
                            insert into escalation_addressee (escalation_id, kind, person_id, part, batch)
                            select e.id, 'URGED', p.person_id, 'HOLDER', :batch
                            from escalation e join active_person p on p.person_id in (:people) where e.batch = :batch""").param("batch", batch).param("people", people).update();
        }
    }

    private static Ladder ladder(WorkItem late) {
        return Ladder.STEP_BUREAU.steps().contains(late.step()) ? Ladder.STEP_BUREAU : Ladder.STEP_SCHOOL;
    }
}
