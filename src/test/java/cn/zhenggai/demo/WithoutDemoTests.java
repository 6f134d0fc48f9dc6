package cn.zhenggai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is no demo knows nothing of one. */
@ProcessTest
class WithoutDemoTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void noAccountsAreOfferedAndNoPastIsPlayed() {
        assertThat(context.getBeanProvider(DemoAccounts.class).stream()).isEmpty();
        assertThat(context.getBeansOfType(Object.class).values())
                .noneMatch(bean -> bean.getClass().getPackageName().equals("cn.zhenggai.demo"));
    }

    @Test
    void theClockIsTheMachines() {
        assertThat(clock).isEqualTo(Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo_clock", "demo_play", "demo_case"})
    void theDemosTablesStayEmpty(String table) {
        assertThat(jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
