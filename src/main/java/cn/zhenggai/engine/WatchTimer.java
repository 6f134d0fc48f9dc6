package cn.zhenggai.engine;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How often the watch looks, as {@code overdue-watch.bpmn} asks for it. A change counts from the next look on. */
@Configuration(proxyBeanMethods = false)
class WatchTimer {

    @Bean
    String watchEvery(Environment environment) {
        return "R/" + environment.getProperty("zhenggai.watch-every", Duration.class, Duration.ofMinutes(1));
    }
}
