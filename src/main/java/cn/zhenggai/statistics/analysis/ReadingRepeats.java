package cn.zhenggai.statistics.analysis;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the same thing was found again: schools against items. */
@Component
public class ReadingRepeats {

    private static final int MOST_SCHOOLS = 15;
    private static final int MOST_ITEMS = 10;
    private static final int MOST_OF_A_SCHOOL = 5;

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Naming naming;

    ReadingRepeats(JdbcClient jdbc, CaseScope scope, Naming naming) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.naming = naming;
    }

    private record Cell(String school, String item, int cases) {}

    /** @throws cn.zhenggai.shared.NotFound for whoever has no figures */
    @Transactional(readOnly = true)
    public HeatMap of(Question question, Actor reader) {
        FiguresScope.of(reader);
        Question.Rows rows = question.rows(scope.spelled(reader));
        List<Cell> cells = jdbc.sql("select c.school_id, c.item_code, count(*) n from case_figures c where "
                        + rows.sql() + " and " + Measure.REPEATED.condition() + " group by c.school_id, c.item_code")
                .params(rows.values())
                .query((row, n) -> new Cell(row.getString("school_id"), row.getString("item_code"), row.getInt("n")))
                .list();
        Map<String, Map<String, Integer>> bySchool = new HashMap<>();
        Map<String, Integer> schools = new HashMap<>();
        Map<String, Integer> items = new HashMap<>();
        cells.forEach(cell -> {
            bySchool.computeIfAbsent(cell.school(), school -> new HashMap<>()).put(cell.item(), cell.cases());
            schools.merge(cell.school(), cell.cases(), Integer::sum);
            items.merge(cell.item(), cell.cases(), Integer::sum);
        });
        return new HeatMap(
                most(Dimension.ITEM, items, MOST_ITEMS),
                most(Dimension.SCHOOL, schools, MOST_SCHOOLS).stream()
                        .map(school -> new HeatMap.Row(school, bySchool.get(school.key())))
                        .toList(),
                cells.stream().mapToInt(Cell::cases).sum());
    }

    /** Of one school, item by item; also for the school itself, which has no figures. */
    public List<Again> ofSchool(Question question, Actor reader) {
        Question.Rows rows = question.rows(scope.of(reader));
        return jdbc.sql("select c.item_code, count(*) n from case_figures c where " + rows.sql() + " and "
                        + Measure.REPEATED.condition() + " group by c.item_code order by n desc, c.item_code limit "
                        + MOST_OF_A_SCHOOL)
                .params(rows.values())
                .query((row, n) -> new Again(row.getString("item_code"), row.getInt("n")))
                .list();
    }

    /** An item, and how many cases of it had one before within a year. */
    public record Again(String code, int cases) {}

    private List<HeatMap.Part> most(Dimension by, Map<String, Integer> counts, int most) {
        List<String> keys = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> names = naming.names(by, keys);
        return keys.stream().map(key -> new HeatMap.Part(key, names.get(key))).toList();
    }
}
