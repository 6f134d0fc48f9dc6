package cn.zhenggai.sheet.heading;

import java.util.List;
import java.util.Optional;

/** What an asker expects of a table; the order of the fields says nothing of the order of columns. */
public record Layout(List<Field> fields) {

    public Layout {
        if (fields.stream().map(Field::key).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("Two fields of one key");
        }
    }

    public static Layout of(Field... fields) {
        return new Layout(List.of(fields));
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
