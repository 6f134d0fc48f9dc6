package cn.zhenggai.organisation.standin;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One person stands in for another.
 *
 * @param from the first day
 * @param until the last day
 * @param ended whether it was ended before its time
 */
public record Substitution(
        long id,
        long absentId,
        String absentName,
        long substituteId,
        String substituteName,
        LocalDate from,
        LocalDate until,
        String reason,
        String namedByName,
        boolean ended) {

    public boolean on(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !ended && !from.isAfter(last) && !until.isBefore(first);
    }

    static Substitution read(ResultSet row, int n) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getLong("absent_id"),
                row.getString("absent_name"),
                row.getLong("substitute_id"),
                row.getString("substitute_name"),
                BureauTime.givenDay(row, "from_on"),
                BureauTime.givenDay(row, "until_on"),
                row.getString("reason"),
                row.getString("named_by_name"),
                row.getObject("ended_at") != null);
    }
}
