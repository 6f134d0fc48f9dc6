package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.handling.Costly;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpSurroundings;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One person cannot take the server for himself, and whoever takes everything along is noticed. */
@HttpTest
class CostlyWorkTests {

    private static final List<String> COSTLY =
            List.of("/export", "/print", "/pdf", "/checks/log", "/checks/work-items");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    @Autowired
    HttpSurroundings.Counted counted;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aThirdPieceOfCostlyWorkOfOnePersonIsToldToComeAgainAndOthersFeelNothing() {
        String person = token(office.person(Role.INSPECTOR));
        String another = token(office.person(Role.DEPUTY));
        counted.mayEnd = new CountDownLatch(1);
        int before = counted.reached.get();
        List<CompletableFuture<HttpResponse<String>>> two = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> costly(person), work -> new Thread(work).start()))
                .toList();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> counted.reached.get() == before + 2);
            HttpResponse<String> third = costly(person);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(third.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            counted.mayEnd.countDown();
            assertThat(costly(another).statusCode()).isEqualTo(200);
        } finally {
            counted.mayEnd.countDown();
        }
        assertThat(two).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        assertThat(costly(person).statusCode()).as("when they are done").isEqualTo(200);
    }

    @Test
    void everyExportPrintPaperAndCheckIsCostly() {
        Map<Set<String>, HandlerMethod> named = new HashMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getPatternValues().stream()
                    .anyMatch(path ->
                            path.contains("/ledgers/") || COSTLY.stream().anyMatch(path::endsWith))) {
                named.put(mapping.getPatternValues(), method);
            }
        });
        assertThat(named).hasSizeGreaterThan(15);
        named.values().removeIf(method -> method.hasMethodAnnotation(Costly.class));
        assertThat(named.keySet()).isEmpty();
    }

    @Test
    void whoOpensHundredsOfThingsInMinutesIsToldToAdministratorsOnce() {
        PersonCard admin = office.person(Role.ADMIN);
        PersonCard reader = office.person(Role.INSPECTOR);
        String person = token(reader);
        for (int i = 0; i < 640; i++) {
            assertThat(get("/api/v1/counted/thing" + i, person).statusCode()).isEqualTo(200);
        }
        assertThat(jdbc.sql("select title from message where recipient_id = :admin and kind = 'SERVER'")
                        .param("admin", admin.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(reader.name(), "10 分钟", "600");
    }

    private HttpResponse<String> costly(String token) {
        return get("/api/v1/counted/costly", token);
    }

    private HttpResponse<String> get(String path, String token) {
        return new HttpReader(port).get(path, "Authorization", "Bearer " + token);
    }

    private String token(PersonCard person) {
        return issuing.issue(person.id(), "test", TokenReach.ACT, Duration.ofDays(1));
    }
}
