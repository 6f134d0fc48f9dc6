package cn.zhenggai.web;

import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.handling.Costly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each person two pieces of {@link Costly} work at a time; what is streamed counts until its last byte. */
@Component
class CostlyWork implements HandlerInterceptor, WebMvcConfigurer {

    private static final int MOST = 2;
    private static final String COUNTED = CostlyWork.class.getName();

    private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** A streamed answer comes by here twice. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean costly = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Costly.class);
        if (!costly || request.getAttribute(COUNTED) != null) {
            return true;
        }
        long person = CurrentActor.of(request).map(actor -> actor.personId()).orElse(0L);
        if (underWay.merge(person, 1, Integer::sum) > MOST) {
            leave(person);
            response.setHeader(HttpHeaders.RETRY_AFTER, OutageFilter.RETRY_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return false;
        }
        request.setAttribute(COUNTED, person);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (request.getAttribute(COUNTED) instanceof Long person) {
            request.removeAttribute(COUNTED);
            leave(person);
        }
    }

    private void leave(long person) {
        underWay.computeIfPresent(person, (one, count) -> count == 1 ? null : count - 1);
    }
}
