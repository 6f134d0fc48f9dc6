package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the navigation that leads to the desk. */
@Configuration(proxyBeanMethods = false)
class DeskDoor {

    private static final int BEFORE_EVERYTHING = 5;

    @Bean
    NavigationEntry escalationsDoor() {
        return new NavigationEntry("escalations", "/escalations", "alarm", BEFORE_EVERYTHING, LeadersDesk::opensTo);
    }
}
