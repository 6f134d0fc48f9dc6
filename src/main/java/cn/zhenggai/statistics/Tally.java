package cn.zhenggai.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many cases there are of each sort in some part of the bureau.
 *
 * @param open served and not ended; {@code overdue}, {@code claimed} and {@code major} are parts of it
 * @param overdue past the approved deadline while the school is to act
 * @param claimed reported done and not yet confirmed; never mixed with closed
 * @param found served, or fixed on the spot, this year; the figures below are parts of it
 * @param terminated ended with the school or the thing itself; beside the closed ones, never among them
 * @param external with other departments now, in none of the figures before unless it was served
 * @param externalFound of those found, with other departments or ended by them; {@code externalClosed} of those closed. Rates
 *     of schools leave them out
 * @param decided whose first round was decided, {@code passedFirst} of them with a pass
 */
public record Tally(
        int open,
        int overdue,
        int claimed,
        int major,
        int found,
        int closed,
        int terminated,
        int decided,
        int passedFirst,
        int external,
        int externalFound,
        int externalClosed) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** 整改率. */
    public Rate closedRate() {
        return new Rate(closed - externalClosed, found - externalFound);
    }

    /** 一次复查合格率. */
    public Rate firstPassRate() {
        return new Rate(passedFirst, decided);
    }

    Tally plus(Tally other) {
        return new Tally(
                open + other.open,
                overdue + other.overdue,
                claimed + other.claimed,
                major + other.major,
                found + other.found,
                closed + other.closed,
                terminated + other.terminated,
                decided + other.decided,
                passedFirst + other.passedFirst,
                external + other.external,
                externalFound + other.externalFound,
                externalClosed + other.externalClosed);
    }

    static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("open_ones"),
                row.getInt("overdue_ones"),
                row.getInt("claimed_ones"),
                row.getInt("major_ones"),
                row.getInt("found_ones"),
                row.getInt("closed_ones"),
                row.getInt("terminated_ones"),
                row.getInt("decided_ones"),
                row.getInt("passed_ones"),
                row.getInt("external_ones"),
                row.getInt("external_found_ones"),
                row.getInt("external_closed_ones"));
    }
}
