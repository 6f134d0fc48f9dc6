package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The moment up to which figures count (截至).
 *
 * @param day of that moment
 * @param past whether the day is over, so that its end is the moment
 */
public record CutOff(LocalDate day, Instant moment, boolean past) {

    public static CutOff now(Clock clock) {
        return new CutOff(BureauTime.today(clock), BureauTime.now(clock), false);
    }

    /** The end of a day that is over, else now. Refused for a day to come. @param day null for today */
    public static Outcome<CutOff> of(@Nullable LocalDate day, Clock clock) {
        CutOff now = now(clock);
        if (day == null || day.equals(now.day())) {
            return Outcome.done(now);
        }
        return day.isAfter(now.day())
                ? Outcome.refused(Refusal.invalid("on", "inTheFuture"))
                : Outcome.done(new CutOff(day, BureauTime.endOf(day), true));
    }

    /** The last day that is over. */
    public LocalDate over() {
        return past ? day : day.minusDays(1);
    }

    /** What held at the cut-off, over {@code case_figures c}: what holds now has no end yet. */
    public String then() {
        return past ? "c.from_at <= :now and c.until_at > :now" : Held.NOW;
    }

    /** What {@link #then} and the measures name. */
    public Map<String, Object> values() {
        return Map.of(
                "now",
                Objects.requireNonNull(BureauTime.column(moment)),
                "ever",
                CaseMeasures.EVER,
                "never",
                CaseMeasures.EVER.toLocalDate(),
                "over",
                over());
    }
}
