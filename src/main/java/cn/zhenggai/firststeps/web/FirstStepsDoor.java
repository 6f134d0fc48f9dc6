package cn.zhenggai.firststeps.web;

import cn.zhenggai.firststeps.FirstStepsAddress;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the first steps, the last of those that the administrator has. */
@Configuration(proxyBeanMethods = false)
class FirstStepsDoor {

    private static final int AFTER_SERVER = 896;

    @Bean
    NavigationEntry firstStepsEntry() {
        return new NavigationEntry(
                "firstSteps", FirstStepsAddress.PAGE, "list-check", AFTER_SERVER, actor -> actor.is(Role.ADMIN));
    }
}
