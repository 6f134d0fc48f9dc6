package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.statistics.cockpit.Cockpit.Row;
import cn.zhenggai.statistics.measure.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of open cases, by school, step reached and day. */
record Standing(List<Row> rows) {

    private static final Comparator<Map.Entry<String, Tally>> NEED = Comparator.comparingInt(
                    (Map.Entry<String, Tally> school) -> school.getValue().overdue())
            .thenComparingInt(school -> school.getValue().major())
            .thenComparingInt(school -> school.getValue().open())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    List<Overview.Rung> ladder() {
        return counts(Row::second).entrySet().stream()
                .map(rung -> new Overview.Rung(Integer.parseInt(rung.getKey()), rung.getValue()))
                .sorted(Comparator.comparingInt(Overview.Rung::level).reversed())
                .toList();
    }

    Map<LocalDate, Integer> due() {
        return counts(Row::third).entrySet().stream()
                .collect(Collectors.toMap(day -> LocalDate.parse(day.getKey()), Map.Entry::getValue));
    }

    /** Those schools that need somebody first. */
    Map<String, Tally> inNeed(int most) {
        Map<String, Tally> schools = new HashMap<>();
        rows.forEach(row -> schools.merge(Objects.requireNonNull(row.key()), row.tally(), Tally::plus));
        Map<String, Tally> needy = new LinkedHashMap<>();
        schools.entrySet().stream()
                .sorted(NEED)
                .limit(most)
                .forEach(school -> needy.put(school.getKey(), school.getValue()));
        return needy;
    }

    /** Those of which it tells something, by what it tells. */
    private Map<String, Integer> counts(Function<Row, @Nullable String> told) {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            String key = told.apply(row);
            if (key != null) {
                counts.merge(key, Math.toIntExact(row.n()), Integer::sum);
            }
        }
        return counts;
    }
}
