package cn.zhenggai.statistics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A share in per cent, of cases or of yuan. Nothing out of nothing is neither 0 % nor 100 %, so it has no value. */
public record Rate(long part, long whole) implements Comparable<Rate> {

    /** What is printed where there is nothing to divide by. */
    public static final String NOTHING = "—";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The lowest first; what has no value behind all that have. */
    @Override
    public int compareTo(Rate other) {
        if (whole == 0 || other.whole == 0) {
            return Boolean.compare(whole == 0, other.whole == 0);
        }
        return times(part, other.whole).compareTo(times(other.part, whole));
    }

    private static BigDecimal times(long one, long other) {
        return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other));
    }

    /** With one decimal, half up; null when there is nothing to divide by. */
    public @Nullable BigDecimal percent() {
        return whole == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** As offices print it; a dash when there is nothing to divide by. */
    @Override
    public String toString() {
        BigDecimal percent = percent();
        return percent == null ? NOTHING : percent + "%";
    }
}
