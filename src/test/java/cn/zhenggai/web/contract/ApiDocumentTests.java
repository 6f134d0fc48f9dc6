package cn.zhenggai.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.Promises;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document tells all that a stranger needs to write a client. */
@ProcessTest
class ApiDocumentTests {

    @Autowired
    ApiCallers callers;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = callers.as("inspector1").get("/v3/api-docs").expect(200).body();
    }

    @Test
    void itSaysWhatItIsAndHowToBeLetIn() {
        assertThat(document.get("openapi").asText()).startsWith("3.");
        assertThat(document.at("/info/title").asText()).isEqualTo("Zhenggai");
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0").has("token")).isTrue();
    }

    @Test
    void itListsEveryEndpoint() {
        Set<String> mapped = new HashSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                .forEach(pattern -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + pattern.replaceAll(":[^/]*}", "}"))))));
        mapped.removeIf(endpoint -> !endpoint.contains(" /api/"));
        assertThat(operations().keySet()).isEqualTo(mapped);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItMayEnd() {
        operations().forEach((name, operation) -> {
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("operationId").asText()).as(name).matches("[a-zA-Z]+");
            Set<String> refusals =
                    name.startsWith("POST") ? Set.of("401", "403", "404", "409", "422") : Set.of("401", "403");
            assertThat(keys(operation.get("responses"))).as(name).containsAll(refusals);
        });
    }

    @Test
    void unsafeOperationsTakeAnIdempotencyKeyAndSafeOnesDoNot() {
        operations().forEach((name, operation) -> assertThat(operation
                        .path("parameters")
                        .findValuesAsText("$ref")
                        .contains("#/components/parameters/IdempotencyKey"))
                .as(name)
                .isEqualTo(!name.startsWith("GET")));
        assertThat(document.at("/components/parameters/IdempotencyKey/name").asText())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void theCallerIsKnownByHisTokenAndIsNoParameter() {
        assertThat(document.toString()).doesNotContain("\"actor\"", "\"Actor\"", "ResponseEntity");
        JsonNode number = document.at("/paths/~1api~1v1~1cases~1{number}/get/parameters/0/schema");
        assertThat(number.get("type").asText()).isEqualTo("string");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void theAnswerToAnActionIsDescribed() {
        JsonNode answer = document.at(
                "/paths/~1api~1v1~1cases~1{number}~1receive/post/responses/200/content/application~1json/schema/$ref");
        assertThat(answer.asText()).isEqualTo("#/components/schemas/Standing");
        assertThat(keys(document.at("/components/schemas/Standing/properties")))
                .contains("number", "state", "round", "allowedActions", "waiting");
        assertThat(keys(document.at("/components/schemas/Story/properties")))
                .contains("number", "deadline", "rounds", "log", "allowedActions");
    }

    @Test
    void everyShapeHasANameOfItsOwn() {
        assertThat(keys(document.at("/components/schemas"))).contains("CampaignsDay", "CalendarDay", "PlansNewPlan");
        SchemaNames names = new SchemaNames();
        assertThat(names.getNameOfClass(Shapes.Day.class)).isEqualTo("ApiDocumentTestsShapesDay");
        assertThat(names.getNameOfClass(Shapes.Day.class)).isEqualTo("ApiDocumentTestsShapesDay");
        assertThatThrownBy(() -> names.getNameOfClass(ShapesDay.class)).isInstanceOf(IllegalStateException.class);
    }

    private record ShapesDay() {}

    private record Shapes() {
        private record Day() {}
    }

    @Test
    void everyRequestIsDescribedByTheShapeThatIsReallyRead() {
        Map<String, JsonNode> operations = operations();
        Set<String> compared = new HashSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    info.getPatternValues().stream()
                            .map(pattern -> "POST " + pattern.replaceAll(":[^/]*}", "}"))
                            .filter(operations::containsKey)
                            .filter(compared::add)
                            .forEach(name -> assertThat(sent(operations.get(name)))
                                    .as(name)
                                    .containsExactlyInAnyOrderElementsOf(components(parameter.getParameterType())));
                }
            }
        }));
        assertThat(compared)
                .contains(
                        "POST /api/v1/cases/{number}/write-plan",
                        "POST /api/v1/cases/{number}/sign-notice",
                        "POST /api/v1/campaigns/{id}/days",
                        "POST /api/v1/catalogue/items/{code}/retire",
                        "POST /api/v1/visits");
    }

    @Test
    void everyRequestHasAnExampleThatIsOne() {
        assertThat(Promises.examplesThatAreNone(document.toString())).isEmpty();
    }

    @Test
    void everyRefusalHasAnExampleAndTheHeadersThatAreToBeRead() {
        JsonNode responses = document.at("/components/responses");
        assertThat(responses.at("/TooMany/headers").has("Retry-After")).isTrue();
        assertThat(responses.at("/Unavailable/headers").has("Retry-After")).isTrue();
        assertThat(responses.at("/Unauthorized/headers").has("WWW-Authenticate"))
                .isTrue();
        responses.forEach(response -> assertThat(response.at("/content/application~1problem+json/example/status")
                        .isInt())
                .isTrue());
        assertThat(document.at("/paths/~1api~1v1~1cases/post/responses/201/headers")
                        .has("Location"))
                .isTrue();
    }

    @Test
    void everyAnswerIsDescribed() {
        operations()
                .forEach(
                        (name, operation) -> operation.get("responses").fields().forEachRemaining(response -> {
                            if (response.getKey().startsWith("2")) {
                                assertThat(response.getValue()
                                                        .path("content")
                                                        .elements()
                                                        .next()
                                                        .has("schema")
                                                || name.contains("/evidence/{id}"))
                                        .as(name)
                                        .isTrue();
                            }
                        }));
    }

    private List<String> sent(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asText();
        return keys(
                reference.isEmpty() ? schema.path("properties") : document.at(reference.substring(1) + "/properties"));
    }

    private static List<String> components(Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
