package cn.zhenggai.support;

import cn.zhenggai.shared.handling.Costly;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places to write to that count how often they were reached and what was kept. */
@TestConfiguration(proxyBeanMethods = false)
public class HttpSurroundings {

    /** What a program may send. */
    public record Wish(String name, int amount) {}

    /** Slow enough that two requests side by side overlap. */
    @RestController
    public static class Counted {

        private static final long SLOWNESS_MILLIS = 300;

        public final AtomicInteger reached = new AtomicInteger();
        public volatile CountDownLatch mayEnd = new CountDownLatch(0);
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Counted(JdbcClient jdbc, PlatformTransactionManager transactions) {
            this.jdbc = jdbc;
            this.transaction = new TransactionTemplate(transactions);
            jdbc.sql("create table if not exists counted (name varchar(60) not null)")
                    .update();
        }

        public int kept(String name) {
            return jdbc.sql("select count(*) from counted where name = :name")
                    .param("name", name)
                    .query(Integer.class)
                    .single();
        }

        @PostMapping("/api/v1/counted")
        ResponseEntity<Map<String, Integer>> api(@RequestBody Wish wish) throws InterruptedException {
            int number = keep(wish.name());
            return ResponseEntity.status(201)
                    .header("Location", "/counted/" + number)
                    .body(Map.of("number", number));
        }

        @PostMapping("/counted")
        ResponseEntity<Void> form(@RequestParam String name) throws InterruptedException {
            return ResponseEntity.status(303)
                    .header("Location", "/counted/" + keep(name))
                    .build();
        }

        /** Costly, and not done before {@link #mayEnd} says so. */
        @Costly
        @GetMapping("/api/v1/counted/costly")
        Map<String, Integer> costly() throws InterruptedException {
            reached.incrementAndGet();
            mayEnd.await();
            return Map.of();
        }

        @GetMapping("/api/v1/counted/{name}")
        Map<String, Integer> single(@PathVariable String name) {
            return Map.of(name, kept(name));
        }

        private int keep(String name) throws InterruptedException {
            transaction.executeWithoutResult(status -> jdbc.sql("insert into counted (name) values (:name)")
                    .param("name", name)
                    .update());
            int number = reached.incrementAndGet();
            Thread.sleep(SLOWNESS_MILLIS);
            if (name.startsWith("broken") && number % 2 == 1) {
                throw new IllegalStateException("On purpose, every other time");
            }
            return number;
        }
    }
}
