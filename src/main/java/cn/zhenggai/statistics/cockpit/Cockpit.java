package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Held;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.PastOfFigures;
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
    private static final int KEYS = 3;

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
        /**
         * Of open cases: {@code k0} the school, {@code k1} the step reached by what is overdue, {@code k2} the day that is the last
         * one and comes soon.
         */
        STANDING,
        /** Of what was kept: the last change then, or whether it still stands. */
        KEPT
    }

    /** @param n cases, where there is no tally */
    record Row(
            Part part,
            @Nullable String key,
            @Nullable String second,
            @Nullable String third,
            long n,
            Tally tally) {

        static Row read(ResultSet row, int at) throws SQLException {
            return new Row(
                    Part.valueOf(row.getString("part")),
                    row.getString("k0"),
                    row.getString("k1"),
                    row.getString("k2"),
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

    List<Row> read(JdbcClient jdbc) {
        Held held = Held.at(question.cut());
        return read(jdbc, question, held, List.of(cells(question, held), days(question, held), standing()), Map.of());
    }

    /** What there was by the end of an earlier day: of cases that had ended then, and of all by the days on which they came and went. */
    Settled settle(JdbcClient jdbc, CutOff day) {
        Held ended = Held.ended(day);
        Question then = new Question(day, question.period(), question.filter());
        String latest = counted(Part.KEPT, List.of(), PastOfFigures.POSITION, List.of()) + " from figures_change f";
        return Settled.of(
                day, read(jdbc, then, ended, List.of(cells(then, ended), days(then, Held.at(day)), latest), Map.of()));
    }

    /** The rest of what holds now, with a row that says whether nothing reached back behind what was kept. */
    List<Row> since(JdbcClient jdbc, Settled kept) {
        Held since = Held.since(kept.day());
        String stands = counted(Part.KEPT, List.of(), PastOfFigures.STANDS, List.of());
        return read(
                jdbc,
                question,
                since,
                List.of(cells(question, since), days(question, Held.changed(kept.day())), standing(), stands),
                Map.of("position", kept.position()));
    }

    private List<Row> read(JdbcClient jdbc, Question of, Held held, List<String> parts, Map<String, ?> more) {
        return jdbc.sql(String.join(" union all ", parts))
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

    private String cells(Question of, Held held) {
        String cells = of.grouped(seen, held, List.of("c.township_id", "c.category"), MEASURES)
                .sql();
        return counted(Part.CELL, List.of("concat('', k0)", "k1"), "0", MEASURES) + " from (" + cells + ") x";
    }

    private String days(Question of, Held held) {
        return of.portions(seen, held).stream()
                .flatMap(portion -> Stream.of(
                        days(Part.FOUND, "c.counted_key", portion.and("c.counted_key between :first and :today")),
                        days(
                                Part.ENDED,
                                "c.ended_on",
                                portion.and("c.is_open = 0 and c.ended_on between :first and :today")
                                        .and(CaseMeasures.RECTIFIED))))
                .collect(Collectors.joining(" union all "));
    }

    private static String days(Part part, String key, Held.Portion portion) {
        return counted(part, List.of("concat('', " + key + ")"), portion.sign() + "count(*)", List.of())
                + " from case_figures c where " + portion.rows() + " group by " + key;
    }

    private String standing() {
        String late = Measure.OVERDUE.condition();
        String soon = Measure.WITH_SCHOOL.condition() + " and c.deadline between :today and :soon";
        String each = OF_SCHOOLS.stream()
                .map(measure -> ", " + measure.one() + " " + measure.name().toLowerCase())
                .collect(Collectors.joining());
        String sums = MEASURES.stream()
                .map(measure ->
                        OF_SCHOOLS.contains(measure) ? ", sum(" + measure.name().toLowerCase() + ")" : ", 0")
                .collect(Collectors.joining());
        return "select 'STANDING', concat('', school), level, due, count(*)" + sums + " from (select "
                + Dimension.SCHOOL.column() + " school, case when " + late + " then concat('', "
                + Dimension.LADDER.column() + ") end level, case when " + soon
                + " then concat('', c.deadline) end due" + each + " from case_figures c where "
                + question.rows(seen).sql() + " and c.is_open = 1) x group by school, level, due";
    }

    /** A row of one for each measure of the page, nothing where it is not counted. */
    private static String counted(Part part, List<String> keys, String n, Collection<Measure> counted) {
        String named = IntStream.range(0, KEYS)
                .mapToObj(at -> (at < keys.size() ? keys.get(at) : "null") + " k" + at)
                .collect(Collectors.joining(", "));
        return "select '" + part + "' part, " + named + ", " + n + " n"
                + MEASURES.stream()
                        .map(measure -> (counted.contains(measure) ? ", " : ", 0 ")
                                + measure.name().toLowerCase() + "_ones")
                        .collect(Collectors.joining());
    }
}
