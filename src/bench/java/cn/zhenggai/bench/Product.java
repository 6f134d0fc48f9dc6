package cn.zhenggai.bench;

import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole server on a port and a schema of its own, as the tests start it, with a clock to move. It takes mail to send,
 * but nothing leaves the house while the benchmarks run.
 */
abstract class Product {

    static ConfigurableApplicationContext on(TestDatabase database) {
        Class<?> surroundings =
                switch (database) {
                    case H2 -> OnH2.class;
                    case MARIADB, OLDEST_MARIADB -> OnMariaDb.class;
                    case MYSQL -> OnMySql.class;
                };
        return (ConfigurableApplicationContext)
                new TestContextManager(surroundings).getTestContext().getApplicationContext();
    }

    @ProcessTest(database = TestDatabase.H2)
    @Import(StatementCosts.class)
    @TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "zhenggai.mail-every=PT24H"})
    static class OnH2 extends Product {}

    @ProcessTest(database = TestDatabase.MARIADB)
    @Import(StatementCosts.class)
    @TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "zhenggai.mail-every=PT24H"})
    static class OnMariaDb extends Product {}

    @ProcessTest(database = TestDatabase.MYSQL)
    @Import(StatementCosts.class)
    @TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "zhenggai.mail-every=PT24H"})
    static class OnMySql extends Product {}
}
