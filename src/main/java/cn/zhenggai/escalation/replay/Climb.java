package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.time.DueBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one case has climbed in a replay: the steps taken so far, and what they let come next. */
final class Climb {

    private final PastCourse course;
    private final LadderRules.Rules rules;
    private final RungDays days;
    private final NavigableSet<Instant> moments;
    private final DecidedThen decided;
    private final List<Fired> taken = new ArrayList<>();
    private @Nullable LocalDate decideBy;
    private boolean ran;
    private int failures;

    Climb(PastCourse course, LadderRules.Rules rules, RungDays days, NavigableSet<Instant> moments) {
        this.course = course;
        this.rules = rules;
        this.days = days;
        this.moments = moments;
        this.decided = new DecidedThen(course.taken());
    }

    List<Fired> taken() {
        return List.copyOf(taken);
    }

    boolean taken(String clock, long subject, Rung rung) {
        return taken.stream().anyMatch(step -> step.is(clock, subject) && step.named(rung));
    }

    /** What people did, and what follows by itself, before the watch looks. */
    void happen(Occasion occasion, @Nullable Stretch stretch) {
        Optional<Fired> draft = taken.stream().filter(Fired::waits).findFirst();
        draft.ifPresent(step -> {
            step.decideBy(occasion.now());
            if (stretch == null || step.subject() != stretch.episode()) {
                step.become(StepState.LAPSED);
            }
        });
        course.deeds().stream().filter(deed -> deed.at().equals(occasion.now())).forEach(deed -> {
            draft.ifPresent(step -> step.become(deed.holds() ? StepState.HELD : StepState.LAPSED));
            if (!deed.holds() && stretch != null) {
                jump(deed, stretch, occasion);
            }
        });
        boolean runs = stretch != null && stretch.running();
        if (runs && !ran && decideBy != null && !decideBy.isAfter(occasion.today())) {
            decidedBy(days.nextWorkday(occasion.today()));
        }
        ran = runs;
        if (runs) {
            draft.filter(Fired::waits).ifPresent(step -> passOn(step, occasion));
        }
    }

    private void passOn(Fired draft, Occasion occasion) {
        boolean late = decideBy != null && decideBy.isBefore(occasion.day());
        boolean sections = draft.rung().manner() == Rung.Manner.CONFIRM
                && "SECTION_HEAD".equals(draft.rung().decider());
        if (sections && late && !draft.passedOn() && days.moves(draft.rung().ladder(), occasion.day())) {
            draft.pass();
        }
    }

    private void jump(LeaderDeed deed, Stretch stretch, Occasion occasion) {
        rules.of(Replay.ladder(course, stretch)).stream()
                .filter(rung -> rung.level() == deed.level() && !rung.automatic())
                .findFirst()
                .ifPresent(rung -> {
                    Fired step = new Fired(Replay.RECTIFY, stretch.episode(), rung, occasion.now(), true);
                    step.become(StepState.CONFIRMED);
                    taken.add(step);
                });
    }

    /** What was rejected is late at once, though nobody could be told while the bureau looked at it. */
    boolean backWithSchool(Stretch stretch, Occasion occasion) {
        boolean rejected = stretch.failures() > failures && stretch.from().equals(occasion.now());
        failures = stretch.failures();
        return rejected;
    }

    boolean late(Stretch stretch, Occasion occasion) {
        return DueBy.until(stretch.deadline(), stretch.deadlineAt()).lateAt(occasion.now());
    }

    boolean due(Rung rung, Stretch stretch, Occasion occasion) {
        if (!reached(rung, stretch.deadline(), stretch.deadlineAt(), occasion)) {
            return false;
        }
        if (rung.reminds()) {
            return rung.inHours()
                    ? stretch.deadlineAt() != null && stretch.deadlineAt().isAfter(occasion.now())
                    : !stretch.deadline().isBefore(occasion.today());
        }
        return graceOver(stretch, occasion)
                && (rung.level() < 2 || settledBefore(rung, stretch) && nothingHigher(rung, stretch));
    }

    boolean failed(Rung rung, Stretch stretch) {
        return stretch.failures() >= rung.failures()
                && (rung.failures() <= 2 || settledBefore(rung, stretch))
                && nothingHigher(rung, stretch);
    }

    boolean listedAndMissed(Rung rung, Stretch stretch, Occasion occasion) {
        return stretch.listed()
                && !course.inside()
                && stretch.deadline().isBefore(occasion.day())
                && graceOver(stretch, occasion)
                && !taken(Replay.LISTED, stretch.episode(), rung)
                && freeToDecide(rung, occasion);
    }

    /** Not taken yet, and nothing else waits or is put off. */
    boolean open(Rung rung, Stretch stretch, Occasion occasion) {
        return (rung.level() == 0 || !course.inside())
                && taken.stream()
                        .noneMatch(
                                step -> step.is(Replay.RECTIFY, stretch.episode()) && step.named(rung) && step.holds())
                && (rung.automatic() || freeToDecide(rung, occasion));
    }

    private boolean reached(Rung rung, LocalDate deadline, @Nullable Instant hour, Occasion occasion) {
        if (rung.inHours()) {
            return hour != null && !hour.plus(Duration.ofHours(rung.amount())).isAfter(occasion.now());
        }
        return !days.due(rung, deadline).isAfter(occasion.day());
    }

    private static boolean graceOver(Stretch stretch, Occasion occasion) {
        return stretch.graceUntil() == null || stretch.graceUntil().isBefore(occasion.day());
    }

    private boolean settledBefore(Rung rung, Stretch stretch) {
        return rules.before(rung)
                .map(level -> taken.stream()
                        .anyMatch(step -> step.is(Replay.RECTIFY, stretch.episode())
                                && step.rung().level() == level
                                && step.settled()))
                .orElse(true);
    }

    private boolean nothingHigher(Rung rung, Stretch stretch) {
        return taken.stream()
                .noneMatch(step -> step.is(Replay.RECTIFY, stretch.episode())
                        && step.rung().level() > rung.level());
    }

    private boolean freeToDecide(Rung rung, Occasion occasion) {
        LocalDate held = days.heldSince(rung.ladder(), occasion.day());
        return taken.stream().noneMatch(Fired::waits)
                && course.deeds().stream()
                        .filter(deed -> !deed.at().isAfter(occasion.now()))
                        .map(LeaderDeed::heldUntil)
                        .filter(Objects::nonNull)
                        .allMatch(until -> until.isBefore(held));
    }

    void fire(String clock, long subject, Rung rung, LocalDate deadline, @Nullable Instant hour, Occasion occasion) {
        Rung next = rung.automatic() ? rules.automaticAfter(rung).orElse(null) : null;
        boolean overtaken = next != null && next.inHours() == rung.inHours() && reached(next, deadline, hour, occasion);
        Fired step = new Fired(clock, subject, rung, occasion.now(), !overtaken);
        if (step.waits()) {
            decidedBy(days.nextWorkday(occasion.today()));
            moments.add(decided.settle(step, turn(step), decideBy));
        }
        taken.add(step);
    }

    /** How often the same step was taken before; one that was put off comes back. */
    private long turn(Fired draft) {
        return taken.stream()
                .filter(step -> step.is(draft.clock(), draft.subject()) && step.named(draft.rung()))
                .count();
    }

    private void decidedBy(LocalDate day) {
        decideBy = day;
        Moments.after(moments, day, days);
    }
}
