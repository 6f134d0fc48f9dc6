package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterAddress;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: what other departments have in hand for it. Says nothing where there is none. */
@Component
class LettersOfSchool implements SchoolPart {

    private static final int AFTER_VISITS = 60;

    private final LetterScope scope;
    private final JdbcClient jdbc;

    LettersOfSchool(LetterScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_VISITS;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        List<Row> rows = jdbc.sql("""
                        select l.id, l.subject, l.unit_name, l.state, l.reply_by
                        from case_behind_letter c join coordination_letter l on l.case_id = c.id
                        where c.school_id = :school and l.state in ('SENT', 'ACCEPTED', 'OBJECTED') and\s""" + seen.sql() + " order by l.reply_by, l.id limit 5")
                .param("school", school.id())
                .params(seen.values())
                .query((row, n) -> new Row(
                        row.getString("subject"),
                        LetterAddress.page(row.getLong("id")),
                        List.of(new Said("school.said", row.getString("unit_name"))),
                        DueBy.on(BureauTime.day(row, "reply_by")),
                        new Said("letter.state." + row.getString("state"))))
                .list();
        return rows.isEmpty() ? List.of() : List.of(SchoolCard.ofRows("letters", "mail", rows, null));
    }
}
