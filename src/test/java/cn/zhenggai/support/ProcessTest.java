package cn.zhenggai.support;

import cn.zhenggai.evidence.DevelopedOnce;
import cn.zhenggai.security.QuickHashing;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The whole server against an empty schema, engine included; the context is kept for all classes that ask for the
 * same. It listens on a port, whether a class talks to it there or not: another context costs more than a port does. Settings stand here, inline, because the operator's {@code ./config/application.yml} beats every file of the
 * tests. Jobs run only when a test runs them, unless it says {@code jobs = true}.
 *
 * <p>To run one class on all databases, write the tests into an abstract class and end its file with:
 *
 * <pre>{@code
 * @ProcessTest class H2ThingTests extends ThingTests {}
 * @OnMariaDb class MariaDbThingTests extends ThingTests {}
 * @OnMySql class MySqlThingTests extends ThingTests {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mail.host=",
            "server.port=0",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.connection-timeout=30000",
            "zhenggai.base-url=http://zhenggai.test",
            "zhenggai.rounds-first=PT12H",
            "zhenggai.imports-first=PT12H",
            "zhenggai.second-factor=offered",
            "management.prometheus.metrics.export.enabled=true",
            "zhenggai.papers-pressed-at-once=false",
            "logging.level.root=warn"
        })
@ContextCustomizerFactories(Surroundings.Factory.class)
@ExtendWith(EngineAssertions.class)
@Import({
    StatementCount.Ear.class,
    MappingsReadOnce.class,
    QuickHashing.class,
    DevelopedOnce.class,
    TimeAtHand.Settings.class
})
public @interface ProcessTest {

    TestDatabase database() default TestDatabase.H2;

    boolean jobs() default false;
}
