package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Naming;
import cn.zhenggai.statistics.cockpit.Cockpit.Part;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the reader sees in his lists. Cards, months, schools, categories and townships are cut from one statement, so they agree. */
@Component
public class Figures {

    private static final int MONTHS = 12;
    private static final int DAYS = 5;
    private static final int MOST_SCHOOLS = 10;
    private static final int MOST_TOWNSHIPS = 100;

    private final KeepingSettled settled;
    private final CaseScope scope;
    private final Directory directory;
    private final Naming naming;
    private final Deadlines deadlines;
    private final Clock clock;

    Figures(
            KeepingSettled settled,
            CaseScope scope,
            Directory directory,
            Naming naming,
            Deadlines deadlines,
            Clock clock) {
        this.settled = settled;
        this.scope = scope;
        this.directory = directory;
        this.naming = naming;
        this.deadlines = deadlines;
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
        LocalDate last = deadlines.plusWorkdays(cut.day(), DAYS);
        CaseScope.Condition seen = scope.spelled(reader);
        List<Cockpit.Row> rows = settled.read(new Cockpit(seen, Question.of(cut), last), seen, cut);
        List<Cockpit.Row> cells = of(rows, Part.CELL);
        Standing standing = new Standing(of(rows, Part.STANDING));
        return new Overview(
                cut.day(),
                cut.past(),
                named,
                sum(cells.stream()),
                standing.ladder(),
                days(standing.due(), cut.day(), last),
                schools(standing.inNeed(MOST_SCHOOLS)),
                months(rows, YearMonth.from(cut.day())),
                categories(cells),
                townships(reader, named, cells));
    }

    private static int count(Cockpit.Row row) {
        return Math.toIntExact(row.n());
    }

    private static List<Cockpit.Row> of(List<Cockpit.Row> rows, Part part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }

    private List<Overview.Day> days(Map<LocalDate, Integer> due, LocalDate today, LocalDate last) {
        return today.datesUntil(last.plusDays(1))
                .filter(day -> day.equals(today) || deadlines.workday(day) || due.containsKey(day))
                .map(day -> new Overview.Day(day, due.getOrDefault(day, 0)))
                .toList();
    }

    private List<Overview.School> schools(Map<String, Tally> needy) {
        Map<String, String> names = naming.names(Dimension.SCHOOL, List.copyOf(needy.keySet()));
        return needy.entrySet().stream()
                .map(school -> new Overview.School(
                        Long.parseLong(school.getKey()), names.get(school.getKey()), school.getValue()))
                .toList();
    }

    private static List<Overview.Month> months(List<Cockpit.Row> rows, YearMonth current) {
        Map<YearMonth, Integer> found = byMonth(of(rows, Part.FOUND));
        Map<YearMonth, Integer> closed = byMonth(of(rows, Part.ENDED));
        YearMonth first = current.minusMonths(MONTHS - 1);
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new Overview.Month(
                        month,
                        found.getOrDefault(month, 0),
                        closed.getOrDefault(month, 0),
                        found.getOrDefault(month.minusYears(1), 0),
                        closed.getOrDefault(month.minusYears(1), 0)))
                .toList();
    }

    private static Map<YearMonth, Integer> byMonth(List<Cockpit.Row> days) {
        Map<YearMonth, Integer> months = new HashMap<>();
        days.forEach(day -> months.merge(YearMonth.from(LocalDate.parse(day.key())), count(day), Integer::sum));
        return months;
    }

    private static List<Overview.Category> categories(List<Cockpit.Row> cells) {
        Map<String, Integer> open = new TreeMap<>();
        cells.forEach(cell -> open.merge(cell.second(), cell.tally().open(), Integer::sum));
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Overview.Category(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Overview.Category::open).reversed())
                .toList();
    }

    /** All of the bureau for whoever sees all of it, for others those of which something is theirs. */
    private List<Overview.Township> townships(Actor reader, FiguresScope named, List<Cockpit.Row> cells) {
        boolean all = named == FiguresScope.EVERYTHING || named == FiguresScope.BUREAU;
        List<Overview.Township> townships = new ArrayList<>();
        for (UnitCard unit : directory.units(reader.bureauId(), UnitKind.TOWNSHIP, "", MOST_TOWNSHIPS)) {
            Long id = unit.id();
            List<Cockpit.Row> of = cells.stream()
                    .filter(cell -> id.toString().equals(cell.key()))
                    .toList();
            if (all || !of.isEmpty()) {
                townships.add(new Overview.Township(id, unit.name(), sum(of.stream())));
            }
        }
        townships.sort(Comparator.comparing(township -> township.tally().inTimeRate()));
        List<String> shown =
                townships.stream().map(township -> township.id().toString()).toList();
        List<Cockpit.Row> others =
                cells.stream().filter(cell -> !shown.contains(cell.key())).toList();
        if (!others.isEmpty()) {
            townships.add(new Overview.Township(null, null, sum(others.stream())));
        }
        return townships;
    }

    private static Tally sum(Stream<Cockpit.Row> cells) {
        return cells.map(Cockpit.Row::tally).reduce(Tally.NONE, Tally::plus);
    }
}
