package cn.zhenggai.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.evidence.store.FolderMark;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a proxy, a supervisor and Prometheus ask. */
@ProcessTest
class ProbesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApiCallers callers;

    @Value("${zhenggai.files}")
    Path files;

    @Test
    void theProcessIsAliveAndReadyForWhoeverAsksAndNoSessionIsMadeForHim() {
        HttpReader stranger = new HttpReader(port);
        HttpResponse<String> alive = stranger.get("/livez");
        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(alive.body()).isEqualTo("ok");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> stranger.get("/readyz").statusCode() == 200);
        HttpResponse<String> ready = stranger.get("/readyz");
        assertThat(ready.body())
                .contains(
                        "\"ready\":true",
                        "\"database\":\"FINE\"",
                        "\"folder\":\"FINE\"",
                        "\"clock\":\"FINE\"",
                        "\"schema\":\"FINE\"",
                        "\"outbox\":\"FINE\"",
                        "\"backup\":\"WARNING\"",
                        "\"works\":")
                .doesNotContain(files.toString());
        assertThat(stranger.session()).isEmpty();
    }

    @Test
    void withoutItsFolderOfFilesItIsNotReadyAndStillAlive() throws Exception {
        Path mark = files.resolve(FolderMark.NAME);
        byte[] kept = Files.readAllBytes(mark);
        Files.delete(mark);
        try {
            HttpReader proxy = new HttpReader(port);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> proxy.get("/readyz").statusCode() == 503);
            assertThat(proxy.get("/readyz").body()).contains("\"ready\":false", "\"folder\":\"BAD\"");
            assertThat(new HttpReader(port).get("/livez").statusCode()).isEqualTo(200);
        } finally {
            Files.write(mark, kept);
        }
    }

    @Test
    void figuresAreForTheTokenOfAnAdministratorAndForNobodyElse() {
        assertThat(callers.stranger().get("/metrics").status()).isEqualTo(401);
        assertThat(callers.as("deputy").get("/metrics").status()).isEqualTo(403);
        ApiCaller.Reply figures = callers.as("admin").get("/metrics");
        assertThat(figures.status()).isEqualTo(200);
        assertThat(figures.text())
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "zhenggai_attention")
                .contains("http_server_requests_seconds", "application=\"zhenggai\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/health", "/env", "/heapdump", "/beans", "/loggers", "/metrics/"})
    void nothingElseOfTheActuatorIsOffered(String path) {
        assertThat(callers.as("admin").get(path).status()).isIn(302, 401, 404);
    }
}
