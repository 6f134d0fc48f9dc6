package cn.zhenggai.objection.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objections are found: in the navigation of whoever answers or raises them, and on the page of a case. */
@Configuration(proxyBeanMethods = false)
class ObjectionDoor {

    private static final int AFTER_NOTICES = 62;
    private static final int BEFORE_ALL = 10;

    @Bean
    NavigationEntry objectionsDoor() {
        return new NavigationEntry(
                "objections",
                "/objections",
                "message-report",
                AFTER_NOTICES,
                ObjectionDoor::concerned,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    CasePart objectionsOfCase() {
        return new CasePart("/objections/of/{n}", "objection.title", BEFORE_ALL);
    }

    private static boolean concerned(Actor actor) {
        return actor.isAny(Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.REGISTRAR, Role.PRINCIPAL);
    }
}
