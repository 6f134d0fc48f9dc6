package cn.zhenggai.rule.trial;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.calendar.year.YearSheet;
import cn.zhenggai.escalation.ladder.DueDays;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.replay.RungDays;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.deadline.OtherDeadlines;
import cn.zhenggai.rectification.deadline.TryingLimits;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a table of limits, a ladder or the days of a year, on the open cases and on those closed in a past period. People
 * did what they did; only the rules are others. Nothing is written, and whoever sends a file is remembered.
 */
@Service
public class TryingRules {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final int LONGEST_YEARS = 5;
    private static final int USUAL_MONTHS = 3;

    private final TryingLimits limits;
    private final RectificationRules rules;
    private final LadderRules ladders;
    private final LoadingYear years;
    private final ReadingCalendar reading;
    private final OtherDeadlines deadlines;
    private final DueDays days;
    private final Deadlines calendar;
    private final Playing playing;
    private final Clock clock;

    TryingRules(
            TryingLimits limits,
            RectificationRules rules,
            LadderRules ladders,
            LoadingYear years,
            ReadingCalendar reading,
            OtherDeadlines deadlines,
            DueDays days,
            Deadlines calendar,
            Playing playing,
            Clock clock) {
        this.limits = limits;
        this.rules = rules;
        this.ladders = ladders;
        this.years = years;
        this.reading = reading;
        this.deadlines = deadlines;
        this.days = days;
        this.calendar = calendar;
        this.playing = playing;
        this.clock = clock;
    }

    /** The three months until today. */
    public Trial.Period usual() {
        LocalDate today = BureauTime.today(clock);
        return new Trial.Period(today.minusMonths(USUAL_MONTHS), today);
    }

    /** @param from of the closures, as {@code until}; null for the usual period */
    @Transactional(readOnly = true)
    public Outcome<Trial> tryOut(
            Actor actor, RuleKind kind, byte[] file, @Nullable LocalDate from, @Nullable LocalDate until) {
        RuleRights.trying(actor);
        Trial.Period period =
                new Trial.Period(from == null ? usual().from() : from, until == null ? usual().until() : until);
        Optional<Refusal> wrong = wrong(file, period);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return switch (kind) {
            case LIMITS -> limits(actor, file, period);
            case LADDER -> ladder(actor, file, period);
            case CALENDAR -> calendar(actor, file, period);
        };
    }

    private Optional<Refusal> wrong(byte[] file, Trial.Period period) {
        LocalDate today = BureauTime.today(clock);
        return new Checks()
                .that(file.length <= RuleKind.LONGEST, "file", "tooLong", RuleKind.LONGEST, file.length)
                .that(!period.from().isAfter(period.until()), "from", "rulePeriod")
                .that(!period.until().isAfter(today), "until", "rulePeriodAhead", today)
                .that(
                        !period.from().isBefore(period.until().minusYears(LONGEST_YEARS)),
                        "from",
                        "rulePeriodLong",
                        LONGEST_YEARS)
                .refusal();
    }

    private Outcome<Trial> limits(Actor actor, byte[] file, Trial.Period period) {
        return limits.tryOut(actor, file).then(drafts -> rules.trying(file)
                .map(table -> playing.play(
                        actor,
                        RuleKind.LIMITS,
                        period,
                        new OtherRules(null, new RungDays(days), some -> deadlines.under(table, some), item -> item),
                        drafts)));
    }

    private Outcome<Trial> ladder(Actor actor, byte[] file, Trial.Period period) {
        Outcome<LadderRules.Rules> ladder = ladders.trying(file);
        tell(actor, RuleKind.LADDER, file, ladder.accepted() ? null : ladder.refusal());
        return ladder.map(rungs -> playing.play(
                actor, RuleKind.LADDER, period, new OtherRules(rungs, new RungDays(days), null, item -> item), null));
    }

    private Outcome<Trial> calendar(Actor actor, byte[] file, Trial.Period period) {
        YearSheet sheet = years.look(file);
        Refusal faulty = sheet.sound()
                ? null
                : Refusal.invalid("file", "faultySheet", sheet.faults().size());
        tell(actor, RuleKind.CALENDAR, file, faulty);
        if (faulty != null) {
            return Outcome.refused(faulty);
        }
        ReadingCalendar.Supposed other = reading.supposing(sheet.year(), sheet.days());
        return Outcome.done(playing.play(
                actor,
                RuleKind.CALENDAR,
                period,
                new OtherRules(
                        null,
                        new RungDays(new DueDays(other.deadlines())),
                        some -> deadlines.with(other.deadlines(), other.schooling(), some),
                        item -> item.recounted(calendar, other.deadlines())),
                null));
    }

    private static void tell(Actor actor, RuleKind kind, byte[] file, @Nullable Refusal refusal) {
        SECURITY.info(
                "event=table-tried who={} detail=table={},size={},sha256={},verdict={}",
                LogWord.of(actor.login()),
                kind.word(),
                file.length,
                Fingerprint.of(file),
                refusal == null
                        ? "accepted"
                        : LogWord.of(refusal.reasons().get(0).code()
                                + refusal.reasons().get(0).arguments()));
    }
}
