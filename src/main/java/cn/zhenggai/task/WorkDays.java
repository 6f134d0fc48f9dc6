package cn.zhenggai.task;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the ends of waiting steps, and stops them; runs inside the transaction of what happened. */
@Component
public class WorkDays {

    private final JdbcClient jdbc;
    private final KeepingBefore before;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkDays(JdbcClient jdbc, KeepingBefore before, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.before = before;
        this.events = events;
        this.clock = clock;
    }

    /** Waiting steps of these kinds end on another day, one that somebody gave and no limit. */
    public void reschedule(CaseNumber number, List<Step> steps, Due due) {
        Map<String, Object> values = new HashMap<>(due.values());
        values.put("number", number.value());
        values.put("steps", steps.stream().map(Step::name).toList());
        move("case_number = :number and state in ('OPEN', 'PAUSED') and step in (:steps)", values);
    }

    private void move(String which, Map<String, Object> values) {
        before.keep(which + KeepingBefore.MOVED, values);
        jdbc.sql("update work_item set " + Due.SET + " where " + which)
                .params(values)
                .update();
    }

    /** Takes the waiting steps of a case off the desks but those that never stand still; the steps stay open. */
    public void pause(CaseNumber number) {
        jdbc.sql("""
                        update work_item set state = 'PAUSED', still_since = :now
                        where case_number = :number and state = 'OPEN' and step not in (:others)""")
                .param("now", BureauTime.column(clock.instant()))
                .param("number", number.value())
                .param("others", Step.NEVER_STILL.stream().map(Step::name).toList())
                .update();
    }

    /** Lays the steps on their desks again, each with the last day it has now; one that moved is counted no more. */
    public void resume(CaseNumber number, Function<WorkItem, Due> restored) {
        before.keep("case_number = :number and state = 'PAUSED'", Map.of("number", number.value()));
        for (WorkItem item : jdbc.sql("select * from work_item where case_number = :number and state = 'PAUSED'")
                .param("number", number.value())
                .query(WorkItem::read)
                .list()) {
            Due due = restored.apply(item);
            String forgotten = due.on().equals(item.dueOn()) ? "" : ", limit_from = null";
            jdbc.sql("update work_item set state = 'OPEN', " + WorkItems.GOES_ON + ", " + Due.SET + forgotten
                            + " where id = :id")
                    .param("at", BureauTime.column(clock.instant()))
                    .params(due.values())
                    .param("id", item.id())
                    .update();
        }
    }

    /** Waiting steps whose counted time touches the days from the first to the last. Index {@code ix_work_item_state}. */
    public List<WorkItem> counted(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select * from work_item where state in ('OPEN', 'PAUSED') and limit_from is not null
                          and limit_from <= :last and due_on >= :first""")
                .param("first", first)
                .param("last", last)
                .query(WorkItem::read)
                .list();
    }

    /** The limit is the same, the calendar another. */
    public void recount(WorkItem item, LocalDate lastDay) {
        Map<String, Object> values = new HashMap<>(Due.on(lastDay).values());
        values.put("id", item.id());
        move("id = :id", values);
        events.publishEvent(StepsMoved.of(item.caseNumber()));
    }
}
