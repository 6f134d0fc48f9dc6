package cn.zhenggai.lookup.web;

import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line in the head of every page. */
@Configuration(proxyBeanMethods = false)
class FindDoor {

    @Bean
    NavigationEntry.FindLine findLine() {
        return new NavigationEntry.FindLine("/find");
    }
}
