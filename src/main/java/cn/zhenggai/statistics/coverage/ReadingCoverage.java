package cn.zhenggai.statistics.coverage;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.analysis.Naming;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the schools that were open at a cut-off, and those of them with a record of an inspection. Self-checks are none. */
@Component
public class ReadingCoverage {

    /** What schools can be narrowed to and told apart by. */
    public static final Set<Dimension> KNOWN = EnumSet.of(Dimension.TOWNSHIP, Dimension.KIND, Dimension.SCHOOL);

    private static final Keyset<MissingSchool> BY_CODE = Keyset.up("u.code", Kind.TEXT, MissingSchool::code);

    private final JdbcClient jdbc;
    private final Analysing analysing;
    private final Naming naming;

    ReadingCoverage(JdbcClient jdbc, Analysing analysing, Naming naming) {
        this.jdbc = jdbc;
        this.analysing = analysing;
        this.naming = naming;
    }

    /**
     * The least covered first.
     *
     * @param by township or kind
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @Transactional(readOnly = true)
    public Coverage by(Dimension by, Question question, Actor reader) {
        Map<String, Object> values = values(question, reader);
        String column = column(by);
        Analysis found = analysing.by(by, question, EnumSet.of(Measure.INSPECTED), reader);
        List<CoverageLine> lines = jdbc.sql("select " + column + " k, count(*) schools, sum(case when "
                        + SchoolsThen.VISITED
                        + " then 1 else 0 end) visited from org_unit u where " + schools(question, reader, values)
                        + " group by " + column)
                .params(values)
                .query((row, n) -> {
                    String key = row.getString("k") == null ? Dimension.NONE : row.getString("k");
                    return new CoverageLine(
                            key,
                            null,
                            row.getInt("schools"),
                            row.getInt("visited"),
                            found.of(key).tally().of(Measure.INSPECTED));
                })
                .list();
        Map<String, String> names =
                naming.names(by, lines.stream().map(CoverageLine::key).toList());
        List<CoverageLine> named = lines.stream()
                .map(line -> new CoverageLine(
                        line.key(), names.get(line.key()), line.schools(), line.visited(), line.found()))
                .sorted(Comparator.comparing(CoverageLine::rate).thenComparing(CoverageLine::name))
                .toList();
        return new Coverage(question, by, named, named.stream().reduce(CoverageLine.NONE, CoverageLine::plus));
    }

    /** @param after as the page before said; null for the first */
    @Transactional(readOnly = true)
    public Slice<MissingSchool> missing(Question question, Actor reader, @Nullable String after, int size) {
        Map<String, Object> values = values(question, reader);
        String schools = schools(question, reader, values);
        Keyset.Start start = BY_CODE.from(after);
        values.putAll(start.values());
        values.put("limit", size + 1);
        return BY_CODE.slice(
                jdbc.sql(
                                "select u.code, u.name, u.school_kind, t.name township, (select max(v.visited_on) from visit_card v where "
                                        + SchoolsThen.RECORD
                                        + ") last_visit from org_unit u left join org_unit t on t.id = u.township_id where "
                                        + schools + " and not " + SchoolsThen.VISITED + start.sql() + BY_CODE.orderBy()
                                        + " limit :limit")
                        .params(values)
                        .query((row, n) -> new MissingSchool(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("township"),
                                row.getString("school_kind"),
                                BureauTime.day(row, "last_visit")))
                        .list(),
                size);
    }

    private static Map<String, Object> values(Question question, Actor reader) {
        FiguresScope.of(reader);
        Map<String, Object> values = new HashMap<>();
        values.put("now", BureauTime.column(question.cut().moment()));
        values.put("from", question.period().first());
        values.put("until", question.period().last());
        values.put("bureau", reader.bureauId());
        values.put("unit", reader.unitId());
        values.put("me", reader.personId());
        return values;
    }

    private static String schools(Question question, Actor reader, Map<String, Object> values) {
        String own =
                switch (FiguresScope.of(reader)) {
                    case EVERYTHING, BUREAU, SECTION -> "u.bureau_id = :bureau";
                    case TOWNSHIP -> "u.township_id = :unit";
                    case OWN ->
                        "exists (select 1 from org_responsibility s where s.unit_id = u.id and s.person_id = :me)";
                };
        String narrowed = question.filter().keys().keySet().stream()
                .filter(KNOWN::contains)
                .map(by -> question.filter().only(by, column(by), values))
                .collect(Collectors.joining());
        return SchoolsThen.OPEN + " and " + own + narrowed;
    }

    private static String column(Dimension by) {
        return switch (by) {
            case SCHOOL -> "u.id";
            case KIND -> "u.school_kind";
            case TOWNSHIP -> "u.township_id";
            default -> throw new IllegalArgumentException("Not of schools: " + by);
        };
    }
}
