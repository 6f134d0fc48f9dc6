package cn.zhenggai.demo.acting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;

/** What rectification costs in this county, in 万元; much of it nothing. */
class Funds {

    /** From and to, in 百元. */
    private static final Map<String, int[]> USUAL = Map.of(
            "A", new int[] {8, 260},
            "B", new int[] {5, 90},
            "D", new int[] {20, 900},
            "E", new int[] {10, 160},
            "F", new int[] {6, 220},
            "G", new int[] {5, 150});

    BigDecimal planned(String category, Random random) {
        return amount(category, random, 10);
    }

    /** Null where nothing was spent. */
    BigDecimal spent(String category, Random random) {
        BigDecimal amount = amount(category, random, 55);
        return amount.signum() == 0 ? null : amount;
    }

    private static BigDecimal amount(String category, Random random, int nothingPercent) {
        int[] usual = USUAL.get(category);
        if (usual == null || random.nextInt(100) < nothingPercent) {
            return BigDecimal.ZERO;
        }
        double share = random.nextDouble() * random.nextDouble();
        long hundreds = usual[0] + Math.round(share * (usual[1] - usual[0]));
        return BigDecimal.valueOf(hundreds, 2);
    }
}
