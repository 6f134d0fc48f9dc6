package cn.zhenggai.support;

import cn.zhenggai.shared.text.Invisible;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the texts of our own tables. */
public final class KeptTexts {

    private KeptTexts() {}

    /** Every text that holds a sign which shows nothing or turns the reading round, with its table and column. */
    public static Set<String> unseen(JdbcClient jdbc) {
        Set<String> unseen = new TreeSet<>();
        for (Column column : columns(jdbc)) {
            jdbc
                    .sql("select distinct x.%s from %s x where x.%s is not null"
                            .formatted(column.name(), column.table(), column.name()))
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(text -> text.codePoints().anyMatch(Invisible::never))
                    .forEach(text -> unseen.add(column.table() + "." + column.name() + " " + Invisible.named(text)));
        }
        return unseen;
    }

    private record Column(String table, String name) {}

    private static List<Column> columns(JdbcClient jdbc) {
        return jdbc.sql("""
                        select lower(c.table_name) table_name, lower(c.column_name) column_name
                        from information_schema.columns c join information_schema.tables t
                          on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where t.table_type = 'BASE TABLE' and lower(c.table_name) not like 'act\\_%' and lower(c.table_name) not like 'flyway%'
                          and lower(c.table_schema) <> 'information_schema'
                          and (lower(c.data_type) like '%char%' or lower(c.data_type) like '%text%')""")
                .query((row, n) -> new Column(row.getString("table_name"), row.getString("column_name")))
                .list();
    }
}
