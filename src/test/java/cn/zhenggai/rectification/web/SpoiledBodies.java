package cn.zhenggai.rectification.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sound body spoiled in every way that programs spoil bodies: each field absent, null, empty, of another type, or the
 * id of something that is not there or is somebody else's.
 */
final class SpoiledBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ABSENT = "absent";
    static final String LONG = "long";

    /** Longer than any text may be. */
    private static final String LONG_TEXT = "长".repeat(5000);

    /** Longer than is promised, where anything is. */
    private static String longer(Promised promised) {
        return promised.longest() < LONG_TEXT.length() ? LONG_TEXT : "x".repeat(promised.longest() + 1);
    }

    private static final List<String> SPOILS =
            List.of("null", "{}", "[]", "[null]", "\"\"", "\"x\"", "true", "1.5", "-1", "[{}]", "{\"x\": 1}");

    private final JsonNode document;
    private final Map<String, List<Object>> foreign;
    private final List<Spoiled> all = new ArrayList<>();

    /**
     * @param foreign whether the field holds an id that the one who asks may not use, so that it must be refused
     * @param promised what the document says of the field
     */
    record Spoiled(String field, String how, JsonNode body, boolean foreign, Promised promised) {}

    /**
     * @param sometimes it is needed only together with something else, which its description says
     * @param longest how many characters it may have, 0 when nothing is said
     * @param patterned what it looks like is said instead
     */
    record Promised(boolean required, boolean sometimes, int longest, boolean patterned) {

        static Promised of(JsonNode shape, String name) {
            boolean required = false;
            for (JsonNode each : shape.path("required")) {
                required |= each.asText().equals(name);
            }
            JsonNode field = shape.path("properties").path(name);
            return new Promised(
                    required,
                    field.path("description").asText().startsWith("Needed "),
                    field.path("maxLength").asInt(),
                    field.has("pattern"));
        }
    }

    private SpoiledBodies(JsonNode document, Map<String, List<Object>> foreign) {
        this.document = document;
        this.foreign = foreign;
    }

    /**
     * @param foreign by the name of a field, what it must not name
     * @param schema of the body, so that fields which it leaves out are spoiled as well
     */
    static List<Spoiled> of(JsonNode document, Map<String, List<Object>> foreign, JsonNode schema, ObjectNode sound) {
        SpoiledBodies bodies = new SpoiledBodies(document, foreign);
        bodies.walk(schema, sound, "", sound);
        return bodies.all;
    }

    private void walk(JsonNode shape, JsonNode at, String pointer, ObjectNode sound) {
        JsonNode schema =
                shape.has("$ref") ? document.at(shape.get("$ref").asText().substring(1)) : shape;
        if (at.isArray()) {
            for (int i = 0; i < Math.min(1, at.size()); i++) {
                walk(schema.path("items"), at.get(i), pointer + "/" + i, sound);
            }
        } else if (at.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            schema.path("properties").fieldNames().forEachRemaining(names::add);
            at.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                spoil(pointer, name, at, sound, schema);
                if (at.has(name)) {
                    walk(schema.path("properties").path(name), at.get(name), pointer + "/" + name, sound);
                }
            }
        }
    }

    private void spoil(String pointer, String name, JsonNode at, ObjectNode sound, JsonNode schema) {
        Promised promised = Promised.of(schema, name);
        ObjectNode without = sound.deepCopy();
        ((ObjectNode) without.at(pointer)).remove(name);
        all.add(new Spoiled(name, ABSENT, without, false, promised));
        if (text(schema.path("properties").path(name))) {
            ObjectNode filled = sound.deepCopy();
            ((ObjectNode) filled.at(pointer)).put(name, longer(promised));
            all.add(new Spoiled(name, LONG, filled, false, promised));
        }
        for (String spoil : SPOILS) {
            add(pointer, name, spoil, read(spoil), sound, false);
        }
        boolean list = at.path(name).isArray() || foreign.containsKey(name + "[]");
        for (Object id : foreign.getOrDefault(name + (list ? "[]" : ""), foreign.getOrDefault(name, List.of()))) {
            JsonNode value = JSON.valueToTree(id);
            add(pointer, name, "foreign " + id, list ? JSON.createArrayNode().add(value) : value, sound, true);
        }
        if (at.path(name).isArray() && !at.get(name).isEmpty()) {
            ArrayNode twice = at.get(name).deepCopy();
            twice.add(at.get(name).get(0));
            add(pointer, name, "one twice", twice, sound, false);
        }
    }

    private void add(String pointer, String name, String how, JsonNode value, ObjectNode sound, boolean alien) {
        ObjectNode body = sound.deepCopy();
        ((ObjectNode) body.at(pointer)).set(name, value);
        all.add(new Spoiled(
                name,
                how,
                body,
                alien,
                Promised.of(com.fasterxml.jackson.databind.node.MissingNode.getInstance(), name)));
    }

    private static boolean text(JsonNode shape) {
        return shape.path("type").asText().equals("string") && !shape.has("enum") && !shape.has("format");
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
