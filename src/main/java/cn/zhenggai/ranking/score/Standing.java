package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a school stands.
 *
 * @param place shared by those with the same points; null for whoever has none
 * @param points what is left; reckoned also where there is no place
 * @param vetoes that stood at the cut-off and are on the year of the period
 */
public record Standing(
        SchoolCounts school,
        @Nullable Integer place,
        State state,
        BigDecimal points,
        List<Deduction> deductions,
        List<Veto> vetoes) {

    /** In the order in which they are shown. */
    public enum State {
        RANKED,
        /** Nobody has looked: neither good nor bad. */
        UNSEEN,
        VETOED
    }

    static Standing of(SchoolCounts school, Weights weights, List<Veto> vetoes) {
        List<Deduction> deductions = Arrays.stream(Criterion.values())
                .map(each -> Deduction.of(each, school.tally().of(each.measure()), weights.of(each)))
                .toList();
        BigDecimal points = deductions.stream()
                .map(Deduction::points)
                .reduce(Weights.ALL, BigDecimal::subtract)
                .setScale(1);
        State state = !vetoes.isEmpty() ? State.VETOED : school.seen() ? State.RANKED : State.UNSEEN;
        return new Standing(school, null, state, points, deductions, vetoes);
    }

    Standing at(@Nullable Integer where) {
        return new Standing(school, where, state, points, deductions, vetoes);
    }

    public Deduction deduction(Criterion criterion) {
        return deductions.get(criterion.ordinal());
    }

    /** All that is taken off. */
    public BigDecimal off() {
        return Weights.ALL.setScale(1).subtract(points);
    }

    public int count(String measure) {
        return school.tally().of(Measure.valueOf(measure));
    }

    /** 按期整改率 by the first deadline: shown beside the one that counts. */
    public Rate originalRate() {
        return school.tally().rate(Measure.IN_ORIGINAL_TIME, Measure.DUE);
    }

    public boolean ranked() {
        return state == State.RANKED;
    }
}
