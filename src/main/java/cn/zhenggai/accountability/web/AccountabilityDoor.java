package cn.zhenggai.accountability.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accountability is found: on the page of each case that it concerns. */
@Configuration(proxyBeanMethods = false)
class AccountabilityDoor {

    private static final int LAST = 90;

    @Bean
    CasePart accountabilityPart() {
        return new CasePart("/accountability/of/{n}", "accountability.part", LAST);
    }
}
