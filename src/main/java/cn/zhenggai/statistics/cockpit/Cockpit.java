package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Held;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All numbers of the overview in one statement, so that they are of one moment; those of ended cases may be kept from the day before. */
final class Cockpit {

    static final List<Measure> OF_SCHOOLS = List.of(Measure.OVERDUE, Measure.MAJOR, Measure.OPEN);

    private static final int MONTHS = 24;

    private static final Set<Measure> MEASURES = Stream.concat(
                    OF_SCHOOLS.stream(),
                    Stream.of(
                            Measure.CLAIMED,
                            Measure.EXTERNAL,
                            Measure.LISTED,
                            Measure.STOPPED,
                            Measure.BUREAU_LATE,
                            Measure.FOUND,
                            Measure.CLOSED,
                            Measure.TERMINATED,
                            Measure.EXTERNAL_FOUND,
                            Measure.EXTERNAL_CLOSED,
                            Measure.OURS_FOUND,
                            Measure.OURS_CLOSED,
                            Measure.CLAIMED_FOUND,
                            Measure.DECIDED,
                            Measure.PASSED_FIRST,
                            Measure.DUE,
                            Measure.IN_TIME,
                            Measure.IN_ORIGINAL_TIME,
                            Measure.PROVISIONAL))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /** What a row is of. */
    enum Part {
        /** {@code k0} a township, {@code k1} a category. */
        CELL,
        /** {@code k0} the day. */
        FOUND,
        ENDED,
        /** {@code k0} the step reached by what is overdue, {@code k1} the day that is the last one and comes soon. */
        PRESSING,
        /** {@code k0} the school. */
        SCHOOL,
        /** Of what was kept: the last change then, or whether it still stands. */
        KEPT
    }

    /** @param n cases, where there is no tally */
    record Row(Part part, @Nullable String key, @Nullable String second, long n, Tally tally) {

        static Row read(ResultSet row, int at) throws SQLException {
            return new Row(
                    Part.valueOf(row.getString("part")),
                    row.getString("k0"),
                    row.getString("k1"),
                    row.getLong("n"),
                    Tally.read(row, MEASURES));
        }
    }

    private final CaseScope.Condition seen;
    private final Question question;
    private final LocalDate last;

    /** @param last of the days that are told as coming */
    Cockpit(CaseScope.Condition seen, Question question, LocalDate last) {
        this.seen = seen;
        this.question = question;
        this.last = last;
    }

    List<Row> read(JdbcClient jdbc, int schools) {
        Held held = Held.at(question.cut());
        return read(
                jdbc, question, held, Stream.concat(counted(question, held), standing()), Map.of("schools", schools));
    }

    /** What there was by the end of an earlier day of cases that had ended then, and which change was the last one. */
    Settled settle(JdbcClient jdbc, CutOff day) {
        Held ended = Held.ended(day);
        Question then = new Question(day, question.period(), question.filter());
        String latest = counted(Part.KEPT, "null", "coalesce(max(f.position), 0)") + " from figures_change f";
        return Settled.of(
                day, read(jdbc, then, ended, Stream.concat(counted(then, ended), Stream.of(latest)), Map.of()));
    }

    /** The rest of what holds now, with a row that says whether nothing reached back behind what was kept. */
    List<Row> since(JdbcClient jdbc, Settled kept, int schools) {
        Held since = Held.since(kept.day());
        String stands = counted(
                Part.KEPT,
                "null",
                "case when exists (select 1 from figures_change f where f.position = :position)"
                        + " and not exists (select 1 from figures_change f where f.position > :position and f.from_at <= :settled)"
                        + " then 1 else 0 end");
        return read(
                jdbc,
                question,
                since,
                Stream.of(counted(question, since), standing(), Stream.of(stands))
                        .flatMap(all -> all),
                Map.of("schools", schools, "position", kept.position()));
    }

    private List<Row> read(JdbcClient jdbc, Question of, Held held, Stream<String> parts, Map<String, ?> more) {
        return jdbc.sql(parts.collect(Collectors.joining(" union all ")))
                .params(of.values(seen, held))
                .param(
                        "first",
                        YearMonth.from(question.cut().day())
                                .minusMonths(MONTHS - 1)
                                .atDay(1))
                .param("today", question.cut().day())
                .param("soon", last)
                .params(more)
                .query(Row::read)
                .list();
    }

    /** What is counted of cases that have ended, too. */
    private Stream<String> counted(Question of, Held held) {
        String cells = of.grouped(seen, held, List.of("c.township_id", "c.category"), MEASURES)
                .sql();
        List<Held.Portion> portions = of.portions(seen, held);
        Stream<String> found = portions.stream()
                .map(portion ->
                        days(Part.FOUND, "c.counted_key", portion.and("c.counted_key between :first and :today")));
        Stream<String> ended = portions.stream()
                .filter(portion -> !portion.open())
                .map(portion -> days(
                        Part.ENDED,
                        "c.ended_on",
                        portion.and("c.ended_on between :first and :today").and(CaseMeasures.RECTIFIED)));
        return Stream.of(
                        Stream.of("select 'CELL' part, concat('', k0) k0, k1, 0 n" + columns(MEASURES) + " from ("
                                + cells + ") x"),
                        found,
                        ended)
                .flatMap(all -> all);
    }

    /** What is told of open cases alone. */
    private Stream<String> standing() {
        String open = question.rows(seen).sql() + " and c.is_open = 1 and ";
        String needy = question.grouped(seen, Held.at(question.cut()), List.of(Dimension.SCHOOL.column()), OF_SCHOOLS)
                .sql();
        String late = Measure.OVERDUE.condition();
        String soon = Measure.WITH_SCHOOL.condition() + " and c.deadline between :today and :soon";
        return Stream.of(
                counted(Part.PRESSING, "level", "due", "count(*)") + " from (select case when " + late
                        + " then concat('', "
                        + Dimension.LADDER.column() + ") end level, case when " + soon
                        + " then concat('', c.deadline) end due from case_figures c where " + open + "(" + late + " or "
                        + soon
                        + ")) x group by level, due",
                "select * from (select 'SCHOOL' part, concat('', k0) k0, null k1, 0 n" + columns(OF_SCHOOLS) + " from ("
                        + needy
                        + ") y order by overdue_ones desc, major_ones desc, open_ones desc, k0 limit :schools) x");
    }

    private static String days(Part part, String key, Held.Portion portion) {
        return counted(part, key, portion.sign() + "count(*)") + " from case_figures c where " + portion.rows()
                + " group by " + key;
    }

    /** A row without a tally. */
    private static String counted(Part part, String key, String n) {
        return counted(part, "concat('', " + key + ")", "null", n);
    }

    private static String counted(Part part, String key, String second, String n) {
        return "select '" + part + "', " + key + ", " + second + ", " + n
                + IntStream.range(0, MEASURES.size()).mapToObj(at -> ", 0").collect(Collectors.joining());
    }

    /** One for each measure of the page, nothing where it is not counted. */
    private static String columns(Collection<Measure> counted) {
        return MEASURES.stream()
                .map(measure -> (counted.contains(measure) ? ", " : ", 0 ")
                        + measure.name().toLowerCase() + "_ones")
                .collect(Collectors.joining());
    }
}
