package cn.zhenggai.stoporder.web;

import cn.zhenggai.escalation.DeskTile;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.stoporder.reading.StopLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where stop orders are come by: the navigation, the leaders' desk, the page of a case. */
@Configuration(proxyBeanMethods = false)
class StopDoor {

    private static final int AFTER_NOTICES = 61;
    private static final int ABOVE_ALL_OTHERS = 10;

    @Bean
    NavigationEntry stopOrdersDoor() {
        return new NavigationEntry(
                "stopOrders",
                "/stop-orders",
                "hand-stop",
                AFTER_NOTICES,
                StopDoor::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    CasePart stopPart() {
        return new CasePart("/stop-orders/of/{n}", "stop.story", ABOVE_ALL_OTHERS);
    }

    @Bean
    DeskTile stoppedToday(StopLists lists) {
        return new DeskTile("stop.tile", "/stop-orders", "hand-stop", reader -> lists.counts(reader)
                .active());
    }

    private static boolean opensTo(Actor actor) {
        return actor.isAny(
                Role.DIRECTOR,
                Role.DEPUTY,
                Role.SECTION_HEAD,
                Role.REGISTRAR,
                Role.TEAM_LEAD,
                Role.INSPECTOR,
                Role.TOWNSHIP,
                Role.PRINCIPAL,
                Role.SAFETY_OFFICER);
    }
}
