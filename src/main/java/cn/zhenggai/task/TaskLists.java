package cn.zhenggai.task;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, soonest due first; one statement a list, over work items alone. */
@Component
public class TaskLists {

    private static final String MINE = "desk in (:desks) and state = 'OPEN'";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page of a list. Index {@code ix_work_item_desk}, for what is done {@code ix_work_item_done}.
     *
     * @param after where the page starts, as the one before it said; null for the first. Nonsense starts at the top
     */
    public Slice<WorkItem> page(Actor actor, TaskList list, TaskFilter filter, String after, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("desks", actor.desks().stream().map(Object::toString).toList());
        values.put("me", actor.personId());
        values.put("today", BureauTime.today(clock));
        values.put("limit", size + 1);
        StringBuilder sql = new StringBuilder("select * from work_item where ").append(where(list));
        narrow(sql, values, filter);
        TaskCursor cursor = TaskCursor.parse(list, after);
        if (cursor != null) {
            sql.append(cursor.condition());
            cursor.addTo(values);
        }
        sql.append(list == TaskList.DONE ? " order by closed_at desc, id desc" : " order by due_on, id");
        sql.append(" limit :limit");
        List<WorkItem> rows =
                jdbc.sql(sql.toString()).params(values).query(WorkItem::read).list();
        return Slice.of(rows, size, item -> TaskCursor.of(list, item).toString());
    }

    /** One statement for all badges of a person. */
    public TaskCounts counts(Actor actor) {
        return jdbc.sql("""
                        select coalesce(sum(case when step = 'RECEIVE_NOTICE' then 1 else 0 end), 0) receive,
                               coalesce(sum(case when step <> 'RECEIVE_NOTICE' then 1 else 0 end), 0) todo,
                               coalesce(sum(case when due_on < :today then 1 else 0 end), 0) overdue
                        from work_item where\s""" + MINE)
                .param("today", BureauTime.today(clock))
                .param("desks", actor.desks().stream().map(Object::toString).toList())
                .query((row, n) -> new TaskCounts(row.getInt("receive"), row.getInt("todo"), row.getInt("overdue")))
                .single();
    }

    private static String where(TaskList list) {
        return switch (list) {
            case RECEIVE -> MINE + " and step = 'RECEIVE_NOTICE'";
            case TODO -> MINE + " and step <> 'RECEIVE_NOTICE'";
            case OVERDUE -> MINE + " and due_on < :today";
            case DONE -> "closed_by = :me and state = 'DONE'";
        };
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, TaskFilter filter) {
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(
                    " and (locate(:text, title) > 0 or locate(:text, school_name) > 0 or locate(upper(:text), case_number) > 0)");
            values.put("text", filter.text().strip());
        }
        if (filter.severity() != null) {
            sql.append(" and severity = :severity");
            values.put("severity", filter.severity().name());
        }
        if (filter.category() != null && !filter.category().isBlank()) {
            sql.append(" and category = :category");
            values.put("category", filter.category());
        }
    }
}
