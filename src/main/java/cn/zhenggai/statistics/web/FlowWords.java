package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how long something took as people do: in hours below a day, in days above. */
@Component
class FlowWords {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final Wording words;

    FlowWords(Wording words) {
        this.words = words;
    }

    /** @param hours null of nothing */
    public String time(@Nullable BigDecimal hours) {
        if (hours == null) {
            return Rate.NOTHING;
        }
        return hours.compareTo(DAY) < 0
                ? words.of("statistics.flow.hours", hours.toPlainString())
                : words.of(
                        "statistics.flow.days",
                        hours.divide(DAY, 1, RoundingMode.HALF_UP).toPlainString());
    }

    /** @param hours whole ones */
    public String time(long hours) {
        return time(BigDecimal.valueOf(hours));
    }

    public String step(StepKey key) {
        String name = words.of("task.step." + key.step());
        return key.inside() ? words.of("statistics.flow.inside", name) : name;
    }
}
