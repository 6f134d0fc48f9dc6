package cn.zhenggai.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.http.HttpMessageConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything that a body can be written in, named one by one: a library that knows another format and happens to be
 * there opens no second door beside the strict one.
 */
@Configuration(proxyBeanMethods = false)
class MessageFormats implements WebMvcConfigurer {

    @Bean
    HttpMessageConverters messageConverters(ObjectMapper json) {
        return new HttpMessageConverters(
                false,
                List.of(
                        new ByteArrayHttpMessageConverter(),
                        new StringHttpMessageConverter(StandardCharsets.UTF_8),
                        new ResourceHttpMessageConverter(),
                        new ResourceRegionHttpMessageConverter(),
                        new MappingJackson2HttpMessageConverter(json)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new JsonDoor()).addPathPatterns("/api/**");
    }
}
