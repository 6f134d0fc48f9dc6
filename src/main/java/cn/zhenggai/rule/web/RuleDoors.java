package cn.zhenggai.rule.web;

import cn.zhenggai.rule.RuleRights;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the rules, beside that of the calendar. */
@Configuration(proxyBeanMethods = false)
class RuleDoors {

    private static final int AFTER_CALENDAR = 803;

    @Bean
    NavigationEntry rulesDoor() {
        return new NavigationEntry("rules", "/rules", "scale", AFTER_CALENDAR, RuleRights::mayTry);
    }
}
