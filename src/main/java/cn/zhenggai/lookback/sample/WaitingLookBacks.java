package cn.zhenggai.lookback.sample;

import cn.zhenggai.lookback.LookBackAddress;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Look-backs that are to be done, as pieces of work that somebody hands over; the position of a piece is its id. */
@Component
class WaitingLookBacks {

    static final String KIND = "LOOK_BACK";

    private final JdbcClient jdbc;

    WaitingLookBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Soonest first. @param where a condition over {@code look_back l join case_looked_at c} */
    List<Piece> pieces(String where, Map<String, ?> values, int limit) {
        return jdbc.sql("""
                        select l.id, l.case_number, l.inspector_id, l.bureau_id, l.due_on, c.title, c.school_name
                        from look_back l join case_looked_at c on c.id = l.case_id
                        where l.result is null and %s order by l.due_on, l.id limit :limit""".formatted(where))
                .params(values)
                .param("limit", limit)
                .query((row, n) -> piece(row))
                .list();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        Long inspector = row.getObject("inspector_id", Long.class);
        String number = row.getString("case_number");
        return new Piece(
                KIND,
                number,
                row.getInt("id"),
                LookBackAddress.ofCase(number),
                row.getString("title"),
                row.getString("school_name"),
                null,
                inspector == null ? Desk.of(Desk.Kind.REGISTRAR, row.getLong("bureau_id")) : Desk.person(inspector),
                BureauTime.day(row, "due_on"));
    }
}
