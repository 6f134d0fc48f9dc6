package cn.zhenggai.stoporder.reading;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.stoporder.StopState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: what must not go on now. Says nothing where nothing is stopped. */
@Component
class StopsOfSchool implements SchoolPart {

    private static final int BEFORE_ALL_ELSE = 10;

    private final CaseScope scope;
    private final JdbcClient jdbc;

    StopsOfSchool(CaseScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return BEFORE_ALL_ELSE;
    }

    /** Index {@code ix_case_school_state}, then {@code stop_order} by its case. */
    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        List<Row> rows = jdbc.sql("""
                        select s.description, s.kind, s.state, s.starts_on, c.number
                        from stopped_case c join stop_order s on s.case_id = c.id
                        where c.school_id = :school and s.state in (:states) and\s""" + seen.sql() + " order by s.starts_on desc, s.id desc limit 5")
                .param("school", school.id())
                .param("states", StopState.allActive().stream().map(Enum::name).toList())
                .params(seen.values())
                .query((row, n) -> new Row(
                        row.getString("description"),
                        CaseAddress.page(row.getString("number")),
                        List.of(
                                new Said("stop.kind." + row.getString("kind")),
                                new Said("school.since", row.getString("starts_on"))),
                        null,
                        new Said("stop.state." + row.getString("state"))))
                .list();
        return rows.isEmpty() ? List.of() : List.of(SchoolCard.ofRows("stops", "hand-stop", rows, null));
    }
}
