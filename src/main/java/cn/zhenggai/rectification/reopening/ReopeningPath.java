package cn.zhenggai.rectification.reopening;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.reuse.PhotoHints;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may have a closed case begin again. */
@Component
class ReopeningPath implements SidePath {

    private static final Role[] WHO_SEE_IT = {
        Role.INSPECTOR, Role.TEAM_LEAD, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR
    };

    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final PhotoHints hints;
    private final Clock clock;

    ReopeningPath(RectificationRules rules, Deadlines deadlines, PhotoHints hints, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.hints = hints;
        this.clock = clock;
    }

    static Desk decider(RectificationCase subject) {
        return subject.severity() == Severity.MAJOR ? subject.deputy() : subject.sectionHead();
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.PROPOSE_REOPENING, Action.DECIDE_REOPENING, Action.CONFIRM_FALSIFIED);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case PROPOSE_REOPENING -> !actor.inSchool() && actor.isAny(WHO_SEE_IT);
            case DECIDE_REOPENING -> actor.sitsAt(decider(subject)) || actor.sitsAt(subject.deputy());
            default -> actor.sitsAt(subject.sectionHead()) || actor.sitsAt(subject.deputy());
        };
    }

    /** Whoever looks at the work may say that it is none. */
    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return grants(subject, action, actor)
                || action == Action.CONFIRM_FALSIFIED
                        && !actor.inSchool()
                        && Verifier.of(verifiers, actor).isPresent();
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case PROPOSE_REOPENING -> !subject.course().reopeningAsked();
            case DECIDE_REOPENING -> subject.course().reopeningAsked();
            default ->
                !subject.discovery().insideSchool()
                        && hints.any(subject.id(), subject.course().roundNo());
        };
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return switch (action) {
            case PROPOSE_REOPENING -> "reopening.waits";
            case DECIDE_REOPENING -> "reopening.none";
            default -> "reopening.noHint";
        };
    }

    @Override
    public boolean hopeless(RectificationCase subject, Action action, Actor actor) {
        return action == Action.PROPOSE_REOPENING
                && (subject.discovery().insideSchool()
                        || BureauTime.today(clock).isAfter(lastDay(subject)));
    }

    private LocalDate lastDay(RectificationCase subject) {
        return BureauTime.dayOf(subject.course().ending().endedAt())
                .plusDays(rules.afterClosure(AfterClosure.REOPEN_WITHIN_DAYS));
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE_REOPENING);
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        Limit limit = Limit.workdays(rules.afterClosure(AfterClosure.DECIDE_WORKDAYS));
        return new Waiting(decider(subject), Due.on(deadlines.after(BureauTime.today(clock), limit)));
    }
}
