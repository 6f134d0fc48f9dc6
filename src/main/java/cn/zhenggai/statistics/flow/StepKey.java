package cn.zhenggai.statistics.flow;

import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * A step as it is told apart.
 *
 * @param inside of a case that the school mends and confirms by itself
 */
public record StepKey(Step step, boolean inside) implements Comparable<StepKey> {

    private static final Comparator<StepKey> ORDER =
            Comparator.comparing(StepKey::inside).thenComparing(StepKey::step);

    static StepKey read(ResultSet row) throws SQLException {
        return new StepKey(Step.valueOf(row.getString("step")), row.getBoolean("inside_school"));
    }

    public Step.Side side() {
        return inside ? Step.Side.SCHOOL : step.side();
    }

    @Override
    public int compareTo(StepKey other) {
        return ORDER.compare(this, other);
    }
}
