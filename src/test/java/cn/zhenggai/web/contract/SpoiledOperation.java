package cn.zhenggai.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of the OpenAPI document, and every wrong way of asking for it that the document lets one think of. Made
 * from the document alone, so that an operation which is new is asked wrongly too.
 */
final class SpoiledOperation {

    static final long NOBODYS = 999_999;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG_TEXT = "长".repeat(5000);

    private final JsonNode document;
    private final JsonNode operation;
    private final Map<String, Long> real;
    private final String path;
    private final List<Try> tries = new ArrayList<>();

    /** What the answer has to be, besides no failure and a problem document. */
    enum Then {
        ANYTHING,
        /** 400 that names the field. */
        UNREADABLE,
        /** Refused; and at the field, once the body is looked at. */
        NEEDED,
        /** Refused. */
        NEVER_TAKEN
    }

    /** @param body null for none */
    record Try(String how, String field, String path, String body, Then then) {}

    private SpoiledOperation(JsonNode document, JsonNode operation, String template, Map<String, Long> real) {
        this.document = document;
        this.operation = operation;
        this.real = real;
        this.path = template.replace("{number}", "RC-2026-999999")
                .replace("{code}", "Z99")
                .replaceAll("\\{[a-z]+}", Long.toString(NOBODYS));
    }

    /** @param real ids to be put into the example where a field of the name is, so that others are looked at as well */
    static List<Try> of(JsonNode document, JsonNode operation, String template, Map<String, Long> real) {
        SpoiledOperation spoiled = new SpoiledOperation(document, operation, template, real);
        spoiled.address();
        JsonNode schema = spoiled.resolved(operation.at("/requestBody/content/application~1json/schema"));
        if (!schema.isMissingNode()) {
            spoiled.bodies(schema);
        }
        return spoiled.tries;
    }

    private void address() {
        String body = operation.has("requestBody") ? "{}" : null;
        tries.add(new Try("as it is", "", path, body, Then.ANYTHING));
        tries.add(new Try("unknown parameter", "stat", path + "?stat=OPEN", body, Then.UNREADABLE));
        for (JsonNode named : operation.path("parameters")) {
            JsonNode parameter = resolved(named);
            if (parameter.path("in").asText().equals("query")) {
                parameter(parameter.path("name").asText(), resolved(parameter.path("schema")), body);
            }
        }
    }

    private void parameter(String name, JsonNode schema, String body) {
        boolean text = schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("format");
        boolean list = schema.path("type").asText().equals("array");
        String address = path + "?" + others(name);
        Map<String, String> values = new LinkedHashMap<>();
        if (!text) {
            values.put("empty", name + "=");
        }
        if (!text && !words(schema)) {
            values.put("wrong", name + "=x%7E");
        }
        if (!list) {
            values.put("twice", name + "=1&" + name + "=2");
        }
        if (schema.has("maximum")) {
            values.put("too many", name + "=" + (schema.get("maximum").asLong() + 1));
            values.put("too few", name + "=" + (schema.get("minimum").asLong() - 1));
        }
        values.forEach((how, query) -> tries.add(new Try(how, name, address + query, body, Then.UNREADABLE)));
        if (name.equals("after")) {
            tries.add(new Try("cut", name, path + "?after=2026-1", body, Then.NEEDED));
        }
        tries.add(new Try("long", name, path + "?" + name + "=" + "a".repeat(2000), body, Then.ANYTHING));
    }

    /** A list of anything: what is none of it is told by the use case, or finds nothing. */
    private boolean words(JsonNode schema) {
        JsonNode items = resolved(schema.path("items"));
        return items.path("type").asText().equals("string") && !items.has("enum") && !items.has("format");
    }

    /** What the operation needs besides. */
    private String others(String name) {
        StringBuilder others = new StringBuilder();
        for (JsonNode named : operation.path("parameters")) {
            JsonNode other = resolved(named);
            String its = other.path("name").asText();
            if (other.path("in").asText().equals("query")
                    && other.path("required").asBoolean()
                    && !its.equals(name)) {
                JsonNode words = other.path("schema").path("enum");
                others.append(its)
                        .append('=')
                        .append(words.isEmpty() ? "2026-09-16" : words.get(0).asText())
                        .append('&');
            }
        }
        return others.toString();
    }

    private void bodies(JsonNode schema) {
        ObjectNode example = example(schema);
        for (String whole : List.of("", "null", "[]", "7", "\"x\"", "{", "{\"a\": 1, \"a\": 2}")) {
            boolean optional = !operation.path("requestBody").path("required").asBoolean();
            tries.add(new Try("the whole " + whole, "", path, whole, optional ? Then.ANYTHING : Then.NEVER_TAKEN));
        }
        ObjectNode more = example.deepCopy();
        tries.add(new Try(
                "unknown field", "colour", path, more.put("colour", "red").toString(), Then.UNREADABLE));
        walk(schema, example, "", example);
    }

    /** As the document gives it, on a day to come and with what is there. */
    private ObjectNode example(JsonNode schema) {
        String day = LocalDate.now().plusDays(1).toString();
        String text = schema.path("example").isObject() ? schema.get("example").toString() : "{}";
        ObjectNode example = (ObjectNode) read(text.replaceAll("\"\\d{4}-\\d\\d-\\d\\d\"", "\"" + day + "\""));
        real.forEach((field, id) -> {
            if (example.has(field)) {
                example.put(field, id);
            }
        });
        return example;
    }

    private void walk(JsonNode shape, JsonNode at, String pointer, ObjectNode sound) {
        JsonNode schema = resolved(shape);
        if (at.isArray() && !at.isEmpty()) {
            walk(schema.path("items"), at.get(0), pointer + "/0", sound);
        } else if (at.isObject()) {
            schema.path("properties").fields().forEachRemaining(field -> {
                spoil(pointer, field.getKey(), schema, resolved(field.getValue()), sound);
                if (at.has(field.getKey())) {
                    walk(field.getValue(), at.get(field.getKey()), pointer + "/" + field.getKey(), sound);
                }
            });
        }
    }

    private void spoil(String pointer, String name, JsonNode whole, JsonNode schema, ObjectNode sound) {
        boolean needed = whole.path("required").toString().contains("\"" + name + "\"");
        String type = schema.path("type").asText();
        Then without = needed ? Then.NEEDED : Then.ANYTHING;
        body("absent", pointer, name, null, without, sound);
        body("null", pointer, name, "null", without, sound);
        body("empty", pointer, name, type.equals("array") ? "[]" : "\"\"", without, sound);
        body("of another type", pointer, name, type.equals("object") ? "7" : "{\"x\": 1}", Then.UNREADABLE, sound);
        if (type.equals("string")) {
            Then then = schema.has("maxLength") || schema.has("pattern") ? Then.NEEDED : Then.ANYTHING;
            boolean word = schema.has("enum") || schema.has("format");
            body("too long", pointer, name, "\"" + LONG_TEXT + "\"", word ? Then.UNREADABLE : then, sound);
        }
        if (schema.path("format").asText().equals("int64")) {
            body("nobody's", pointer, name, Long.toString(NOBODYS), Then.NEVER_TAKEN, sound);
            body("too large", pointer, name, "99999999999999999999", Then.UNREADABLE, sound);
        }
    }

    private void body(String how, String pointer, String name, String value, Then then, ObjectNode sound) {
        ObjectNode body = sound.deepCopy();
        ObjectNode place = (ObjectNode) body.at(pointer);
        if (value == null) {
            place.remove(name);
        } else {
            place.set(name, read(value));
        }
        tries.add(new Try(how, name, path, body.toString(), then));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
