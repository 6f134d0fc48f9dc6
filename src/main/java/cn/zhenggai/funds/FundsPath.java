package cn.zhenggai.funds;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who writes down what money came: the bureau's side, never the school that gets it. No steps. */
@Component
class FundsPath implements SidePath {

    @Override
    public Set<Action> actions() {
        return Set.of(Action.ALLOT_FUNDS, Action.TAKE_BACK_FUNDS);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        boolean bureau = actor.sitsAt(subject.sectionHead())
                || actor.sitsAt(
                        Desk.of(Desk.Kind.REGISTRAR, subject.jurisdiction().bureauId()))
                || actor.sitsAt(subject.deputy())
                || actor.sitsAt(subject.director());
        return bureau && !subject.discovery().insideSchool();
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return action == Action.ALLOT_FUNDS
                ? subject.order().issuedAt() != null
                : subject.fundsAllotted().signum() > 0;
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return action == Action.ALLOT_FUNDS ? "fundsUnsigned" : "fundsNone";
    }

    @Override
    public Set<Step> steps() {
        return Set.of();
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        throw new IllegalArgumentException(step + " is none of this path");
    }
}
