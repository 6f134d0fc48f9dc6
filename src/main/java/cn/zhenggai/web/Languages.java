package cn.zhenggai.web;

import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless the reader chose English, by {@code ?lang=en}; a cookie keeps the choice. Programs use their header. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(400);

    @Bean
    LocaleResolver localeResolver(Settings settings) {
        CookieLocaleResolver cookie = new CookieLocaleResolver(settings.cookie("lang"));
        cookie.setCookieMaxAge(KEPT);
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSecure(settings.safe());
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(Languages::undecided);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(change);
    }

    private static Locale undecided(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null;
        return program && "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
