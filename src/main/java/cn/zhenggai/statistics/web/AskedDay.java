package cn.zhenggai.statistics.web;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.WrittenDay;
import cn.zhenggai.statistics.measure.CutOff;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The day up to which figures are asked for, as it stands in the address. */
final class AskedDay {

    private AskedDay() {}

    /** Refused for what is no day, and for a day to come. @param on null or blank for now */
    static Outcome<CutOff> cut(@Nullable String on, Clock clock) {
        if (on == null || on.isBlank()) {
            return Outcome.done(CutOff.now(clock));
        }
        return WrittenDay.day(on)
                .map(day -> CutOff.of(day, clock))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("on", "noDayOfFigures", on)));
    }
}
