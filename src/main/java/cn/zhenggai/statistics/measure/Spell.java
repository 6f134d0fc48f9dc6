package cn.zhenggai.statistics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, of many cases: how many of them took how long. Adding two of them up loses nothing, so the median
 * of a whole is that of its parts together. Answers are in days with one decimal, half up, and null of no case at all.
 */
public final class Spell {

    private static final int NINE_OF_TEN = 90;
    private static final int ALL = 100;

    private final int parts;
    private final TreeMap<Integer, Integer> cases = new TreeMap<>();

    /** @param parts into how many a day is divided by those who count */
    public Spell(int parts) {
        this.parts = parts;
    }

    /** @param how many; below nought to take off again what was added */
    public void add(int took, int how) {
        cases.merge(took, how, (there, more) -> there + more == 0 ? null : Integer.valueOf(there + more));
    }

    public void add(Spell other) {
        other.cases.forEach(this::add);
    }

    public int cases() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }

    public @Nullable BigDecimal mean() {
        long sum = cases.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
        return cases.isEmpty() ? null : days(sum, cases());
    }

    /** The one in the middle, or what lies half way between the two there. */
    public @Nullable BigDecimal median() {
        int all = cases();
        return all == 0 ? null : days((long) at((all + 1) / 2) + at(all / 2 + 1), 2);
    }

    /** The least that nine of ten did not exceed (P90). */
    public @Nullable BigDecimal nineOfTen() {
        int all = cases();
        return all == 0 ? null : days(at(((long) all * NINE_OF_TEN + ALL - 1) / ALL), 1);
    }

    private BigDecimal days(long sum, int of) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf((long) of * parts), 1, RoundingMode.HALF_UP);
    }

    /** @param place from 1, the shortest first */
    private int at(long place) {
        long passed = 0;
        for (Map.Entry<Integer, Integer> entry : cases.entrySet()) {
            passed += entry.getValue();
            if (passed >= place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Not so many: " + place);
    }
}
