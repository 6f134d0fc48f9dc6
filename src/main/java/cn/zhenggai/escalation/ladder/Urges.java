package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who urged whom, beside the ladder: such a step has no level and no rung of a table. Who was urged is not urged again
 * within a day, by nobody; when the case has come to somebody else meanwhile, he may be.
 */
@Component
public class Urges {

    private static final Duration A_DAY = Duration.ofHours(24);

    /** Whether the urging of this alias keeps others from urging, at {@code :dayAgo}. */
    public static final String HOLDS = "%1$s.taken_at > :dayAgo and not exists (select 1 from step_at_desk n"
            + " where n.case_number = %1$s.case_number and n.step <> 'DECIDE_ESCALATION'"
            + " and n.opened_at > %1$s.taken_at)";

    private final JdbcClient jdbc;

    Urges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An urging, as it is told. */
    public record Urge(Instant at, String by) {}

    /** From when on an urging of before keeps others from urging. */
    public static LocalDateTime dayAgo(Instant now) {
        return BureauTime.column(now.minus(A_DAY));
    }

    /** The urging because of which the case is not to be urged now. Index {@code ix_escalation_case}. */
    public Optional<Urge> holding(CaseNumber number, Instant now) {
        return jdbc.sql("select g.taken_at, g.decided_by_name from escalation g where g.case_number = :number"
                        + " and g.clock = 'URGED' and " + HOLDS.formatted("g") + " order by g.id desc limit 1")
                .param("number", number.value())
                .param("dayAgo", dayAgo(now))
                .query((row, n) -> new Urge(BureauTime.moment(row, "taken_at"), row.getString("decided_by_name")))
                .optional();
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
