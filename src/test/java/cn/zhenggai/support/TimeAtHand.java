package cn.zhenggai.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the server in the hand of the test. */
@TestConfiguration(proxyBeanMethods = false)
public class TimeAtHand {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
