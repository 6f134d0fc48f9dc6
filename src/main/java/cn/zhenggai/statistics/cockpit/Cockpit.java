package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All numbers of the overview in one statement, so that they are of one moment. */
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
        DUE,
        /** {@code k0} the step reached. */
        LADDER,
        /** {@code k0} the school. */
        SCHOOL
    }

    /** @param n cases, where there is no tally */
    record Row(Part part, @Nullable String key, @Nullable String second, int n, Tally tally) {

        static Row read(ResultSet row, int at) throws SQLException {
            return new Row(
                    Part.valueOf(row.getString("part")),
                    row.getString("k0"),
                    row.getString("k1"),
                    row.getInt("n"),
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

    /** The first month that is read. */
    YearMonth first() {
        return YearMonth.from(question.cut().day()).minusMonths(MONTHS - 1);
    }

    List<Row> read(JdbcClient jdbc, int schools) {
        Question.Rows cells = question.grouped(seen, List.of("c.township_id", "c.category"), MEASURES);
        Question.Rows needy = question.grouped(seen, List.of(Dimension.SCHOOL.column()), OF_SCHOOLS);
        String rows = question.rows(seen).sql();
        Map<String, Object> values = new HashMap<>(cells.values());
        values.put("first", first().atDay(1));
        values.put("today", question.cut().day());
        values.put("soon", last);
        values.put("schools", schools);
        String sql = Stream.of(
                        "select 'CELL' part, concat('', k0) k0, k1, 0 n" + columns(MEASURES) + " from (" + cells.sql()
                                + ") x",
                        days(Part.FOUND, "c.counted_key", rows + " and c.counted_key between :first and :today"),
                        days(
                                Part.ENDED,
                                "c.ended_on",
                                rows + " and c.ended_on between :first and :today and " + CaseMeasures.RECTIFIED),
                        days(
                                Part.DUE,
                                "c.deadline",
                                rows + " and " + Measure.WITH_SCHOOL.condition()
                                        + " and c.deadline between :today and :soon"),
                        days(
                                Part.LADDER,
                                "level",
                                "(select " + Dimension.LADDER.column() + " level from case_figures c where " + rows
                                        + " and " + Measure.OVERDUE.condition() + ") x"),
                        "select * from (select 'SCHOOL' part, concat('', k0) k0, null k1, 0 n" + columns(OF_SCHOOLS)
                                + " from (" + needy.sql()
                                + ") y order by overdue_ones desc, major_ones desc, open_ones desc, k0 limit :schools) x")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql).params(values).query(Row::read).list();
    }

    /** @param rows a condition, or a query whose rows are counted */
    private static String days(Part part, String key, String rows) {
        String from = rows.startsWith("(select") ? rows : "case_figures c where " + rows;
        return "select '" + part + "', concat('', " + key + "), null, count(*)"
                + IntStream.range(0, MEASURES.size()).mapToObj(n -> ", 0").collect(Collectors.joining()) + " from "
                + from
                + " group by " + key;
    }

    /** One for each measure of the page, nothing where it is not counted. */
    private static String columns(Collection<Measure> counted) {
        return MEASURES.stream()
                .map(measure -> (counted.contains(measure) ? ", " : ", 0 ")
                        + measure.name().toLowerCase() + "_ones")
                .collect(Collectors.joining());
    }
}
