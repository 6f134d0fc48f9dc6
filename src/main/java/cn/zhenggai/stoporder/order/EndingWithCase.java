package cn.zhenggai.stoporder.order;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that should not have been takes its orders back with it, and one that ends with its school ends them. */
@Component
class EndingWithCase {

    /** A merger is refused while something is stopped, and a closure. */
    private static final Set<CaseDeed> ENDINGS =
            Set.of(CaseDeed.WITHDRAW, CaseDeed.UPHOLD_OBJECTION, CaseDeed.TERMINATE);

    private final CaseDesk desk;
    private final StopOrders orders;
    private final SideProcess process;
    private final Clock clock;

    EndingWithCase(CaseDesk desk, StopOrders orders, SideProcess process, Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void logged(CaseLogged deed) {
        if (ENDINGS.contains(deed.deed())) {
            ended(deed);
        }
    }

    private void ended(CaseLogged deed) {
        RectificationCase subject = desk.takeForSystem(deed.number());
        for (StopOrder order : orders.activeOf(subject)) {
            order.endedWithCase(
                    subject, deed.deed() != CaseDeed.TERMINATE, deed.by(), deed.note(), BureauTime.now(clock));
            orders.save(order);
            desk.note(subject, deed.by(), subject.released(CaseDeed.STOP_ENDED), Told.note(order.description()));
            process.tell(StopMessages.REVOKED, subject.number(), order.place(), deed.by());
        }
    }
}
