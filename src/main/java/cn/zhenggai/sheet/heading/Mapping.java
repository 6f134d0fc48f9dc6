package cn.zhenggai.sheet.heading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which column is meant by which field, by the names of the columns, so that it holds in whatever order they stand. It
 * can be kept, and be given for another file of the same layout.
 */
public record Mapping(Map<String, String> fields) {

    public Mapping {
        fields = Map.copyOf(fields);
    }

    public Optional<String> field(Column column) {
        return Optional.ofNullable(fields.get(column.name()));
    }

    /** The same with the column meaning that field, and no other column meaning it. */
    public Mapping with(String column, String field) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.values().removeIf(field::equals);
        changed.put(column, field);
        return new Mapping(changed);
    }

    /** The same with the column meaning nothing. */
    public Mapping without(String column) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(column);
        return new Mapping(changed);
    }
}
