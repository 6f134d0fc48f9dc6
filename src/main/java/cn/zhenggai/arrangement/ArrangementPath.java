package cn.zhenggai.arrangement;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.task.Step;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who divides the work and protects meanwhile: the office of the school, and whoever answers for the work. No steps. */
@Component
class ArrangementPath implements SidePath {

    @Override
    public Set<Action> actions() {
        return Set.of(Action.DIVIDE_WORK, Action.PROTECT_MEANWHILE);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        Long worker = subject.course().assigneeId();
        return actor.sitsAt(subject.school()) || worker != null && worker == actor.personId();
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return true;
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
