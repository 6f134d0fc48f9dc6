package cn.zhenggai.catalogue;

import cn.zhenggai.shared.BureauTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the checklists; read whole with the catalogue. */
@Component
public class ChecklistRows {

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By primary keys, in the order in which they were made. */
    List<ChecklistRow> all() {
        Map<Long, List<String>> items = new HashMap<>();
        jdbc.sql("select checklist_id, item_code from checklist_item order by checklist_id, place")
                .query(row -> {
                    items.computeIfAbsent(row.getLong("checklist_id"), id -> new ArrayList<>())
                            .add(row.getString("item_code"));
                });
        return jdbc.sql("select id, code, name, kind, active from checklist order by id")
                .query((row, number) -> new ChecklistRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        Checklist.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("active"),
                        List.copyOf(items.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    /** A list without an id is a new one. */
    public void put(ChecklistRow list, Change change) {
        if (list.id() == null) {
            write(
                    "insert into checklist (code, name, kind, active, changed_at, changed_by, changed_by_name)"
                            + " values (:code, :name, :kind, :active, :at, :by, :byName)",
                    list,
                    change);
        } else {
            write(
                    "update checklist set name = :name, kind = :kind, active = :active, changed_at = :at,"
                            + " changed_by = :by, changed_by_name = :byName where code = :code",
                    list,
                    change);
        }
        putItems(id(list.code()), list.items());
    }

    private void putItems(long id, List<String> items) {
        jdbc.sql("delete from checklist_item where checklist_id = :id")
                .param("id", id)
                .update();
        for (int place = 0; place < items.size(); place++) {
            jdbc.sql("insert into checklist_item (checklist_id, place, item_code) values (:id, :place, :item)")
                    .param("id", id)
                    .param("place", place + 1)
                    .param("item", items.get(place))
                    .update();
        }
    }

    /** Index uk_checklist_code. */
    public long id(String code) {
        return jdbc.sql("select id from checklist where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private void write(String sql, ChecklistRow list, Change change) {
        jdbc.sql(sql)
                .param("code", list.code())
                .param("name", list.name())
                .param("kind", list.kind().name())
                .param("active", list.active())
                .param("at", BureauTime.column(change.at()))
                .param("by", change.by())
                .param("byName", change.byName())
                .update();
    }
}
