package cn.zhenggai.talk;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.rectification.steps.StepDays;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.task.Step;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sees to it that a talk is held and writes it down: the section, or the leaders themselves. */
@Component
class TalkPath implements SidePath {

    static final String MODEL = "admonitory-talk";

    private final Talks talks;
    private final StepDays days;

    TalkPath(Talks talks, StepDays days) {
        this.talks = talks;
        this.days = days;
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.HOLD_TALK);
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        return actor.sitsAt(subject.sectionHead())
                || actor.sitsAt(subject.deputy())
                || actor.sitsAt(subject.director());
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        return subject.talkWaits() && talks.waiting(subject.number()).isPresent();
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.HOLD_TALK);
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        return new Waiting(subject.sectionHead(), days.of(step, subject));
    }
}
