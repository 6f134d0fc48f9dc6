package cn.zhenggai.lookback.sample;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may have others look at what was closed, or for the same fault. */
@Component
class LookBackPath implements SidePath {

    @Override
    public Set<Action> actions() {
        return Set.of(Action.ORDER_LOOK_BACK, Action.ORDER_SEARCH);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        boolean leads = actor.sitsAt(subject.sectionHead()) || actor.sitsAt(subject.deputy());
        return leads || action == Action.ORDER_LOOK_BACK && actor.sitsAt(subject.dispatcher());
    }

    /** Whoever found the work well done may have its school look for the same fault elsewhere. */
    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return grants(subject, action, actor)
                || action == Action.ORDER_SEARCH
                        && !actor.inSchool()
                        && Verifier.of(verifiers, actor).isPresent();
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return !subject.discovery().insideSchool() && !subject.hazard().confidential();
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return subject.discovery().insideSchool() ? "lookBack.inside" : "lookBack.confidential";
    }

    @Override
    public Set<Step> steps() {
        return Set.of();
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        throw new IllegalArgumentException("No step of this path: " + step);
    }
}
