package cn.zhenggai.rectification.history;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a nightly recount found.
 *
 * @param finishedAt null while it runs, or when its server was stopped
 * @param cases how many were recounted, {@code astray} of which figures count as something that they are not
 * @param numbers of the first ones astray
 */
public record FiguresRecount(
        LocalDate day,
        Instant begunAt,
        @Nullable Instant finishedAt,
        int cases,
        int astray,
        @Nullable String numbers) {

    static FiguresRecount read(ResultSet row, int n) throws SQLException {
        return new FiguresRecount(
                BureauTime.givenDay(row, "counted_on"),
                BureauTime.givenMoment(row, "begun_at"),
                BureauTime.moment(row, "finished_at"),
                row.getInt("cases"),
                row.getInt("astray"),
                row.getString("numbers"));
    }
}
