package cn.zhenggai.stoporder.order;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;

/** An order is confirmed, revoked and lifted by the level that gave it, or by the director. */
public final class StopLevel {

    private StopLevel() {}

    public static Optional<Refusal> below(StopDesk.Held held, Actor actor) {
        if (held.order().decidedBy(actor, held.subject())) {
            return Optional.empty();
        }
        return Optional.of(Refusal.forbidden(
                held.order().decider() == Desk.Kind.DIRECTOR ? "stopDirectorDecides" : "stopDeputyDecides"));
    }
}
