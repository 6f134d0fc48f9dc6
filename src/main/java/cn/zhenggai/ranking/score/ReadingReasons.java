package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases behind each number of one school: the same conditions over the same rows, so that they are as many as the number
 * says. What stands at the cut-off and what was found in the period are read apart, each in the order in which it lies.
 */
@Component
class ReadingReasons {

    private final JdbcClient jdbc;
    private final CaseScope scope;

    ReadingReasons(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** By kind, those with the earliest deadline first; a case stands under each kind that it adds to. */
    Map<Criterion, List<ReasonCase>> of(SchoolCounts school, Question question, Actor reader) {
        CaseScope.Condition counted = ReadingCounts.counted(reader.bureauId());
        Map<String, Object> values = new HashMap<>(counted.values());
        values.put("school", school.id());
        Question.Rows rows =
                question.rows(new CaseScope.Condition("c.school_id = :school and " + counted.sql(), values));
        Map<String, ReasonCase> cases = new LinkedHashMap<>();
        jdbc.sql(part(rows, true) + " union all " + part(rows, false) + " order by deadline, number")
                .params(rows.values())
                .query((RowCallbackHandler)
                        row -> cases.merge(row.getString("number"), read(row), ReadingReasons::together));
        Set<String> open = scope.covered(cases.keySet(), reader);
        return sorted(cases.values().stream()
                .map(one -> open.contains(one.number().value()) ? one : one.unread())
                .toList());
    }

    private static String part(Question.Rows rows, boolean standing) {
        List<Criterion> meant = Arrays.stream(Criterion.values())
                .filter(each -> each.measure().standing() == standing)
                .toList();
        String faults = Arrays.stream(Criterion.values())
                .map(each -> (meant.contains(each) ? each.measure().one() : "0") + " " + each)
                .collect(Collectors.joining(", "));
        String any = meant.stream()
                .map(each -> "(" + each.measure().condition() + ")")
                .collect(Collectors.joining(" or "));
        return "select k.number, k.title, c.category, c.severity, c.state, c.counted_on, c.original_deadline, c.deadline,"
                + " c.submitted_at, c.ended_on, " + faults
                + " from case_figures c join case_card k on k.id = c.id where " + rows.sql() + " and "
                + (standing ? "c.is_open = 1" : "c.counted_key between :from and :until") + " and (" + any + ")";
    }

    private static ReasonCase together(ReasonCase one, ReasonCase other) {
        other.faults().forEach((criterion, faults) -> one.faults().merge(criterion, faults, Integer::sum));
        return one;
    }

    private static Map<Criterion, List<ReasonCase>> sorted(Collection<ReasonCase> cases) {
        Map<Criterion, List<ReasonCase>> sorted = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            sorted.put(
                    criterion,
                    cases.stream().filter(one -> one.of(criterion) > 0).toList());
        }
        return sorted;
    }

    private static ReasonCase read(ResultSet row) throws SQLException {
        Map<Criterion, Integer> faults = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            faults.put(criterion, row.getInt(criterion.name()));
        }
        var submitted = BureauTime.moment(row, "submitted_at");
        return new ReasonCase(
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                CaseState.valueOf(row.getString("state")),
                BureauTime.day(row, "counted_on"),
                BureauTime.givenDay(row, "original_deadline"),
                BureauTime.givenDay(row, "deadline"),
                submitted == null ? null : BureauTime.dayOf(submitted),
                BureauTime.day(row, "ended_on"),
                faults);
    }
}
