package cn.zhenggai.rectification.closed;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How something was put right elsewhere, in few words.
 *
 * @param measures what was done about it, null where nobody wrote it down
 * @param endedOn the day on which it was closed, or fixed on the spot
 */
public record ClosedCase(
        CaseNumber number,
        String itemCode,
        String schoolName,
        String place,
        String description,
        @Nullable String measures,
        LocalDate foundOn,
        LocalDate endedOn) {

    private static final int LONGEST = 160;

    static ClosedCase read(ResultSet row, int n) throws SQLException {
        return new ClosedCase(
                CaseNumber.of(row.getString("number")),
                row.getString("item_code"),
                row.getString("school_name"),
                row.getString("place"),
                cut(row.getString("description")),
                cut(row.getString("measures")),
                BureauTime.day(row, "found_on"),
                BureauTime.dayOf(BureauTime.moment(row, "ended_at")));
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + '…';
    }
}
