package cn.zhenggai.evidence;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.table.WritingLater;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registered by name, never found by scanning. Whoever sends header {@code Person} is that person. */
@ComponentScan({"cn.zhenggai.evidence", "cn.zhenggai.shared"})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class EvidenceAlone {

    /** Stands still until it is moved. */
    public static final class HandMovedClock implements InstantSource {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        public void move(Duration by) {
            now = now.plus(by);
        }
    }

    @Bean
    HandMovedClock hands() {
        return new HandMovedClock();
    }

    @Bean
    Clock clock(HandMovedClock hands) {
        return hands.withZone(ZoneOffset.UTC);
    }

    /** Cases are open to everybody but person 9. */
    @Bean
    EvidenceReaders caseReaders() {
        return new EvidenceReaders() {
            @Override
            public boolean owns(String owner) {
                return owner.startsWith("case:");
            }

            @Override
            public boolean mayRead(Actor actor, String owner) {
                return actor.personId() != 9;
            }
        };
    }

    /** Whole lists are the business of others. */
    @Bean
    WritingLater nothingLater() {
        return (actor, name, writing) -> Outcome.refused(Refusal.conflict("notAllowed"));
    }

    @Bean
    WebMvcConfigurer actors() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonHeader());
            }
        };
    }

    public static Actor person(long id) {
        return new Actor(id, "p" + id, "李明", 1, UnitKind.SCHOOL, "青岚县第一小学", 1, Set.of(), List.of());
    }

    private static final class PersonHeader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return person(Long.parseLong(request.getHeader("Person")));
        }
    }
}
