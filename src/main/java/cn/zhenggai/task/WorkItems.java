package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes work items; runs inside the transaction of what happened. Opening or closing one twice changes nothing. */
@Component
public class WorkItems {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void open(NewWork work) {
        jdbc.sql("""
                        insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name,
                            category, severity, round_no, due_on, opened_at, state)
                        values (:ref, :number, :step, :position, :desk, :title, :schoolId, :schoolName,
                            :category, :severity, :round, :dueOn, :openedAt, 'OPEN')""")
                .param("ref", work.ref())
                .param("number", work.caseNumber().value())
                .param("step", work.step().name())
                .param("position", work.position())
                .param("desk", work.desk().toString())
                .param("title", work.title())
                .param("schoolId", work.schoolId())
                .param("schoolName", work.schoolName())
                .param("category", work.category())
                .param("severity", work.severity().name())
                .param("round", work.round())
                .param("dueOn", work.dueOn())
                .param("openedAt", BureauTime.column(clock.instant()))
                .update();
    }

    public void done(String ref, Long personId, String personName, String outcome) {
        close(ref, WorkItem.State.DONE, personId, personName, outcome);
    }

    /** The step will never be taken, because the case ended another way. */
    public void cancelled(String ref, Long personId, String personName) {
        close(ref, WorkItem.State.CANCELLED, personId, personName, null);
    }

    /** Moves a waiting step to another desk, for example to a new person responsible. */
    public void move(CaseNumber number, Step step, int position, Desk desk) {
        jdbc.sql("""
                        update work_item set desk = :desk
                        where case_number = :number and state = 'OPEN' and step = :step and position = :position""")
                .param("desk", desk.toString())
                .param("number", number.value())
                .param("step", step.name())
                .param("position", position)
                .update();
    }

    /** Moves many waiting steps to one desk at once, with another last day. */
    public void handOver(List<String> refs, Desk desk, LocalDate dueOn) {
        if (!refs.isEmpty()) {
            jdbc.sql("update work_item set desk = :desk, due_on = :due where ref in (:refs) and state = 'OPEN'")
                    .param("desk", desk.toString())
                    .param("due", dueOn)
                    .param("refs", refs)
                    .update();
        }
    }

    /** A waiting step that became graver or lighter waits at another desk, with another last day. */
    public void regrade(CaseNumber number, Step step, Severity severity, Desk desk, LocalDate dueOn) {
        jdbc.sql("""
                        update work_item set severity = :severity, desk = :desk, due_on = :due
                        where case_number = :number and state = 'OPEN' and step = :step""")
                .param("severity", severity.name())
                .param("desk", desk.toString())
                .param("due", dueOn)
                .param("number", number.value())
                .param("step", step.name())
                .update();
    }

    public List<WorkItem> openOf(CaseNumber number) {
        return jdbc.sql("select * from work_item where case_number = :number and state = 'OPEN' order by id")
                .param("number", number.value())
                .query(WorkItem::read)
                .list();
    }

    /** Who took this step last, for telling somebody that he came second. */
    public Optional<WorkItem> lastDone(CaseNumber number, Step step) {
        return jdbc.sql("""
                        select * from work_item where case_number = :number and state <> 'OPEN' and step = :step
                        order by closed_at desc, id desc limit 1""")
                .param("number", number.value())
                .param("step", step.name())
                .query(WorkItem::read)
                .optional();
    }

    private void close(String ref, WorkItem.State state, Long personId, String personName, String outcome) {
        jdbc.sql("""
                        update work_item set state = :state, closed_at = :at, closed_by = :person,
                            closed_by_name = :name, outcome = :outcome
                        where ref = :ref and state = 'OPEN'""")
                .param("state", state.name())
                .param("at", BureauTime.column(clock.instant()))
                .param("person", personId)
                .param("name", personName)
                .param("outcome", outcome)
                .param("ref", ref)
                .update();
    }
}
