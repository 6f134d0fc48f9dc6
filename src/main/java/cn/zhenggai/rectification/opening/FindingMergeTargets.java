package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers the open cases that one could go into, those of the same hazard first. Index {@code ix_case_school_state}. */
@Component
public class FindingMergeTargets {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CaseScope scope;

    FindingMergeTargets(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public List<MergeTarget> of(CaseNumber number, Actor reader) {
        CaseScope.Condition visible = scope.of(reader);
        return jdbc.sql("""
                        select c.number, c.title, c.state, c.found_on, c.deadline,
                               case when c.item_code = o.item_code then 1 else 0 end likely
                        from rectification_case o join rectification_case c on c.school_id = o.school_id and c.id <> o.id
                        where o.number = :number and c.ended_at is null and c.confidential = o.confidential
                          and c.inside_school = o.inside_school and\s""" + visible.sql() + """
                         order by likely desc, c.found_on desc, c.id desc limit :most""")
                .param("number", number.value())
                .param("most", MOST)
                .params(visible.values())
                .query(MergeTarget::read)
                .list();
    }
}
