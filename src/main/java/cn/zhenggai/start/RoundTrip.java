package cn.zhenggai.start;

import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what must come back as it was into a table of its own, which ends with it, and reads it. */
public class RoundTrip {

    private static final Instant MOMENT = Instant.parse("2026-03-08T02:30:59.987Z");
    private static final Instant WHOLE = Instant.parse("2026-03-08T02:30:59Z");
    private static final String TEXT = "𠮷山小学 😀 \\ '%";
    private static final String TABLE = "zhenggai_round_trip";

    private final JdbcClient jdbc;
    private final boolean server;

    public RoundTrip(JdbcClient jdbc, boolean server) {
        this.jdbc = jdbc;
        this.server = server;
    }

    /** The first thing that is changed on the way; empty when all comes back. */
    public Optional<Habit> fault() {
        jdbc.sql("create temporary table " + TABLE
                        + " (moment datetime(3), seconds datetime(0), zoned datetime(3), word varchar(40), tight varchar(2))"
                        + " charset utf8mb4 collate utf8mb4_bin")
                .update();
        try {
            return changed();
        } finally {
            jdbc.sql("drop " + (server ? "temporary " : "") + "table " + TABLE).update();
        }
    }

    private Optional<Habit> changed() {
        jdbc.sql("insert into " + TABLE + " (moment, seconds, zoned, word) values (:moment, :moment, :zoned, :word)")
                .param("moment", BureauTime.column(MOMENT))
                .param("zoned", Timestamp.from(MOMENT))
                .param("word", TEXT)
                .update();
        return jdbc.sql("select * from " + TABLE)
                .query((row, n) -> changed(row))
                .single()
                .or(this::cut);
    }

    private Optional<Habit> changed(ResultSet row) throws SQLException {
        Instant moment = BureauTime.moment(row, "moment");
        if (!moment.equals(MOMENT)) {
            return Optional.of(Habit.ofDriver("gives the moment " + MOMENT + " back as " + moment));
        }
        if (server && !BureauTime.moment(row, "seconds").equals(WHOLE)) {
            return Optional.of(Habit.ofDriver("rounds moments into the future"));
        }
        if (server && !BureauTime.moment(row, "zoned").equals(MOMENT)) {
            return Optional.of(Habit.ofDriver("shifts the engine's moments by a time zone"));
        }
        return row.getString("word").equals(TEXT) && sought()
                ? Optional.empty()
                : Optional.of(
                        Habit.ofDriver("gives the text \"" + TEXT + "\" back as \"" + row.getString("word") + "\""));
    }

    private boolean sought() {
        return jdbc.sql("select count(*) from " + TABLE
                                + " where moment = :moment and word = :word and word <> '𠮷山小学 😁'")
                        .param("moment", BureauTime.column(MOMENT))
                        .param("word", TEXT)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A server that is not strict keeps the beginning of what is too long and says nothing. */
    private Optional<Habit> cut() {
        try {
            jdbc.sql("insert into " + TABLE + " (tight) values ('cut')").update();
            return Optional.of(new Habit(
                    "cuts what is too long without a word",
                    "Set sql_mode=STRICT_TRANS_TABLES on the server reached by it"));
        } catch (DataAccessException refusedAsItShould) {
            return Optional.empty();
        }
    }
}
