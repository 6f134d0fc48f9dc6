package cn.zhenggai.funds.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the money is found: on the page of each case. */
@Configuration(proxyBeanMethods = false)
class FundsDoor {

    private static final int ABOVE_PLANS = 20;

    @Bean
    CasePart fundsPart() {
        return new CasePart("/funds/of/{n}", "funds.part", ABOVE_PLANS);
    }
}
