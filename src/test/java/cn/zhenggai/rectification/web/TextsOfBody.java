package cn.zhenggai.rectification.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The fields of a body that hold words, by the document that describes it; also those that a sound body leaves out. */
final class TextsOfBody {

    private final JsonNode document;
    private final List<Text> texts = new ArrayList<>();

    /** @param pointer to what the text is a field of */
    record Text(String pointer, String name) {

        ObjectNode set(ObjectNode body, String value) {
            ObjectNode changed = body.deepCopy();
            ((ObjectNode) changed.at(pointer)).put(name, value);
            return changed;
        }
    }

    private TextsOfBody(JsonNode document) {
        this.document = document;
    }

    static List<Text> of(JsonNode document, JsonNode schema, JsonNode body) {
        TextsOfBody found = new TextsOfBody(document);
        found.walk(found.shape(schema), body, "");
        return found.texts;
    }

    private void walk(JsonNode schema, JsonNode at, String pointer) {
        if (at.isArray() && !at.isEmpty()) {
            walk(shape(schema.path("items")), at.get(0), pointer + "/0");
        } else if (at.isObject()) {
            schema.path("properties").fields().forEachRemaining(property -> {
                JsonNode shape = shape(property.getValue());
                if (words(shape)) {
                    texts.add(new Text(pointer, property.getKey()));
                } else {
                    walk(shape, at.path(property.getKey()), pointer + "/" + property.getKey());
                }
            });
        }
    }

    private static boolean words(JsonNode shape) {
        return shape.path("type").asText().equals("string")
                && !shape.has("enum")
                && !shape.has("format")
                && !shape.has("pattern");
    }

    private JsonNode shape(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
