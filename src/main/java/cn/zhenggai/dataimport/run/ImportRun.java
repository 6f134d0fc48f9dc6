package cn.zhenggai.dataimport.run;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param layout fingerprint of its headings
 * @param pasted cells in place of a file
 * @param atOnce whether it is to be done without another word when no row is refused
 */
public record ImportRun(
        long id,
        String kind,
        long bureauId,
        String fileName,
        boolean pasted,
        boolean atOnce,
        String sha256,
        String layout,
        RunState state,
        long begunBy,
        String begunByName,
        Instant begunAt,
        @Nullable Long confirmedBy,
        @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        @Nullable Long takenBackBy,
        @Nullable String takenBackByName,
        @Nullable Instant takenBackAt,
        @Nullable Instant endedAt) {

    static ImportRun read(ResultSet row, int n) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("bureau_id"),
                row.getString("file_name"),
                row.getBoolean("pasted"),
                row.getBoolean("at_once"),
                row.getString("sha256"),
                row.getString("layout"),
                RunState.valueOf(row.getString("state")),
                row.getLong("begun_by"),
                row.getString("begun_by_name"),
                BureauTime.givenMoment(row, "begun_at"),
                row.getObject("confirmed_by", Long.class),
                row.getString("confirmed_by_name"),
                BureauTime.moment(row, "confirmed_at"),
                row.getObject("taken_back_by", Long.class),
                row.getString("taken_back_by_name"),
                BureauTime.moment(row, "taken_back_at"),
                BureauTime.moment(row, "ended_at"));
    }

    /** In whose name its rows are done or taken back now. */
    long inNameOf() {
        Long taking = takenBackBy;
        Long confirmed = confirmedBy;
        return taking != null ? taking : confirmed != null ? confirmed : begunBy;
    }
}
