package cn.zhenggai.rectification.reopening;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PersonName;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a closed case was to begin again.
 *
 * @param place among those of the case, from 1
 * @param decidedByName null while it waits
 * @param deadline that was set with it; null unless it was reopened
 */
public record ReopeningRow(
        int place,
        int closurePlace,
        ReopeningGround ground,
        String reason,
        PersonName proposedByName,
        Instant proposedAt,
        ReopeningState state,
        PersonName decidedByName,
        Instant decidedAt,
        String note,
        LocalDate deadline) {

    static ReopeningRow read(ResultSet row, Names names) throws SQLException {
        return new ReopeningRow(
                row.getInt("place"),
                row.getInt("closure_place"),
                ReopeningGround.valueOf(row.getString("ground")),
                names.read() ? row.getString("reason") : null,
                names.show(row.getString("proposed_by_name")),
                BureauTime.moment(row, "proposed_at"),
                ReopeningState.valueOf(row.getString("state")),
                names.show(row.getString("decided_by_name")),
                BureauTime.moment(row, "decided_at"),
                names.read() ? row.getString("note") : null,
                BureauTime.day(row, "deadline"));
    }

    public boolean waits() {
        return state == ReopeningState.PROPOSED;
    }
}
