package cn.zhenggai.notice.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the navigation that leads to notices. */
@Configuration(proxyBeanMethods = false)
class NoticeDoor {

    private static final int AFTER_FIGURES = 60;

    @Bean
    NavigationEntry noticesDoor() {
        return new NavigationEntry("notices", "/notices", "file-certificate", AFTER_FIGURES, NoticeDoor::works);
    }

    private static boolean works(Actor actor) {
        return !actor.roles().equals(Set.of(Role.ADMIN));
    }
}
