package cn.zhenggai.ranking.weights;

import java.math.BigDecimal;

/**
 * What faults of one kind cost.
 *
 * @param points for each
 * @param most for all of them together
 */
public record Weight(BigDecimal points, BigDecimal most) {

    public BigDecimal costs(int faults) {
        return points.multiply(BigDecimal.valueOf(faults)).min(most);
    }

    public boolean reached(int faults) {
        return points.multiply(BigDecimal.valueOf(faults)).compareTo(most) > 0;
    }
}
