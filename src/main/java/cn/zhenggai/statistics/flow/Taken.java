package cn.zhenggai.statistics.flow;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Steps that were taken and took equally long.
 *
 * @param tenths of hours, half up, of whole minutes on every database
 * @param done how many; the numbers after it are of these, and all are below nought where steps are taken off
 * @param minutes of those decided: where a step stood at several places at once, the time of the one who decided is that of the case
 */
record Taken(StepKey key, int tenths, int done, int late, int decided, int turnedBack, long minutes) {

    private static final String MINUTES =
            "(floor(timestampdiff(second, w.opened_at, w.closed_at) / 60) - w.still_minutes)";

    record Alike(StepKey key, int tenths) {}

    static String sql(FlowRows rows) {
        return "select step, inside_school, tenths, count(*) n, sum(done_late) done_late, sum(decided) decided,"
                + " sum(turned_back) turned_back, sum(case when decided = 1 then took else 0 end) minutes from "
                + rows.table(
                        "w.step, c.inside_school, " + MINUTES + " took, floor((" + MINUTES + " + 3) / 6) tenths, "
                                + FlowRows.flag(StepCount.DONE_LATE) + ", "
                                + FlowRows.flag(StepCount.DECIDED) + ", "
                                + FlowRows.flag(StepCount.TURNED_BACK),
                        StepCount.DONE,
                        "")
                + " group by step, inside_school, tenths";
    }

    static Taken read(ResultSet row, int at) throws SQLException {
        return new Taken(
                StepKey.read(row),
                row.getInt("tenths"),
                row.getInt("n"),
                row.getInt("done_late"),
                row.getInt("decided"),
                row.getInt("turned_back"),
                row.getLong("minutes"));
    }

    Alike alike() {
        return new Alike(key, tenths);
    }

    Taken off() {
        return new Taken(key, tenths, -done, -late, -decided, -turnedBack, -minutes);
    }

    Taken plus(Taken other) {
        return new Taken(
                key,
                tenths,
                done + other.done,
                late + other.late,
                decided + other.decided,
                turnedBack + other.turnedBack,
                minutes + other.minutes);
    }
}
