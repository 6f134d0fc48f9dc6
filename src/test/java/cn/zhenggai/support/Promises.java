package cn.zhenggai.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the OpenAPI document of a server says of bodies, statuses, parameters and headers, held against those that really went over the line. A field that
 * the document does not know is as wrong as one of another type, so that two shapes under one name are found.
 */
public final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Promises> KNOWN = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** The headers that a program has to read. */
    private static final List<String> OURS =
            List.of("Location", "Retry-After", "WWW-Authenticate", "Idempotency-Replayed");

    private final JsonNode document;
    private final List<Path> paths = new ArrayList<>();
    private final Map<String, Optional<JsonSchema>> schemas = new ConcurrentHashMap<>();

    private record Path(Pattern pattern, String template, JsonNode operations) {}

    private Promises(String document) {
        try {
            this.document = JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close(this.document.path("components").path("schemas"));
        this.document
                .path("paths")
                .fields()
                .forEachRemaining(path -> paths.add(new Path(
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                        path.getKey(),
                        path.getValue())));
        paths.sort(Comparator.comparing(path -> path.template().contains("{")));
    }

    static Promises of(String server, Supplier<String> document) {
        return KNOWN.computeIfAbsent(server, fresh -> new Promises(document.get()));
    }

    /** Operations that take a body and show no example of it, or one that they would not take. */
    public static List<String> examplesThatAreNone(String document) {
        Promises promises = new Promises(document);
        List<String> wrong = new ArrayList<>();
        for (Path path : promises.paths) {
            JsonNode described = path.operations().path("post").path("requestBody");
            JsonNode shape = promises.resolved(described.at("/content/application~1json/schema"));
            if (shape.has("properties")) {
                try {
                    promises.check("example of " + path.template(), described, shape.path("example"));
                } catch (AssertionError none) {
                    wrong.add(none.getMessage());
                }
            }
        }
        return wrong;
    }

    /** @param sent the body, null when there was none or it was a file */
    void mustBeKept(HttpRequest request, String sent, HttpResponse<?> response, JsonNode answer) {
        String path = request.uri().getPath();
        JsonNode operation = null;
        String name = request.method() + " " + path;
        for (Path known : paths) {
            if (operation == null && known.pattern().matcher(path).matches()) {
                operation = known.operations().path(request.method().toLowerCase(Locale.ROOT));
                name = request.method() + " " + known.template();
            }
        }
        if (!path.startsWith("/api/") || operation == null || operation.isMissingNode()) {
            return;
        }
        int status = response.statusCode();
        boolean done = status >= 200 && status < 300;
        asked(name, operation, request, done);
        if (done && sent != null) {
            check(name + " takes", operation.path("requestBody"), read(sent));
        }
        JsonNode promised = resolved(operation.path("responses").path(Integer.toString(status)));
        if (promised.isMissingNode()) {
            throw new AssertionError(name + " answers " + status + ", which the document does not know");
        }
        headers(name + " " + status, promised, response);
        if (answer != null) {
            check(name + " answers " + status, promised, answer);
        }
    }

    /** Whatever of the address and of the headers that are ours had an effect is described. */
    private void asked(String name, JsonNode operation, HttpRequest request, boolean done) {
        Set<String> known = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> known.add(resolved(parameter).path("in").asText() + " "
                        + resolved(parameter).path("name").asText()));
        String query = request.uri().getRawQuery();
        if (done && query != null) {
            for (String part : query.split("&")) {
                mustBeKnown(name, known, "query " + part.split("=", 2)[0]);
            }
        }
        request.headers().map().keySet().stream()
                .filter(header -> header.startsWith("X-") || header.equals("Idempotency-Key"))
                .forEach(header -> {
                    if (done) {
                        mustBeKnown(name, known, "header " + header);
                    }
                });
    }

    private static void mustBeKnown(String name, Set<String> known, String asked) {
        if (!known.contains(asked)) {
            throw new AssertionError(name + " takes " + asked + ", which the document does not know: " + known);
        }
    }

    private void headers(String name, JsonNode promised, HttpResponse<?> response) {
        Set<String> described = new TreeSet<>();
        promised.path("headers").fields().forEachRemaining(header -> {
            described.add(header.getKey());
            boolean always = resolved(header.getValue()).path("required").asBoolean();
            if (always && response.headers().firstValue(header.getKey()).isEmpty()) {
                throw new AssertionError(name + " lacks the header " + header.getKey());
            }
        });
        for (String told : OURS) {
            if (response.headers().firstValue(told).isPresent() && !described.contains(told)) {
                throw new AssertionError(name + " has the header " + told + ", which the document does not know");
            }
        }
    }

    private void check(String name, JsonNode described, JsonNode body) {
        JsonSchema schema = schemas.computeIfAbsent(name, fresh -> schema(described))
                .orElseThrow(
                        () -> new AssertionError(name + " something that the document does not describe: " + body));
        Set<ValidationMessage> wrong = schema.validate(body);
        if (!wrong.isEmpty()) {
            throw new AssertionError(name + " another body than the document says: " + wrong + " in " + body);
        }
    }

    private Optional<JsonSchema> schema(JsonNode described) {
        JsonNode content = resolved(described).path("content");
        if (!content.elements().hasNext()) {
            return Optional.empty();
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(content.elements().next().path("schema"));
        return Optional.of(FACTORY.getSchema(whole, CONFIG));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Whatever is not named is not there. */
    private static void close(JsonNode schemas) {
        schemas.fields().forEachRemaining(schema -> {
            boolean open = schema.getValue().has("additionalProperties");
            if (schema.getValue().has("properties") && !open) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        });
    }

    /** Null is as good as absent, and the document speaks of what is there. */
    private static JsonNode read(String body) {
        try {
            return withoutNulls(JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            List<String> empty = new ArrayList<>();
            node.fields().forEachRemaining(field -> {
                if (field.getValue().isNull()) {
                    empty.add(field.getKey());
                }
            });
            ((ObjectNode) node).remove(empty);
        }
        node.forEach(Promises::withoutNulls);
        return node;
    }
}
