package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays a ladder over what happened to one case, as the watch would have: what {@code Selections} asks of all cases of one
 * moment is asked here of all moments of one case. That both say the same is shown by playing the present ladder over
 * what it really did.
 */
public final class Replay {

    static final String RECTIFY = "RECTIFY";
    static final String LISTED = "LISTED";

    /** Late steps; a decision about a step of the ladder hangs on the ladder itself, and has no lateness of its own here. */
    static final Set<Step> REPLAYED = Stream.of(Ladder.values())
            .flatMap(ladder -> ladder.steps().stream())
            .filter(step -> step != Step.DECIDE_ESCALATION)
            .collect(Collectors.toUnmodifiableSet());

    private final PastCourse course;
    private final LadderRules.Rules rules;
    private final RungDays days;
    private final NavigableSet<Instant> moments;
    private final Climb climb;

    private Replay(PastCourse course, LadderRules.Rules rules, RungDays days) {
        this.course = course;
        this.rules = rules;
        this.days = days;
        this.moments = Moments.of(course, rules, days);
        this.climb = new Climb(course, rules, days, moments);
    }

    /** The steps in the order in which they would have come, none after {@code until}. */
    public static List<Fired> of(PastCourse course, LadderRules.Rules rules, RungDays days, Instant until) {
        return new Replay(course, rules, days).until(until);
    }

    static Ladder ladder(PastCourse course, Stretch stretch) {
        return Ladder.of(stretch.deadlineAt() != null, course.severity() == Severity.MAJOR);
    }

    private List<Fired> until(Instant end) {
        for (Instant now = moments.pollFirst(); now != null && !now.isAfter(end); now = moments.pollFirst()) {
            look(Occasion.at(now), course.at(now));
        }
        return climb.taken();
    }

    private void look(Occasion occasion, @Nullable Stretch stretch) {
        climb.happen(occasion, stretch);
        if (stretch != null && stretch.running()) {
            List<Rung> rungs = rules.of(ladder(course, stretch));
            boolean back = climb.backWithSchool(stretch, occasion);
            rungs.stream().filter(Rung::reminds).forEach(rung -> take(rung, stretch, occasion));
            rungs.stream().filter(rung -> !rung.reminds()).forEach(rung -> climb(rung, stretch, occasion, back));
        }
        late(occasion, stretch);
    }

    private void climb(Rung rung, Stretch stretch, Occasion occasion, boolean back) {
        take(rung, stretch, occasion);
        if (rung.level() == 1 && back && climb.late(stretch, occasion) && climb.open(rung, stretch, occasion)) {
            climb.fire(RECTIFY, stretch.episode(), rung, stretch.deadline(), stretch.deadlineAt(), occasion);
        }
        if (rung.failures() > 0 && climb.failed(rung, stretch) && climb.open(rung, stretch, occasion)) {
            climb.fire(RECTIFY, stretch.episode(), rung, stretch.deadline(), stretch.deadlineAt(), occasion);
        }
        boolean accountability = rung.kind() == StepKind.ACCOUNTABILITY && !rung.automatic();
        if (accountability && climb.listedAndMissed(rung, stretch, occasion)) {
            climb.fire(LISTED, stretch.episode(), rung, stretch.deadline(), stretch.deadlineAt(), occasion);
        }
    }

    private void take(Rung rung, Stretch stretch, Occasion occasion) {
        if (climb.due(rung, stretch, occasion) && climb.open(rung, stretch, occasion)) {
            climb.fire(RECTIFY, stretch.episode(), rung, stretch.deadline(), stretch.deadlineAt(), occasion);
        }
    }

    /** A suspended case waits for nothing but its review and the answer to an objection. */
    private void late(Occasion occasion, @Nullable Stretch stretch) {
        if (course.inside()) {
            return;
        }
        boolean still = stretch != null && stretch.state() == CaseState.PAUSED;
        for (Ladder ladder : List.of(Ladder.STEP_SCHOOL, Ladder.STEP_BUREAU)) {
            for (Rung rung : rules.of(ladder)) {
                course.work().stream()
                        .filter(item -> ladder.steps().contains(item.step()) && item.openAt(occasion.now()))
                        .filter(item ->
                                !still || item.step() == Step.REVIEW_PAUSE || Step.NEVER_STILL.contains(item.step()))
                        .filter(item -> !days.due(rung, item.dueOn()).isAfter(occasion.day()))
                        .filter(item -> !climb.taken(item.step().name(), item.id(), rung))
                        .forEach(item -> climb.fire(item.step().name(), item.id(), rung, item.dueOn(), null, occasion));
            }
        }
    }
}
