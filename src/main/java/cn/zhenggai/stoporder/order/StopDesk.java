package cn.zhenggai.stoporder.order;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopState;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Takes up a case together with one of its stop orders, and lays both down again. */
@Component
public class StopDesk {

    private final CaseDesk desk;
    private final StopOrders orders;

    StopDesk(CaseDesk desk, StopOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    /** A case and its order, locked. */
    public record Held(CaseDesk.Taken taken, StopOrder order) {

        public RectificationCase subject() {
            return taken.subject();
        }

        public Instant now() {
            return taken.now();
        }
    }

    /**
     * @param place of the order in its case, null when nobody said
     * @param in where the order has to stand
     */
    public Outcome<Held> take(CaseNumber number, Actor actor, Action action, Integer place, Collection<StopState> in) {
        return desk.take(number, actor, action).then(found -> held(found, place, in));
    }

    private Outcome<Held> held(CaseDesk.Taken taken, Integer place, Collection<StopState> in) {
        if (place == null) {
            return Outcome.refused(Refusal.invalid("place", "required"));
        }
        StopOrder order =
                orders.findByCaseIdAndPlace(taken.subject().id(), place).orElse(null);
        if (order == null) {
            return Outcome.refused(Refusal.invalid("place", "stopUnknown"));
        }
        return in.contains(order.state())
                ? Outcome.done(new Held(taken, order))
                : Outcome.refused(Refusal.conflict("stopNotNow." + order.state()));
    }

    /** The order first: what the log brings about, papers among it, reads it. */
    public void lay(Held held, Actor by, CaseDeed deed, String note) {
        orders.save(held.order());
        desk.lay(held.taken(), by, deed, Told.note(note));
    }
}
