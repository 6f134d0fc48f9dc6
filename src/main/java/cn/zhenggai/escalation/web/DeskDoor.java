package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the navigation that leads to the desk. */
@Configuration(proxyBeanMethods = false)
class DeskDoor {

    private static final int BEFORE_EVERYTHING = 5;

    /** What is late comes first for those who lead. */
    @Bean
    FirstPage deskFirst() {
        return new FirstPage("/escalations", 20, actor -> !actor.inSchool() && actor.isAny(Role.DIRECTOR, Role.DEPUTY));
    }

    @Bean
    NavigationEntry escalationsDoor() {
        return new NavigationEntry("escalations", "/escalations", "alarm", BEFORE_EVERYTHING, LeadersDesk::opensTo);
    }
}
