package cn.zhenggai.statistics;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the reader sees in his lists. Cards, categories and townships are cut from one statement, so they agree. */
@Component
public class Figures {

    private static final List<Measure> ALL = List.of(Measure.values());
    private static final int MONTHS = 12;
    private static final int MOST_TOWNSHIPS = 100;

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final Directory directory;
    private final Clock clock;

    Figures(JdbcClient jdbc, CaseScope scope, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is now. */
    @Transactional(readOnly = true)
    public Overview overview(Actor reader) {
        return overview(reader, CutOff.now(clock));
    }

    /**
     * As it was then, as it was known then: the same today and in a year for a reader with the same offices. Those are the
     * ones he holds now; whose a case was is as it was then.
     */
    @Transactional(readOnly = true)
    public Overview overview(Actor reader, CutOff cut) {
        FiguresScope named = FiguresScope.of(reader);
        CaseScope.Condition seen = scope.of(reader);
        Question question = Question.of(cut);
        List<Cell> cells = cells(question.grouped(seen, List.of("c.township_id", "c.category"), ALL));
        return new Overview(
                cut.day(),
                cut.past(),
                named,
                sum(cells.stream()),
                months(question.rows(seen), cut),
                categories(cells),
                townships(reader, named, cells));
    }

    /**
     * One township's cases of one category. What schools found themselves is counted as found and closed, but never makes
     * anybody look worse: it is left out of what is late while the school mends it, and of the first re-inspections.
     */
    private record Cell(Long township, String category, Tally tally) {

        static Cell read(ResultSet row, int n) throws SQLException {
            return new Cell(row.getObject("k0", Long.class), row.getString("k1"), Tally.read(row, ALL));
        }
    }

    private List<Cell> cells(Question.Rows rows) {
        return jdbc.sql(rows.sql()).params(rows.values()).query(Cell::read).list();
    }

    private List<Overview.Month> months(Question.Rows rows, CutOff cut) {
        YearMonth first = YearMonth.from(cut.day()).minusMonths(MONTHS - 1);
        Map<YearMonth, Overview.Month> busy = jdbc
                .sql("""
                        select y, m, sum(found) found_ones, sum(closed) closed_ones from (
                          select year(c.counted_on) y, month(c.counted_on) m, 1 found, 0 closed
                          from case_figures c where %1$s and c.counted_key between :first and :today
                          union all
                          select year(c.ended_on), month(c.ended_on), 0, 1
                          from case_figures c where %1$s and %2$s and c.ended_on >= :first) happened
                        group by y, m""".formatted(rows.sql(), CaseMeasures.RECTIFIED))
                .params(rows.values())
                .param("first", first.atDay(1))
                .param("today", cut.day())
                .query((row, n) -> new Overview.Month(
                        YearMonth.of(row.getInt("y"), row.getInt("m")),
                        row.getInt("found_ones"),
                        row.getInt("closed_ones")))
                .list()
                .stream()
                .collect(Collectors.toMap(Overview.Month::month, Function.identity()));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> busy.getOrDefault(month, new Overview.Month(month, 0, 0)))
                .toList();
    }

    private static List<Overview.Category> categories(List<Cell> cells) {
        Map<String, Integer> open = new TreeMap<>();
        cells.forEach(cell -> open.merge(cell.category(), cell.tally().open(), Integer::sum));
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Overview.Category(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Overview.Category::open).reversed())
                .toList();
    }

    /** All of the bureau for whoever sees all of it, for others those of which something is theirs. */
    private List<Overview.Township> townships(Actor reader, FiguresScope named, List<Cell> cells) {
        boolean all = named == FiguresScope.EVERYTHING || named == FiguresScope.BUREAU;
        List<Overview.Township> townships = new ArrayList<>();
        for (UnitCard unit : directory.units(reader.bureauId(), UnitKind.TOWNSHIP, "", MOST_TOWNSHIPS)) {
            Long id = unit.id();
            List<Cell> of =
                    cells.stream().filter(cell -> id.equals(cell.township())).toList();
            if (all || !of.isEmpty()) {
                townships.add(new Overview.Township(id, unit.name(), sum(of.stream())));
            }
        }
        townships.sort(Comparator.comparing(township -> township.tally().inTimeRate()));
        List<Long> shown = townships.stream().map(Overview.Township::id).toList();
        List<Cell> others =
                cells.stream().filter(cell -> !shown.contains(cell.township())).toList();
        if (!others.isEmpty()) {
            townships.add(new Overview.Township(null, null, sum(others.stream())));
        }
        return townships;
    }

    private static Tally sum(Stream<Cell> cells) {
        return cells.map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }
}
