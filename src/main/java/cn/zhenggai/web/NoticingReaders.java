package cn.zhenggai.web;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.MuchRead;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.LogWord;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts the single things that somebody opens: a case, a photo, a paper, by whatever address names one. Lists and the
 * small pictures in them are not counted. Nobody is stopped, for an inspector may have a reason; it is said to those who
 * can ask him.
 */
@Component
class NoticingReaders implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger("cn.zhenggai.security");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration SAID_FOR = Duration.ofHours(1);
    private static final int MOST_PEOPLE = 20_000;

    private final Cache<Long, AtomicInteger> opened = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_PEOPLE)
            .build();
    private final Cache<Long, Boolean> said = Caffeine.newBuilder()
            .expireAfterWrite(SAID_FOR)
            .maximumSize(MOST_PEOPLE)
            .build();
    private final ApplicationEventPublisher events;
    private final MachineTime machine;
    private final int much;

    /** @param much things in ten minutes */
    NoticingReaders(
            ApplicationEventPublisher events, MachineTime machine, @Value("${zhenggai.much-reading:600}") int much) {
        this.events = events;
        this.machine = machine;
        this.much = much;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (HttpMethod.GET.matches(request.getMethod()) && response.getStatus() == 200 && single(request)) {
            CurrentActor.of(request).ifPresent(this::count);
        }
    }

    private static boolean single(HttpServletRequest request) {
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return named instanceof Map<?, ?> variables
                && !variables.isEmpty()
                && !request.getRequestURI().endsWith("/thumbnail");
    }

    private void count(Actor actor) {
        int things = opened.get(actor.personId(), none -> new AtomicInteger()).incrementAndGet();
        if (things >= much && said.asMap().putIfAbsent(actor.personId(), true) == null) {
            LOG.warn("event=much-read who={} detail={}", LogWord.of(actor.login()), things);
            events.publishEvent(
                    new MuchRead(actor.personId(), actor.name(), things, WINDOW.toMinutes(), machine.now()));
        }
    }
}
