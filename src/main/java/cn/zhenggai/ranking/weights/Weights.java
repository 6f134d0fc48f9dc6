package cn.zhenggai.ranking.weights;

import cn.zhenggai.shared.Checks;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each kind of fault costs. All caps together are no more than there are points, so that nobody falls below nothing. */
public record Weights(Map<Criterion, Weight> of) {

    /** With how many points a school begins a period. */
    public static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final String FIELD = "weights";

    public Weights {
        EnumMap<Criterion, Weight> sorted = new EnumMap<>(Criterion.class);
        sorted.putAll(of);
        of = sorted;
    }

    public Weight of(Criterion criterion) {
        return Objects.requireNonNull(of.get(criterion), criterion::name);
    }

    /** Its input in forms, and where programs are told what is wrong with it. */
    public static String field(Criterion criterion, String part) {
        return FIELD + "." + criterion + "." + part;
    }

    /** Adds what is wrong with them; a part that is missing is null. */
    Checks check(Checks checks) {
        BigDecimal together = BigDecimal.ZERO;
        for (Criterion criterion : Criterion.values()) {
            Weight weight = of.get(criterion);
            BigDecimal points = weight == null ? null : weight.points();
            BigDecimal most = weight == null ? null : weight.most();
            check(checks, field(criterion, "points"), points);
            check(checks, field(criterion, "most"), most);
            boolean both = points != null && most != null;
            checks.that(!both || most.compareTo(points) >= 0, field(criterion, "most"), "weightCapTooLow");
            together = most == null ? together : together.add(most.max(BigDecimal.ZERO));
        }
        return checks.that(together.compareTo(ALL) <= 0, FIELD, "weightsTogether", together.toPlainString())
                .that(together.signum() > 0, FIELD, "weightsNothing");
    }

    private static void check(Checks checks, String field, @Nullable BigDecimal value) {
        checks.that(value != null, field, "required")
                .that(value == null || value.signum() >= 0 && value.compareTo(ALL) <= 0, field, "weightRange")
                .that(value == null || value.stripTrailingZeros().scale() <= 1, field, "weightDecimals");
    }

    /** The same numbers, however they were written. */
    boolean same(Weights other) {
        for (Criterion criterion : Criterion.values()) {
            Weight one = of(criterion);
            Weight two = other.of(criterion);
            if (one.points().compareTo(two.points()) != 0 || one.most().compareTo(two.most()) != 0) {
                return false;
            }
        }
        return true;
    }
}
