package cn.zhenggai.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of one case, in 万元, as the figures count it.
 *
 * @param needed by the plan that holds, zero without one
 * @param allotted of what stands
 * @param spent by the reports that were handed in
 * @param items every allotment, the first one first, those taken back too
 * @param awaited while the case stands still for want of money
 */
public record FundsOfCase(
        BigDecimal needed,
        BigDecimal allotted,
        BigDecimal spent,
        List<AllotmentView> items,
        @Nullable Awaited awaited) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param until the day on which it is looked at again
     * @param since what was allotted since it stands still
     */
    public record Awaited(LocalDate until, BigDecimal since) {

        public boolean come() {
            return since.signum() > 0;
        }
    }

    /** Whether there is anything to be told. */
    public boolean any() {
        return needed.signum() > 0 || !items.isEmpty();
    }

    /** Whether as much came as is needed. */
    public boolean covered() {
        return allotted.compareTo(needed) >= 0;
    }

    /** 资金拨付率 in per cent, with one decimal; null when nothing is needed. */
    public @Nullable BigDecimal rate() {
        return needed.signum() == 0 ? null : HUNDRED.multiply(allotted).divide(needed, 1, RoundingMode.HALF_UP);
    }
}
