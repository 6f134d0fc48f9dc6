package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.coverage.SchoolsThen;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts of each school that was there at the cut-off, in one statement. Confidential cases are left out for every reader: who may
 * know of them differs, and a place does not. What they tell of teachers is a matter of the veto.
 */
@Component
class ReadingCounts {

    /** What a school is assessed by, beside what takes points off. */
    private static final List<Measure> INPUTS = List.of(
            Measure.FOUND,
            Measure.INSPECTED,
            Measure.SELF_FOUND,
            Measure.EXTERNAL_FOUND,
            Measure.SUSPENDED,
            Measure.MAJOR_FOUND,
            Measure.OURS_FOUND,
            Measure.OURS_CLOSED,
            Measure.OPEN,
            Measure.DUE,
            Measure.IN_TIME,
            Measure.IN_ORIGINAL_TIME,
            Measure.PROVISIONAL,
            Measure.DECIDED,
            Measure.PASSED_FIRST,
            Measure.FIXED);

    private static final Set<Measure> ALL = EnumSet.copyOf(INPUTS);

    static {
        Arrays.stream(Criterion.values()).map(Criterion::measure).forEach(ALL::add);
    }

    private final JdbcClient jdbc;

    ReadingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that take part in the ranking. */
    static CaseScope.Condition counted(long bureauId) {
        return new CaseScope.Condition("c.bureau_id = :bureau and not c.confidential", Map.of("bureau", bureauId));
    }

    /** Of all schools of a bureau, whatever the question narrows, by code. */
    List<SchoolCounts> of(long bureauId, Question question) {
        Question whole = new Question(question.cut(), question.period(), FiguresFilter.ALL);
        Question.Rows groups = whole.grouped(counted(bureauId), List.of("c.school_id"), ALL);
        Map<String, Object> values = new HashMap<>(groups.values());
        return jdbc.sql("select u.id, u.code, u.name, u.school_kind, u.township_id, t.name township, case when "
                        + SchoolsThen.VISITED + " then 1 else 0 end visited, g.* from org_unit u"
                        + " left join org_unit t on t.id = u.township_id left join (" + groups.sql()
                        + ") g on g.k0 = u.id where u.bureau_id = :bureau and " + SchoolsThen.OPEN + " order by u.code")
                .params(values)
                .query((row, n) -> read(row))
                .list();
    }

    private static SchoolCounts read(ResultSet row) throws SQLException {
        long township = row.getLong("township_id");
        boolean direct = row.wasNull();
        return new SchoolCounts(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("school_kind"),
                direct ? null : township,
                row.getString("township"),
                row.getInt("visited") == 1,
                Tally.read(row, ALL));
    }
}
