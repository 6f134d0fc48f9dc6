package cn.zhenggai.campaign.preparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The active schools below a unit, from which campaigns and plans take theirs. */
@Component
public class SchoolPool {

    private final JdbcClient jdbc;

    SchoolPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record School(long id, String code, String name, Long townshipId) {}

    /** What there is to choose from. */
    public record Choices(List<Named> townships, List<String> kinds, List<String> ownerships, int schools) {}

    public record Named(long id, String name) {}

    /** Below the unit, itself included, by code. Index {@code ix_unit_path}. */
    public List<School> matching(long unitId, SchoolFilter filter) {
        Map<String, Object> values = new HashMap<>(Map.of("unit", unitId));
        return jdbc.sql("""
                        select u.id, u.code, u.name, u.township_id from org_unit u
                        join org_unit top on top.id = :unit and u.path like concat(top.path, '%')
                        where u.kind = 'SCHOOL' and u.active"""
                        + in("u.township_id", "townships", filter.townships(), values)
                        + in("u.school_kind", "kinds", filter.kinds(), values)
                        + in("u.ownership", "ownerships", filter.ownerships(), values)
                        + " order by u.code")
                .params(values)
                .query((row, n) -> new School(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("township_id", Long.class)))
                .list();
    }

    /** Index {@code ix_unit_path}. */
    public Choices choices(long unitId) {
        List<String> kinds = new ArrayList<>();
        List<String> ownerships = new ArrayList<>();
        Map<Long, String> townships = new HashMap<>();
        int[] schools = {0};
        jdbc.sql("""
                        select u.school_kind, u.ownership, u.township_id, t.name, count(*) schools from org_unit u
                        join org_unit top on top.id = :unit and u.path like concat(top.path, '%')
                        left join org_unit t on t.id = u.township_id
                        where u.kind = 'SCHOOL' and u.active group by u.school_kind, u.ownership, u.township_id, t.name""").param("unit", unitId).query(row -> {
            add(kinds, row.getString("school_kind"));
            add(ownerships, row.getString("ownership"));
            Long township = row.getObject("township_id", Long.class);
            if (township != null) {
                townships.put(township, row.getString("name"));
            }
            schools[0] += row.getInt("schools");
        });
        return new Choices(
                townships.entrySet().stream()
                        .map(each -> new Named(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingLong(Named::id))
                        .toList(),
                kinds,
                ownerships,
                schools[0]);
    }

    private static void add(List<String> words, String word) {
        if (word != null && !words.contains(word)) {
            words.add(word);
        }
    }

    private static String in(String column, String name, List<?> wanted, Map<String, Object> values) {
        if (wanted.isEmpty()) {
            return "";
        }
        values.put(name, wanted);
        return " and " + column + " in (:" + name + ")";
    }
}
