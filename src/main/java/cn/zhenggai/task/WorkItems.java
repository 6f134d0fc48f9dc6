package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes work items; runs inside the transaction of what happened. Opening or closing one twice changes nothing. */
@Component
public class WorkItems {

    /** What stood still until {@code :at} does so no longer; whole minutes, on every database. In this order: what is said first counts for what follows. */
    static final String GOES_ON = "still_minutes = still_minutes + case when still_since is null then 0"
            + " else floor(timestampdiff(second, still_since, :at) / 60) end, still_since = null";

    private final JdbcClient jdbc;
    private final KeepingBefore before;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, KeepingBefore before, Clock clock) {
        this.jdbc = jdbc;
        this.before = before;
        this.clock = clock;
    }

    public void open(NewWork work) {
        jdbc.sql("""
                        insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name,
                            category, severity, round_no, due_on, late_after, grace, limit_from, limit_amount, limit_unit, opened_at, state,
                            bundle)
                        values (:ref, :number, :step, :position, :desk, :title, :schoolId, :schoolName,
                            :category, :severity, :round, :due, :lateAfter, :grace, :from, :amount, :unit, :openedAt, 'OPEN', :bundle)""")
                .param("ref", work.ref())
                .param("number", work.caseNumber().value())
                .param("step", work.step().name())
                .param("position", work.position())
                .param("desk", work.desk().toString())
                .params(about(work))
                .params(work.due().values())
                .params(work.due().limit())
                .param("bundle", work.bundle())
                .param("openedAt", BureauTime.column(clock.instant()))
                .update();
    }

    /** What the lists show of the case. */
    private static Map<String, Object> about(NewWork work) {
        Map<String, Object> about = new HashMap<>();
        about.put("title", work.title());
        about.put("schoolId", work.schoolId());
        about.put("schoolName", work.schoolName());
        about.put("category", work.category());
        about.put("severity", work.severity().name());
        about.put("round", work.round());
        return about;
    }

    public void done(String ref, @Nullable Long personId, @Nullable String personName, @Nullable String outcome) {
        if (close("state = 'OPEN'", ref, WorkItem.State.DONE, personId, personName, outcome) == 0) {
            goOn(ref);
            close("state = 'OPEN'", ref, WorkItem.State.DONE, personId, personName, outcome);
        }
    }

    /** What is taken while its case stands still is on its desk again first. */
    private void goOn(String ref) {
        String still = "ref = :ref and state = 'PAUSED'";
        before.keep(still, Map.of("ref", ref));
        jdbc.sql("update work_item set state = 'OPEN', " + GOES_ON + " where " + still)
                .param("at", BureauTime.column(clock.instant()))
                .param("ref", ref)
                .update();
    }

    /** The step will never be taken, because the case ended another way; what stood still stays so. */
    public void cancelled(String ref, @Nullable Long personId, @Nullable String personName) {
        close("state in ('OPEN', 'PAUSED')", ref, WorkItem.State.CANCELLED, personId, personName, null);
    }

    /** Moves a waiting step to another desk, for example to a new person responsible; that of a case that stands still too. */
    public void move(CaseNumber number, Step step, int position, Desk desk) {
        jdbc.sql("""
                        update work_item set desk = :desk
                        where case_number = :number and state in ('OPEN', 'PAUSED') and step = :step and position = :position""")
                .param("desk", desk.toString())
                .param("number", number.value())
                .param("step", step.name())
                .param("position", position)
                .update();
    }

    /** A waiting step goes with its case to another school or section. */
    public void relocate(WorkItem item, Desk desk, long schoolId, String schoolName) {
        jdbc.sql("update work_item set desk = :desk, school_id = :school, school_name = :name where id = :id")
                .param("desk", desk.toString())
                .param("school", schoolId)
                .param("name", schoolName)
                .param("id", item.id())
                .update();
    }

    /** Moves many waiting steps to one desk at once, with another last day. */
    public void handOver(List<String> refs, Desk desk, LocalDate dueOn) {
        if (!refs.isEmpty()) {
            Map<String, Object> values = new HashMap<>(Due.on(dueOn).values());
            values.put("refs", refs);
            before.keep("ref in (:refs) and state = 'OPEN'" + KeepingBefore.MOVED, values);
            jdbc.sql("update work_item set desk = :desk, " + Due.SET + " where ref in (:refs) and state = 'OPEN'")
                    .param("desk", desk.toString())
                    .params(values)
                    .update();
        }
    }

    /** A waiting step that became graver or lighter waits at another desk, with another last day. */
    public void regrade(CaseNumber number, Step step, Severity severity, Desk desk, Due due, String bundle) {
        Map<String, Object> values = new HashMap<>(due.values());
        values.put("number", number.value());
        values.put("step", step.name());
        String which = "case_number = :number and state = 'OPEN' and step = :step";
        before.keep(which + KeepingBefore.MOVED, values);
        jdbc.sql("""
                        update work_item set severity = :severity, desk = :desk, %s, limit_from = :from,
                            limit_amount = :amount, limit_unit = :unit, bundle = :bundle where %s""".formatted(Due.SET, which))
                .param("bundle", bundle)
                .param("severity", severity.name())
                .param("desk", desk.toString())
                .params(values)
                .params(due.limit())
                .update();
    }

    /** The case is graver or lighter now; desks and days of what waits stay. */
    public void graded(CaseNumber number, Severity severity) {
        jdbc.sql("""
                        update work_item set severity = :severity
                        where case_number = :number and state in ('OPEN', 'PAUSED')""")
                .param("severity", severity.name())
                .param("number", number.value())
                .update();
    }

    public List<WorkItem> openOf(CaseNumber number) {
        return jdbc.sql("select * from work_item where case_number = :number and state = 'OPEN' order by id")
                .param("number", number.value())
                .query(WorkItem::read)
                .list();
    }

    /** The waiting steps, those of a case that stands still included. */
    public List<WorkItem> waitingOf(CaseNumber number) {
        return jdbc.sql("""
                        select * from work_item where case_number = :number and state in ('OPEN', 'PAUSED')
                        order by id""")
                .param("number", number.value())
                .query(WorkItem::read)
                .list();
    }

    /** Who took this step last, for telling somebody that he came second. */
    public Optional<WorkItem> lastDone(CaseNumber number, Step step) {
        return jdbc.sql("""
                        select * from work_item where case_number = :number and state in ('DONE', 'CANCELLED') and step = :step
                        order by closed_at desc, id desc limit 1""")
                .param("number", number.value())
                .param("step", step.name())
                .query(WorkItem::read)
                .optional();
    }

    /** @return how many waited as is said */
    private int close(
            String waiting,
            String ref,
            WorkItem.State state,
            @Nullable Long personId,
            @Nullable String personName,
            @Nullable String outcome) {
        return jdbc.sql("""
                        update work_item set state = :state, closed_at = :at, closed_by = :person,
                            closed_by_name = :name, outcome = :outcome
                        where ref = :ref and\s""" + waiting)
                .param("state", state.name())
                .param("at", BureauTime.column(clock.instant()))
                .param("person", personId)
                .param("name", personName)
                .param("outcome", outcome)
                .param("ref", ref)
                .update();
    }
}
