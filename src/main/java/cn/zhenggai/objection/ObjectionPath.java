package cn.zhenggai.objection;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where objections dock at a case. */
@Component
class ObjectionPath implements SidePath {

    static final String MODEL = "objection";

    private final Objections objections;
    private final ObjectionTerms terms;
    private final JudgingOneself judging;
    private final Clock clock;

    ObjectionPath(Objections objections, ObjectionTerms terms, JudgingOneself judging, Clock clock) {
        this.objections = objections;
        this.terms = terms;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.OBJECT, Action.WITHDRAW_OBJECTION, Action.DECIDE_OBJECTION);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        if (action != Action.DECIDE_OBJECTION) {
            return !subject.discovery().insideSchool() && actor.sitsAt(subject.principal());
        }
        boolean leader = actor.sitsAt(subject.deputy()) || actor.sitsAt(subject.director());
        return leader
                && (subject.objection().objections() == 0
                        || actor.sitsAt(objections.lastOf(subject).decider()));
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return (action == Action.OBJECT) != subject.objection().objecting();
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return action == Action.OBJECT ? "objectionWaits" : "objectionNone";
    }

    @Override
    public boolean hopeless(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case OBJECT -> terms.over(subject, clock.instant());
            case DECIDE_OBJECTION -> judging.refusal(subject, actor).isPresent();
            default -> false;
        };
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE_OBJECTION);
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        Objection waits = objections.findByCaseIdAndPlace(subject.id(), place).orElseThrow();
        return new Waiting(waits.decider(), Due.on(waits.decideBy()));
    }
}
