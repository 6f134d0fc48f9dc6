package cn.zhenggai.dataimport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sound row says, by the keys of the fields that have a column.
 *
 * @param values empty texts for cells that are blank
 * @param origin unknown for a row that stands in no file
 */
public record Line(Map<String, String> values, Origin origin) {

    /** Begins the names under which answers are kept; no field of a table does. */
    private static final String ANSWER = "?";

    public Line {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Line(Map<String, String> values) {
        this(values, Origin.UNKNOWN);
    }

    public Line at(Origin place) {
        return new Line(values, place);
    }

    /** The same with what somebody says beyond the table; said again, it counts anew. */
    public Line answered(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(values);
        answers.forEach((field, answer) -> all.put(ANSWER + field, answer));
        return new Line(all, origin);
    }

    /** Empty for what was not asked or not answered. */
    public String answer(String field) {
        return text(ANSWER + field);
    }

    /** What was said beyond the table, by field. */
    public Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(ANSWER)) {
                answers.put(field.substring(ANSWER.length()), value);
            }
        });
        return answers;
    }

    /** What stands in the cells, in their order. */
    public List<String> cells() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(ANSWER))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Empty also for a field that has no column. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** A blank cell says nothing, and leaves what is there. */
    public boolean says(String field) {
        return !text(field).isEmpty();
    }
}
