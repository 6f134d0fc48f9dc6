package cn.zhenggai.rule.trial;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases rules are tried on: all that are open, and those closed in a period, the latest first, up to a bound. */
@Component
class TriedCases {

    static final int MOST = 10_000;

    private static final String OPEN = " from case_figures f where f.until_at = :ever and f.is_open = 1"
            + " and f.bureau_id = :bureau and f.issued_at is not null";
    private static final String CLOSED = " from case_figures f where f.until_at = :ever and f.state = 'CLOSED'"
            + " and f.ended_on between :from and :until and f.bureau_id = :bureau";

    private final JdbcClient jdbc;
    private final CaseScope scope;

    TriedCases(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @param of how many there are */
    record Found(List<Long> cases, int of) {}

    /** Index ix_span_open. */
    Found open(Actor reader) {
        return new Found(
                asked("select f.id" + OPEN + " order by f.id desc limit :most", reader)
                        .param("most", MOST)
                        .query(Long.class)
                        .list(),
                asked("select count(*)" + OPEN, reader).query(Integer.class).single());
    }

    /** Index ix_span_ended. */
    Found closed(Actor reader, Trial.Period period) {
        return new Found(
                asked("select f.id" + CLOSED + " order by f.ended_on desc, f.id desc limit :most", reader)
                        .param("from", period.from())
                        .param("until", period.until())
                        .param("most", MOST)
                        .query(Long.class)
                        .list(),
                asked("select count(*)" + CLOSED, reader)
                        .param("from", period.from())
                        .param("until", period.until())
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient.StatementSpec asked(String sql, Actor reader) {
        return jdbc.sql(sql).param("ever", CaseMeasures.EVER).param("bureau", reader.bureauId());
    }

    /** Those of them that the reader may see. */
    Set<Long> visible(Actor reader, Collection<Long> cases) {
        CaseScope.Condition seen = scope.of(reader);
        return cases.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select c.id from case_card c where c.id in (:cases) and " + seen.sql())
                        .param("cases", cases)
                        .params(seen.values())
                        .query(Long.class)
                        .list());
    }
}
