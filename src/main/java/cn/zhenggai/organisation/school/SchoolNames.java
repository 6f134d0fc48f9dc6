package cn.zhenggai.organisation.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All schools of a bureau by every name that they have or had, for whoever finds them in old papers. Two statements. */
@Component
public class SchoolNames {

    private final JdbcClient jdbc;

    SchoolNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A school, closed ones too.
     *
     * @param former names that it gave up
     * @param successorId who goes on with its work, null for nobody
     */
    public record Named(
            long id,
            String code,
            String name,
            @Nullable String township,
            boolean active,
            @Nullable Long successorId,
            List<String> former) {}

    /** By code. */
    public List<Named> of(long bureauId) {
        Map<Long, List<String>> former = former(bureauId);
        return jdbc.sql("""
                        select u.id, u.code, u.name, t.name township, u.active, u.successor_id
                        from unit u left join unit t on t.id = u.township_id
                        where u.kind = 'SCHOOL' and u.bureau_id = :bureau order by u.code""")
                .param("bureau", bureauId)
                .query((row, n) -> new Named(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("township"),
                        row.getBoolean("active"),
                        row.getObject("successor_id", Long.class),
                        former.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<String>> former(long bureauId) {
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql("""
                        select f.unit_id, f.name from unit_former_name f join unit u on u.id = f.unit_id
                        where u.bureau_id = :bureau order by f.name""").param("bureau", bureauId).query(row -> {
            names.computeIfAbsent(row.getLong("unit_id"), id -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return names;
    }
}
