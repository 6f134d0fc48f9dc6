package cn.zhenggai.web.contract;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the parameters after the form of what is sent, which decides whether they can be read at all. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new AskedParameters())
                .addPathPatterns("/api/**")
                .order(Ordered.LOWEST_PRECEDENCE);
    }
}
