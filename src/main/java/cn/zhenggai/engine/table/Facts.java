package cn.zhenggai.engine.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every case that a table can be asked about; beyond the largest number nothing is asked. */
public final class Facts {

    static final int LARGEST = 20;

    private Facts() {}

    static List<Map<String, Object>> of(List<TableColumn> inputs) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (TableColumn column : inputs) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> facts : all) {
                for (Object value : values(column)) {
                    Map<String, Object> longer = new HashMap<>(facts);
                    longer.put(column.name(), value);
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }

    /** As the table heads its columns: {@code 类别 "N", 等级 "MAJOR"}. */
    static String words(Map<String, Object> facts, List<TableColumn> inputs) {
        return inputs.stream()
                .map(column -> column.label() + " " + facts.get(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static List<?> values(TableColumn column) {
        return switch (column.type()) {
            case "boolean" -> List.of(true, false);
            case "integer" -> IntStream.rangeClosed(0, LARGEST).boxed().toList();
            default ->
                column.values().stream()
                        .map(value -> value.substring(1, value.length() - 1))
                        .toList();
        };
    }
}
