package cn.zhenggai.talk.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where talks are found: on the page of each case. */
@Configuration(proxyBeanMethods = false)
class TalkDoor {

    private static final int BEFORE_LISTINGS = 9;

    @Bean
    CasePart talkPart() {
        return new CasePart("/talks/of/{n}", "talk.part", BEFORE_LISTINGS);
    }
}
