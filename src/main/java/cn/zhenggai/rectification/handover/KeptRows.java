package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the views of work that waits for nobody. */
@Component
class KeptRows {

    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row of one of the views is. */
    interface Reader {
        Piece read(ResultSet row) throws SQLException;
    }

    /** @param where a condition over the view {@code k} */
    List<Piece> read(String view, String where, Map<String, ?> values, int limit, Reader reader) {
        return jdbc.sql("select k.* from " + view + " k where " + where
                        + " order by k.due_on, k.case_number limit :limit")
                .params(values)
                .param("limit", limit)
                .query((row, n) -> reader.read(row))
                .list();
    }

    static Piece piece(ResultSet row, String kind, int position, String step, Desk desk) throws SQLException {
        CaseNumber number = CaseNumber.of(row.getString("case_number"));
        boolean secret = row.getBoolean("confidential");
        return new Piece(
                kind,
                number.value(),
                position,
                CaseAddress.page(number),
                secret ? null : row.getString("title"),
                secret ? null : row.getString("school_name"),
                step,
                desk,
                BureauTime.day(row, "due_on"));
    }
}
