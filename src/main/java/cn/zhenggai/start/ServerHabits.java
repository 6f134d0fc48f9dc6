package cn.zhenggai.start;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server has been told, or has been given by a restore, that we cannot live with. */
public class ServerHabits {

    private static final long SMALLEST_PACKET = 4L * 1024 * 1024;

    private final JdbcClient jdbc;

    public ServerHabits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Habit> fault() {
        return collation()
                .or(this::packet)
                .or(this::storage)
                .or(this::lostNames)
                .or(this::foreignColumn);
    }

    private Optional<Habit> collation() {
        String used = text("select @@collation_connection");
        return used.equals(ServerDriver.COLLATION)
                ? Optional.empty()
                : Optional.of(Habit.ofDriver("compares by " + used + " instead of " + ServerDriver.COLLATION));
    }

    private Optional<Habit> packet() {
        long largest = jdbc.sql("select @@max_allowed_packet").query(Long.class).single();
        return largest >= SMALLEST_PACKET
                ? Optional.empty()
                : Optional.of(new Habit(
                        "takes no statement over " + largest + " bytes",
                        "Set max_allowed_packet=16M on the server reached by it"));
    }

    private Optional<Habit> storage() {
        String engine = text("select @@default_storage_engine");
        return engine.equalsIgnoreCase("InnoDB")
                ? Optional.empty()
                : Optional.of(new Habit(
                        "makes tables as " + engine + ", without transactions",
                        "Set default_storage_engine=InnoDB on the server reached by it"));
    }

    /** A dump of a server that writes all names small does not fit one that tells them apart. */
    private Optional<Habit> lostNames() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = database() and lower(table_name) = 'act_ru_task'""").query(String.class).list();
        boolean tellsApart =
                jdbc.sql("select @@lower_case_table_names").query(Integer.class).single() == 0;
        return tables.isEmpty() || !tellsApart || tables.contains("ACT_RU_TASK")
                ? Optional.empty()
                : Optional.of(new Habit(
                        "was dumped where table names are written small, and tells them apart here",
                        "Restore it on a server with lower_case_table_names=1, or correct the address"));
    }

    /** Joins of two collations fail or miss their index; a restore or a hand can bring another one in. */
    private Optional<Habit> foreignColumn() {
        return jdbc.sql("""
                        select concat(c.table_name, '.', c.column_name, ' (', c.collation_name, ')')
                        from information_schema.columns c join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema = database() and c.collation_name <> :ours
                          and c.table_name <> 'flyway_schema_history'
                        order by c.table_name, c.ordinal_position limit 1""")
                .param("ours", ServerDriver.COLLATION)
                .query(String.class)
                .optional()
                .map(column -> new Habit(
                        "holds a column of another collation: " + column,
                        "Write \"alter table " + column.substring(0, column.indexOf('.'))
                                + " convert to character set utf8mb4 collate " + ServerDriver.COLLATION
                                + "\", or restore the dump without changing it; the address stands"));
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
