package cn.zhenggai.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.CutLine;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The database goes away, falls silent or is taken by others: everybody is told in time, and nothing has to be mended. */
@ProcessTest(database = TestDatabase.MARIADB)
@TestPropertySource(
        properties = {"spring.datasource.hikari.connection-timeout=2500", "spring.datasource.hikari.maximum-pool-size=6"
        })
@Import(CutLine.class)
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    /** What is promised are three seconds; the rest is what a machine with much else to do takes for a page. */
    private static final Duration IN_TIME = Duration.ofSeconds(6);

    @LocalServerPort
    int port;

    @Autowired
    CutLine line;

    @Autowired
    TestCounty county;

    @Autowired
    ApiCallers callers;

    @Autowired
    DataSource source;

    private HttpReader reader;
    private ApiCaller program;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(cn.zhenggai.support.Office.PASSWORD);
        reader = new HttpReader(port).logIn("inspector1");
        program = callers.as("inspector1");
        assertThat(reader.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/tasks").status()).isEqualTo(200);
    }

    @AfterEach
    void mend() {
        line.mend();
        await().atMost(Duration.ofSeconds(20)).until(() -> reader.get("/tasks").statusCode() == 200);
    }

    @Test
    void aDatabaseThatIsAwayIs503WithATimeToAskAgainForPeopleAndProgramsAndOneLineInTheLog(CapturedOutput output) {
        int before = output.getAll().length();
        line.cut();
        HttpResponse<String> page = inTime(() -> reader.get("/tasks"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("系统暂时连不上数据库").doesNotContain("Exception");
        ApiCaller.Reply reply = inTime(() -> program.get("/api/v1/tasks"));
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.at("/status")).isEqualTo("503");
        for (int i = 0; i < 50; i++) {
            assertThat(inTime(() -> reader.get("/login")).statusCode()).isIn(200, 302, 503);
            assertThat(inTime(() -> reader.get("/tasks")).statusCode()).isEqualTo(503);
        }
        String said = output.getAll().substring(before);
        assertThat(said.lines().filter(text -> text.contains("event=database-away")))
                .hasSize(1);
        assertThat(said.lines().filter(text -> text.contains("\tat ")))
                .as("stack traces")
                .isEmpty();
        line.mend();
        await().atMost(Duration.ofSeconds(20)).until(() -> reader.get("/tasks").statusCode() == 200);
        await().atMost(Duration.ofSeconds(5)).until(() -> output.getAll().contains("event=database-back"));
    }

    @Test
    void theEngineWritesNoTraceOfAnOutageAndOneOfEveryOtherFault(CapturedOutput output) {
        Logger engine = LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");
        engine.error("looking for jobs", new IllegalStateException(new SQLException("gone", "08S01")));
        engine.error("another fault", new IllegalStateException(new SQLException("wrong", "42000")));
        assertThat(output.getAll()).contains("another fault").doesNotContain("looking for jobs");
    }

    @Test
    void aDatabaseThatFallsSilentIs503InTimeAndWorksAgainByItself() {
        line.fallSilent();
        for (int i = 0; i < 3; i++) {
            assertThat(inTime(() -> reader.get("/tasks")).statusCode()).isEqualTo(503);
        }
        line.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get("/tasks").statusCode() == 200);
    }

    /** A virtual machine that is moved, or a disk that hangs: the lines stay open and nobody answers. */
    @Test
    void aDatabaseServerThatIsStoppedIs503InTimeAndWorksAgainByItself() throws Exception {
        String pid = Files.readString(Path.of(JdbcClient.create(source)
                        .sql("select @@pid_file")
                        .query(String.class)
                        .single()))
                .strip();
        signal("-STOP", pid);
        try {
            for (int i = 0; i < 3; i++) {
                assertThat(inTime(() -> reader.get("/tasks")).statusCode()).isEqualTo(503);
            }
        } finally {
            signal("-CONT", pid);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get("/tasks").statusCode() == 200);
    }

    private static void signal(String which, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", which, pid).inheritIO().start().waitFor())
                .isZero();
    }

    @Test
    void whoReadsAndWhatTheClockDoesFindConnectionsWhileWritersHoldAllOfTheirs() throws Exception {
        List<Connection> writing = new ArrayList<>();
        try {
            Lane.WRITING.enter();
            CompletableFuture.allOf(IntStream.range(0, 20)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> hold(writing)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(writing).as("of six").hasSizeLessThanOrEqualTo(4).isNotEmpty();
            Lane.leave();
            assertThat(inTime(() -> reader.get("/tasks")).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = inTime(() -> reader.post("/inbox/read", "id", "1"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            try (Connection background = source.getConnection()) {
                assertThat(background.isValid(1)).isTrue();
            }
        } finally {
            Lane.leave();
            for (Connection one : writing) {
                one.close();
            }
        }
        assertThat(reader.get("/tasks").statusCode()).isEqualTo(200);
    }

    private void hold(List<Connection> writing) {
        Lane.WRITING.enter();
        try {
            Connection one = source.getConnection();
            synchronized (writing) {
                writing.add(one);
            }
        } catch (SQLException none) {
            assertThat(Outage.of(none)).hasValue(Outage.BUSY);
        } finally {
            Lane.leave();
        }
    }

    private static <T> T inTime(Supplier<T> asked) {
        long start = System.nanoTime();
        T answer = asked.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        return answer;
    }
}
