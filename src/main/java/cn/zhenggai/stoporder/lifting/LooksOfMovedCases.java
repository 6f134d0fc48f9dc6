package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.CaseLogged;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.order.StopOrders;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that goes to the successor of its school is looked at by nobody who keeps away from that one. */
@Component
class LooksOfMovedCases {

    private final CaseDesk desk;
    private final StopOrders orders;
    private final PassingLook passing;

    LooksOfMovedCases(CaseDesk desk, StopOrders orders, PassingLook passing) {
        this.desk = desk;
        this.orders = orders;
        this.passing = passing;
    }

    @EventListener
    void logged(CaseLogged deed) {
        if (deed.deed() == CaseDeed.MOVE_UNIT) {
            RectificationCase subject = desk.read(deed.number());
            orders.activeOf(subject).stream()
                    .filter(order -> order.state() == StopState.LIFTING_ASKED)
                    .forEach(order -> passing.keepAway(subject, order));
        }
    }
}
