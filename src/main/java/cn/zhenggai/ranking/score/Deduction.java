package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Weight;
import java.math.BigDecimal;

/**
 * What faults of one kind cost a school.
 *
 * @param faults how many there are: cases, rounds or receipts
 * @param points what is taken off, at most what the weight allows
 */
public record Deduction(Criterion criterion, int faults, Weight weight, BigDecimal points) {

    static Deduction of(Criterion criterion, int faults, Weight weight) {
        return new Deduction(criterion, faults, weight, weight.costs(faults));
    }

    /** Whether there was more than can be taken off. */
    public boolean capped() {
        return weight.reached(faults);
    }
}
