package cn.zhenggai.escalation.ladder;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single steps and writes what became of them. */
@Component
public class LadderSteps {

    private final JdbcClient jdbc;

    LadderSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LadderStep> find(long id) {
        return jdbc.sql("select * from escalation where id = :id")
                .param("id", id)
                .query(LadderStep::read)
                .optional();
    }

    public List<LadderStep> of(CaseNumber number) {
        return of(number, true);
    }

    /**
     * In the order in which they happened. Index {@code ix_escalation_case}.
     *
     * @param persons whether the reader learns of persons
     */
    public List<LadderStep> of(CaseNumber number, boolean persons) {
        return jdbc.sql("select * from escalation where case_number = :number order by id")
                .param("number", number.value())
                .query((row, n) -> LadderStep.read(row, persons))
                .list();
    }

    /** The decision that waits, if any. */
    public Optional<LadderStep> draftOf(CaseNumber number) {
        return of(number).stream()
                .filter(step -> step.state() == StepState.DRAFTED)
                .findFirst();
    }

    public void opened(long id, String workRef) {
        jdbc.sql("update escalation set work_ref = :ref where id = :id")
                .param("ref", workRef)
                .param("id", id)
                .update();
    }

    /** @param by null when nobody did */
    public void settle(long id, StepState state, Actor by, Instant at, String note) {
        jdbc.sql("""
                        update escalation set state = :state, decided_by = :by, decided_by_name = :name,
                            decided_at = :at, note = :note
                        where id = :id and state = 'DRAFTED'""")
                .param("state", state.name())
                .param("by", by == null ? null : by.personId())
                .param("name", by == null ? null : by.name())
                .param("at", BureauTime.column(at))
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .param("id", id)
                .update();
    }

    /** Nothing of it counts any more, though all of it happened. Twice changes nothing. */
    public void annul(CaseNumber number, Instant at) {
        jdbc.sql("update escalation set annulled_at = :at where case_number = :number and annulled_at is null")
                .param("at", BureauTime.column(at))
                .param("number", number.value())
                .update();
    }

    public void redate(long id, LocalDate decideBy) {
        jdbc.sql("update escalation set decide_by = :by where id = :id")
                .param("by", decideBy)
                .param("id", id)
                .update();
    }

    /** What is told of it from now on belongs to this batch. */
    public void rebatch(long id, long batch) {
        jdbc.sql("update escalation set batch = :batch where id = :id")
                .param("batch", batch)
                .param("id", id)
                .update();
    }
}
