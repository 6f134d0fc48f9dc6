package cn.zhenggai.security;

import cn.zhenggai.security.password.BoundedHashing;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Hundreds of logins of a test run in a sixty-fourth of the time, with the least that the same hashing can do. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashing {

    private static final int LEAST = 4;

    @Bean
    @Primary
    BoundedHashing quickHashing() {
        return new BoundedHashing(Runtime.getRuntime().availableProcessors(), 50, LEAST);
    }
}
