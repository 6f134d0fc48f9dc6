package cn.zhenggai.supervision.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where listings are found: in the navigation of those who follow them, and on the page of each case. */
@Configuration(proxyBeanMethods = false)
class ListingDoor {

    private static final int AFTER_THE_LADDER = 10;

    @Bean
    CasePart listingPart() {
        return new CasePart("/supervisions/of/{n}", "listing.part", AFTER_THE_LADDER);
    }
}
