package cn.zhenggai.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.web.contract.SpoiledOperation.Then;
import cn.zhenggai.web.contract.SpoiledOperation.Try;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is asked wrongly of any operation of the document is answered with a problem document that names the field,
 * and never with a failure of the server. Nobody has to write anything here for an operation that is new.
 */
@ProcessTest
class EveryOperationTests {

    private static final List<String> CALLERS = List.of("registrar", "inspector1", "director", "admin");

    @Autowired
    ApiCallers callers;

    private final List<String> wrong = new ArrayList<>();
    private int asked;
    private int named;

    @Test
    void whatIsAskedWronglyIsToldAtItsFieldAndNeverFails() {
        JsonNode document =
                callers.as("director").get("/v3/api-docs").expect(200).body();
        long school = id("/api/v1/schools", "/items/0/id");
        Map<String, Long> real = Map.of("schoolId", school, "school", school, "leaderId", id("/api/v1/me", "/id"));
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> ask(
                        operation.getKey().toUpperCase(),
                        SpoiledOperation.of(document, operation.getValue(), path.getKey(), real))));
        assertThat(wrong).isEmpty();
        assertThat(asked).as("requests").isGreaterThan(1000);
        assertThat(named).as("refused at their field").isGreaterThan(500);
    }

    private long id(String path, String pointer) {
        return callers.as("inspector1").get(path).expect(200).body().at(pointer).asLong();
    }

    private void ask(String method, List<Try> tries) {
        ApiCaller caller = entitled(method, tries.get(0));
        for (Try each : tries) {
            try {
                judge(method, each, send(caller, method, each));
            } catch (AssertionError promise) {
                wrong.add(each.how() + " " + each.field() + ": " + promise.getMessage());
            }
        }
    }

    /** Somebody whose request is looked at, where there is one. */
    private ApiCaller entitled(String method, Try plain) {
        return CALLERS.stream()
                .map(callers::as)
                .filter(caller -> send(caller, method, plain).status() != 403)
                .findFirst()
                .orElseGet(() -> callers.as(CALLERS.get(0)));
    }

    private static Reply send(ApiCaller caller, String method, Try each) {
        return each.body() == null
                ? caller.send(method, each.path())
                : caller.send(method, each.path(), each.body(), "Content-Type", "application/json");
    }

    private void judge(String method, Try each, Reply whole) {
        asked++;
        Reply reply = whole.alone();
        boolean taken = reply.status() < 300;
        boolean problem = whole != reply
                ? reply.body().isObject()
                : "application/problem+json".equals(reply.header("Content-Type"));
        boolean at = !taken && problem && names(reply, each.field());
        named += at ? 1 : 0;
        fault(each, reply, taken, problem, at)
                .ifPresent(fault -> wrong.add("%s %s %s: %s %s gets %d %s"
                        .formatted(
                                fault, each.field(), each.how(), method, each.path(), reply.status(), reply.text())));
    }

    private static Optional<String> fault(Try each, Reply reply, boolean taken, boolean problem, boolean at) {
        if (reply.status() >= 500) {
            return Optional.of("Failed");
        }
        if (!taken && !problem) {
            return Optional.of("No problem document");
        }
        boolean looked = reply.status() == 400 || reply.status() == 422;
        boolean kept =
                switch (each.then()) {
                    case ANYTHING -> true;
                    case UNREADABLE -> reply.status() == 415 || reply.status() == 400 && at;
                    case NEEDED -> !taken && (!looked || at);
                    case NEVER_TAKEN -> !taken;
                };
        return kept ? Optional.empty() : Optional.of(each.then() == Then.UNREADABLE ? "Read" : "Not refused there");
    }

    private static boolean names(Reply reply, String field) {
        return reply.body().path("errors").findValuesAsText("field").stream().anyMatch(told -> told.contains(field));
    }
}
