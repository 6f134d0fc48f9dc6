package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A case that a new finding may be about. */
public record AlikeCase(
        CaseNumber number, String itemCode, String place, CaseState state, Severity severity, LocalDate foundOn) {

    static AlikeCase read(ResultSet row, int n) throws SQLException {
        return new AlikeCase(
                CaseNumber.of(row.getString("number")),
                row.getString("item_code"),
                row.getString("place"),
                CaseState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                BureauTime.day(row, "found_on"));
    }

    public boolean open() {
        return state.open();
    }
}
