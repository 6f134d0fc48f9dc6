package cn.zhenggai.statistics.warning;

import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.statistics.measure.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that rises against its own past.
 *
 * @param name as people call it
 * @param found in the last days, {@code open} of which are not ended; {@code before} in the {@code daysBefore} days before those
 * @param confidential whether some of those found are, so that its name does not leave the house
 * @param latest of those found
 * @param now which cases were found in the last days
 * @param then which before
 */
public record Warning(
        Rising subject,
        String name,
        EarlyWarning rule,
        int found,
        int open,
        int before,
        int daysBefore,
        boolean confidential,
        CaseNumber latest,
        Question now,
        Question then) {

    static final Comparator<Warning> STEEPEST_FIRST = Comparator.comparing(
                    (Warning one) -> one.before() == 0 ? Double.MAX_VALUE : (double) one.found() / one.before())
            .thenComparing(Warning::found)
            .reversed()
            .thenComparing(Warning::subject)
            .thenComparing(Warning::name);

    /** The same from one evening to the next, whatever it is called meanwhile. */
    String key() {
        return subject + "/"
                + now.filter().keys().values().stream()
                        .flatMap(keys -> keys.stream())
                        .collect(Collectors.joining("/"));
    }

    /** How many as many days had on an average before, with one decimal. */
    public BigDecimal average() {
        return BigDecimal.valueOf((long) before * rule.days())
                .divide(BigDecimal.valueOf(daysBefore), 1, RoundingMode.HALF_UP);
    }

    /** By how many times it rose, with one decimal; null where there was nothing before. */
    public @Nullable BigDecimal times() {
        return before == 0
                ? null
                : BigDecimal.valueOf((long) found * daysBefore)
                        .divide(BigDecimal.valueOf((long) before * rule.days()), 1, RoundingMode.HALF_UP);
    }
}
