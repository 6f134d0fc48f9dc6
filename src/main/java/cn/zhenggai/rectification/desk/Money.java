package cn.zhenggai.rectification.desk;

import java.math.BigDecimal;

/** Amounts in 万元, as far as their columns keep them without loss. */
public final class Money {

    private static final BigDecimal MOST = new BigDecimal("99999999");
    private static final int DECIMALS = 4;

    private Money() {}

    /** True also for an amount that was not given. */
    public static boolean fits(BigDecimal amount) {
        return amount == null
                || amount.signum() >= 0
                        && amount.compareTo(MOST) <= 0
                        && amount.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** As people write it, without the zeros of its column. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
