package cn.zhenggai.escalation.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds the counted groups up to the numbers that are shown. */
class DeskTallies {

    private final Map<String, DeskCounts.Part> townships = new LinkedHashMap<>();
    private final Map<String, DeskCounts.Part> schools = new LinkedHashMap<>();
    private final Map<String, DeskCounts.Part> categories = new TreeMap<>();
    private final Map<Integer, Integer> levels = new TreeMap<>();
    private DeskCounts.Tally total = DeskCounts.Tally.NONE;

    void add(ResultSet row) throws SQLException {
        DeskList list = DeskList.valueOf(row.getString("list"));
        int n = row.getInt("n");
        total = total.plus(list, n);
        if (list == DeskList.OVERDUE) {
            levels.merge(row.getInt("level_reached"), n, Integer::sum);
        }
        add(townships, row.getString("township_id"), row.getString("township_name"), list, n);
        add(schools, row.getString("school_id"), row.getString("school_name"), list, n);
        add(categories, row.getString("category"), null, list, n);
    }

    private static void add(Map<String, DeskCounts.Part> parts, String key, String name, DeskList list, int n) {
        String known = key == null ? "" : key;
        DeskCounts.Part part = parts.getOrDefault(known, new DeskCounts.Part(key, name, DeskCounts.Tally.NONE));
        parts.put(known, new DeskCounts.Part(key, name, part.tally().plus(list, n)));
    }

    DeskCounts counts() {
        List<DeskCounts.Part> worstFirst = schools.values().stream()
                .sorted(Comparator.comparingInt(
                                (DeskCounts.Part part) -> part.tally().overdue())
                        .thenComparingInt(part -> part.tally().soon())
                        .reversed())
                .toList();
        return new DeskCounts(
                total, levels, List.copyOf(townships.values()), worstFirst, List.copyOf(categories.values()));
    }
}
