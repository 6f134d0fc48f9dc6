package cn.zhenggai.supervision;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: what is under listed supervision. Says nothing where nothing is. */
@Component
class ListingsOfSchool implements SchoolPart {

    private static final int AFTER_STOPS = 15;

    private final CaseScope scope;
    private final JdbcClient jdbc;

    ListingsOfSchool(CaseScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_STOPS;
    }

    /** Index {@code ix_listing_state}: few are in force at a time. */
    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        List<Row> rows = jdbc.sql("select l.case_number, l.state, l.term, c.title from listing l"
                        + " join case_card c on c.id = l.case_id where c.school_id = :school and "
                        + ListingFilter.View.IN_FORCE.sql() + " and " + seen.sql() + " order by l.id desc limit 5")
                .param("school", school.id())
                .params(seen.values())
                .query((row, n) -> row(row))
                .list();
        return rows.isEmpty() ? List.of() : List.of(SchoolCard.ofRows("listings", "pinned", rows, null));
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate term = BureauTime.day(row, "term");
        return new Row(
                row.getString("title"),
                CaseAddress.page(row.getString("case_number")),
                List.of(new Said("school.said", row.getString("case_number"))),
                term == null ? null : DueBy.on(term),
                new Said("listing.state." + row.getString("state")));
    }
}
