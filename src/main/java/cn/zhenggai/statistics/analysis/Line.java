package cn.zhenggai.statistics.analysis;

import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Spell;
import cn.zhenggai.statistics.measure.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one part.
 *
 * @param key its word in addresses; null for the whole
 * @param name as people call it; null for the whole
 * @param took from the order to the report that passed, in tenths of days
 * @param workdays the same in working days, of those cases of which they are known
 */
public record Line(@Nullable String key, @Nullable String name, Tally tally, Spell took, Spell workdays) {

    private static final int TENTHS = 10;

    static Line none(@Nullable String key, @Nullable String name) {
        return new Line(key, name, Tally.NONE, new Spell(TENTHS), new Spell(1));
    }

    Line named(String known) {
        return new Line(key, known, tally, took, workdays);
    }

    /** Both together, under the first one's name. */
    Line plus(Line other) {
        Line sum = new Line(key, name, tally.plus(other.tally), new Spell(TENTHS), new Spell(1));
        sum.took.add(took);
        sum.took.add(other.took);
        sum.workdays.add(workdays);
        sum.workdays.add(other.workdays);
        return sum;
    }

    /** The mean from the order to the closure, in days with one decimal. */
    @Nullable
    BigDecimal toClosure() {
        int cases = tally.of(Measure.TIMED);
        return cases == 0
                ? null
                : BigDecimal.valueOf(tally.of(Measure.TENTHS_TO_CLOSURE))
                        .divide(BigDecimal.valueOf((long) cases * TENTHS), 1, RoundingMode.HALF_UP);
    }
}
