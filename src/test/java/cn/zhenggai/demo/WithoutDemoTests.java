package cn.zhenggai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.security.QuickHashing;
import cn.zhenggai.support.OwnSurroundings;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A server that is no demo knows nothing of one. */
@SpringBootTest(properties = {"spring.mail.host=", "server.port=0", "zhenggai.base-url=http://zhenggai.test"})
@ContextCustomizerFactories(OwnSurroundings.class)
@Import(QuickHashing.class)
@AutoConfigureMockMvc
class WithoutDemoTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Clock clock;

    @Test
    void noAccountsAreOfferedAndNoPastIsPlayed() {
        assertThat(context.getBeanProvider(DemoAccounts.class).stream()).isEmpty();
        assertThat(Stream.of(context.getBeanDefinitionNames()).map(context::getType))
                .noneMatch(type -> type != null && type.getPackageName().startsWith("cn.zhenggai.demo"));
    }

    @Test
    void noDoorLeadsToTheClock() throws Exception {
        mvc.perform(get("/demo/clock").header("Authorization", "Bearer demo-deputy"))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotEqualTo(200));
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet())
                .noneMatch(mapping -> mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/demo")));
    }

    @Test
    void theClockIsTheMachines() {
        assertThat(clock).isEqualTo(Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo_clock", "demo_play", "demo_case", "demo_move", "demo_move_step"})
    void theDemosTablesStayEmpty(String table) {
        assertThat(jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
