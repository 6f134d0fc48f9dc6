package cn.zhenggai.statistics.counted;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.Keyset;
import cn.zhenggai.shared.table.Kind;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list behind each number: the same rows, asked for by the same condition, so that it is as long as the number says. */
@Component
public class ReadingCounted {

    private static final Keyset<CountedCase> BY_DEADLINE = Keyset.up("c.deadline", Kind.DAY, CountedCase::deadline)
            .thenUp("k.number", Kind.TEXT, line -> line.number().value());

    private final JdbcClient jdbc;
    private final CaseScope scope;

    ReadingCounted(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * @param after as the page before said; null for the first
     * @throws cn.zhenggai.shared.NotFound for whoever has no figures
     */
    @Transactional(readOnly = true)
    public Slice<CountedCase> page(Actor reader, CountedFilter filter, String after, int size) {
        Question.Rows rows = rows(reader, filter);
        Keyset.Start start = BY_DEADLINE.from(after);
        Slice<CountedCase> page = BY_DEADLINE.slice(
                jdbc.sql("select c.*, k.number, k.title, coalesce(u.name, k.school_name) school_then"
                                + " from case_figures c join case_card k on k.id = c.id"
                                + " left join org_unit u on u.id = c.school_id where " + rows.sql() + start.sql()
                                + BY_DEADLINE.orderBy() + " limit :limit")
                        .params(rows.values())
                        .params(start.values())
                        .param("limit", size + 1)
                        .query((row, n) -> read(row))
                        .list(),
                size);
        Set<String> open = scope.covered(
                page.rows().stream().map(line -> line.number().value()).toList(), reader);
        List<CountedCase> lines = page.rows().stream()
                .map(line -> open.contains(line.number().value()) ? line : line.unread())
                .toList();
        return new Slice<>(lines, page.next());
    }

    @Transactional(readOnly = true)
    public Counted count(Actor reader, CountedFilter filter) {
        Question.Rows rows = rows(reader, filter);
        return jdbc.sql("select count(*) cases, " + filter.measure().sum() + " counted from case_figures c where "
                        + rows.sql())
                .params(rows.values())
                .query((row, n) -> new Counted(row.getInt("cases"), row.getLong("counted")))
                .single();
    }

    private Question.Rows rows(Actor reader, CountedFilter filter) {
        FiguresScope.of(reader);
        Question.Rows rows = filter.question().rows(scope.spelled(reader));
        return new Question.Rows(rows.sql() + " and (" + filter.measure().condition() + ")", rows.values());
    }

    private static CountedCase read(ResultSet row) throws SQLException {
        var submitted = BureauTime.moment(row, "submitted_at");
        return new CountedCase(
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("school_then"),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                CaseState.valueOf(row.getString("state")),
                BureauTime.day(row, "counted_on"),
                BureauTime.givenDay(row, "original_deadline"),
                BureauTime.givenDay(row, "deadline"),
                submitted == null ? null : BureauTime.dayOf(submitted),
                BureauTime.day(row, "ended_on"));
    }
}
