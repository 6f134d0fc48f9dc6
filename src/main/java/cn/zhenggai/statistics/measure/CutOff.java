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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment up to which figures count (截至).
 *
 * @param day of that moment
 * @param past whether the day is over, so that its end is the moment
 */
public record CutOff(LocalDate day, Instant moment, boolean past) {

    /** Open or not is said although it excludes nothing: the rows lie in the order of these columns. */
    private static final String HOLDS = "c.until_at = :ever and c.is_open in (0, 1)";

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
        return past ? "c.from_at <= :now and c.until_at > :now" : HOLDS;
    }

    /** The same in parts that have no row in common, each to be found where its rows lie. */
    Stream<String> parts() {
        return past
                ? Stream.of(
                        HOLDS + " and c.from_at <= :now",
                        "c.until_at > :now and c.until_at < :ever and c.from_at <= :now")
                : Stream.of(HOLDS);
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
