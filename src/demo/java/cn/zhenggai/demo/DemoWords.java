package cn.zhenggai.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.stereotype.Component;

/** Adds the demo's words to the product's, which does not know that there are any. */
@Component
@Profile("demo")
class DemoWords {

    DemoWords(AbstractResourceBasedMessageSource words) {
        words.addBasenames("messages/demo");
    }
}
