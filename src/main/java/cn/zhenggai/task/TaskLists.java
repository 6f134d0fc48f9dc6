package cn.zhenggai.task;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, soonest due first; one statement a list, over work items alone. */
@Component
public class TaskLists {

    private static final String MINE = "w.desk in (:desks) and w.state = 'OPEN'";
    private static final String LATE = "w.late_after < :now";
    /** What is counted once: a bundle at one step, or a step taken by itself. H2 would read past a null in concat. */
    private static final String ONE = "case when w.bundle is null then w.ref else concat(w.bundle, '/', w.step) end";

    private static final Keyset<WorkItem> SOONEST =
            Keyset.up("w.due_on", Kind.DAY, WorkItem::dueOn).thenUp("w.id", Kind.NUMBER, WorkItem::id);
    private static final Keyset<WorkItem> NEWEST =
            Keyset.down("w.opened_at", Kind.MOMENT, WorkItem::openedAt).thenDown("w.id", Kind.NUMBER, WorkItem::id);
    private static final Keyset<WorkItem> LAST_DONE =
            Keyset.down("w.closed_at", Kind.MOMENT, WorkItem::closedAt).thenDown("w.id", Kind.NUMBER, WorkItem::id);

    /** Whichever the list shows first stands for its bundle; when that one ends, the next does. */
    private static final String SOONER = " and (o.due_on < w.due_on or o.due_on = w.due_on and o.id < w.id)";

    private static final String LATER_OPENED =
            " and (o.opened_at > w.opened_at or o.opened_at = w.opened_at and o.id > w.id)";
    private static final String LATER_DONE =
            " and (o.closed_at > w.closed_at or o.closed_at = w.closed_at and o.id > w.id)";

    private final JdbcClient jdbc;
    private final FindingWork finding;
    private final Clock clock;

    TaskLists(JdbcClient jdbc, FindingWork finding, Clock clock) {
        this.jdbc = jdbc;
        this.finding = finding;
        this.clock = clock;
    }

    /**
     * One page of a list, with one row for the steps that are taken together: the first of them that the filter lets
     * through. Index {@code ix_work_item_desk}, for what is done {@code ix_work_item_done}, for the others of a bundle
     * {@code ix_work_item_bundle}.
     *
     * @param after where the page starts, as the one before it said; null for the first. Nonsense starts at the top
     */
    public Slice<WorkItem> page(Actor actor, TaskList list, TaskFilter filter, String after, int size) {
        Map<String, Object> values = values(actor);
        return list == TaskList.DONE
                ? rows(actor, filter, where(list), LAST_DONE, LATER_DONE, after, size, values)
                : rows(actor, filter, where(list), SOONEST, SOONER, after, size, values);
    }

    /**
     * Whatever of his work came to him after a moment, the latest first, one row for what is taken together. Index
     * {@code ix_work_item_desk}.
     */
    public Slice<WorkItem> since(Actor actor, Instant moment, TaskFilter filter, String after, int size) {
        Map<String, Object> values = values(actor);
        values.put("since", BureauTime.column(moment));
        return rows(actor, filter, MINE + " and w.opened_at > :since", NEWEST, LATER_OPENED, after, size, values);
    }

    /** How many rows that is. */
    public int countSince(Actor actor, Instant moment) {
        return jdbc.sql("select count(distinct " + ONE + ") from work_item w where " + MINE
                        + " and w.opened_at > :since")
                .param("since", BureauTime.column(moment))
                .param("desks", desks(actor))
                .query(Integer.class)
                .single();
    }

    /** @param before which of a bundle the list shows first */
    private Slice<WorkItem> rows(
            Actor actor,
            TaskFilter filter,
            String part,
            Keyset<WorkItem> order,
            String before,
            String after,
            int size,
            Map<String, Object> values) {
        String wanted = part + narrow(values, filter);
        String beside = wanted.replace("w.", "o.") + " and o.bundle = w.bundle and o.step = w.step";
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            FindingWork.Cases found = finding.of(text, actor);
            values.putAll(found.values());
            wanted += " and w.case_number in (" + found.numbers() + ")";
            beside += " and o.case_number in (" + found.numbers() + ")";
        }
        Keyset.Start start = order.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        List<WorkItem> rows = jdbc.sql("select w.*, case when w.bundle is null then 1 else"
                        + " (select count(*) from work_item o where " + beside
                        + ") end together from work_item w where "
                        + wanted + " and (w.bundle is null or not exists (select 1 from work_item o where " + beside
                        + before + "))" + start.sql() + order.orderBy() + " limit :limit")
                .params(values)
                .query((row, n) -> WorkItem.read(row, n).with(row.getInt("together")))
                .list();
        return order.slice(rows, size);
    }

    private Map<String, Object> values(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        values.put("desks", desks(actor));
        values.put("me", actor.personId());
        values.put("now", BureauTime.column(clock.instant()));
        return values;
    }

    private static List<String> desks(Actor actor) {
        return actor.desks().stream().map(Object::toString).toList();
    }

    /** One statement for all badges of a person. */
    public TaskCounts counts(Actor actor) {
        return jdbc.sql("""
                        select count(distinct case when w.step = 'RECEIVE_NOTICE' then %1$s end) receive,
                               count(distinct case when w.step <> 'RECEIVE_NOTICE' then %1$s end) todo,
                               count(distinct case when %2$s then %1$s end) overdue
                        from work_item w where\s""".formatted(ONE, LATE) + MINE)
                .param("now", BureauTime.column(clock.instant()))
                .param("desks", desks(actor))
                .query((row, n) -> new TaskCounts(row.getInt("receive"), row.getInt("todo"), row.getInt("overdue")))
                .single();
    }

    private static String where(TaskList list) {
        return switch (list) {
            case RECEIVE -> MINE + " and w.step = 'RECEIVE_NOTICE'";
            case TODO -> MINE + " and w.step <> 'RECEIVE_NOTICE'";
            case OVERDUE -> MINE + " and " + LATE;
            case DONE -> "w.closed_by = :me and w.state = 'DONE'";
        };
    }

    private static String narrow(Map<String, Object> values, TaskFilter filter) {
        StringBuilder sql = new StringBuilder();
        if (filter.severity() != null) {
            sql.append(" and w.severity = :severity");
            values.put("severity", filter.severity().name());
        }
        if (filter.category() != null && !filter.category().isBlank()) {
            sql.append(" and w.category = :category");
            values.put("category", filter.category());
        }
        return sql.toString();
    }
}
