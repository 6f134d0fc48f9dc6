package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopOrder;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody is offered: of the case as a whole, and of each order where it stands. */
@Component
public class StopRights {

    private final StopPath path;
    private final LiftingInspectors inspectors;

    StopRights(StopPath path, LiftingInspectors inspectors) {
        this.path = path;
        this.inspectors = inspectors;
    }

    public boolean may(RectificationCase subject, Action action, Actor actor) {
        return Transitions.admit(action, subject.state()) && path.grants(subject, action, actor);
    }

    public Set<Action> of(RectificationCase subject, StopOrder order, Actor actor) {
        Set<Action> offered = EnumSet.noneOf(Action.class);
        for (Map.Entry<Action, StopState> needed : StopPath.NEEDED.entrySet()) {
            if (order.state() == needed.getValue() && fits(subject, order, needed.getKey(), actor)) {
                offered.add(needed.getKey());
            }
        }
        if (order.state().active() && fits(subject, order, Action.REVOKE_STOP, actor)) {
            offered.add(Action.REVOKE_STOP);
        }
        return offered;
    }

    private boolean fits(RectificationCase subject, StopOrder order, Action action, Actor actor) {
        if (!may(subject, action, actor)) {
            return false;
        }
        return switch (action) {
            case ASK_LIFTING -> true;
            case INSPECT_STOP -> inspectors.against(subject, actor).isEmpty();
            default -> order.decidedBy(actor, subject);
        };
    }
}
