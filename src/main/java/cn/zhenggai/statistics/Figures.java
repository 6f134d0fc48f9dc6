package cn.zhenggai.statistics;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** Counts what the reader may have counted. Cards, categories and townships are cut from one statement, so they agree. */
@Component
public class Figures {

    private static final int MONTHS = 12;
    private static final int MOST_TOWNSHIPS = 100;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    Figures(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Overview overview(Actor reader) {
        LocalDate today = BureauTime.today(clock);
        FiguresScope scope = FiguresScope.of(reader);
        List<Cell> cells = cells(scope, today);
        return new Overview(
                today,
                scope,
                sum(cells.stream()),
                months(scope, today),
                categories(cells),
                townships(reader, scope, cells));
    }

    /**
     * One township's cases of one category. What schools found themselves is counted as found and closed, but never makes
     * anybody look worse: it is left out of what is late while the school mends it, and of the first re-inspections.
     */
    private record Cell(Long township, String category, Tally tally) {

        static Cell read(ResultSet row, int n) throws SQLException {
            return new Cell(row.getObject("township_id", Long.class), row.getString("category"), Tally.read(row));
        }
    }

    /** Index ix_case_bureau_state. */
    private List<Cell> cells(FiguresScope scope, LocalDate today) {
        return jdbc.sql("""
                        select f.township_id, f.category, sum(f.is_open) open_ones,
                               sum(case when f.late_after < :now then 1 else 0 end) overdue_ones,
                               sum(f.is_claimed) claimed_ones,
                               sum(case when f.severity = 'MAJOR' then f.is_open else 0 end) major_ones,
                               sum(case when f.counted_on >= :newYear then 1 else 0 end) found_ones,
                               sum(case when f.counted_on >= :newYear then f.is_closed else 0 end) closed_ones,
                               sum(case when f.counted_on >= :newYear and f.first_passed is not null and f.self_found = 0
                                        then 1 else 0 end)
                                   decided_ones,
                               sum(case when f.counted_on >= :newYear and f.first_passed = true and f.self_found = 0
                                        then 1 else 0 end)
                                   passed_ones
                        from case_figures f where %s group by f.township_id, f.category""".formatted(scope.condition()))
                .params(scope.values())
                .param("now", BureauTime.column(clock.instant()))
                .param("newYear", today.withDayOfYear(1))
                .query(Cell::read)
                .list();
    }

    /** Index ix_case_bureau_state. */
    private List<Overview.Month> months(FiguresScope scope, LocalDate today) {
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1);
        Map<YearMonth, Overview.Month> busy = jdbc
                .sql("""
                        select y, m, sum(found) found_ones, sum(closed) closed_ones from (
                          select year(f.counted_on) y, month(f.counted_on) m, 1 found, 0 closed
                          from case_figures f where %1$s and f.counted_on >= :first
                          union all
                          select year(f.ended_on), month(f.ended_on), 0, 1
                          from case_figures f where %1$s and f.is_closed = 1 and f.ended_on >= :first) happened
                        group by y, m""".formatted(scope.condition()))
                .params(scope.values())
                .param("first", first.atDay(1))
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

    private List<Overview.Township> townships(Actor reader, FiguresScope scope, List<Cell> cells) {
        List<Overview.Township> townships = new ArrayList<>();
        for (UnitCard unit : directory.units(reader.bureauId(), UnitKind.TOWNSHIP, "", MOST_TOWNSHIPS)) {
            if (scope.covers(unit.id())) {
                Long id = unit.id();
                townships.add(new Overview.Township(
                        id, unit.name(), sum(cells.stream().filter(cell -> id.equals(cell.township())))));
            }
        }
        List<Long> named = townships.stream().map(Overview.Township::id).toList();
        List<Cell> others =
                cells.stream().filter(cell -> !named.contains(cell.township())).toList();
        if (!others.isEmpty()) {
            townships.add(new Overview.Township(null, null, sum(others.stream())));
        }
        return townships;
    }

    private static Tally sum(Stream<Cell> cells) {
        return cells.map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }
}
