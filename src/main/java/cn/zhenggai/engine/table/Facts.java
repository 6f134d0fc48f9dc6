package cn.zhenggai.engine.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every case that a table can be asked about; beyond the largest number nothing is asked. Of values that no condition of
 * the table tells apart the first stands for all.
 */
public final class Facts {

    static final int LARGEST = 20;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    private Facts() {}

    /**
     * @param inputs what may be asked, of which {@code table} may offer less
     * @param looked facts that the reader of the rules looks at too, whatever the conditions are
     */
    static List<Map<String, Object>> of(List<TableColumn> inputs, RuleTable table, Set<String> looked) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (TableColumn column : inputs) {
            List<?> told =
                    looked.contains(column.name()) ? values(column) : toldApart(column, conditions(column, table));
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> facts : all) {
                for (Object value : told) {
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

    private static List<String> conditions(TableColumn column, RuleTable table) {
        int place = table.inputs().stream().map(TableColumn::name).toList().indexOf(column.name());
        return table.rows().stream().map(row -> row.conditions().get(place)).toList();
    }

    private static List<?> toldApart(TableColumn column, List<String> conditions) {
        return switch (column.type()) {
            case "boolean" -> values(column);
            case "integer" -> besideANumber(values(column), conditions);
            default -> {
                Map<List<Integer>, Object> first = new LinkedHashMap<>();
                values(column).forEach(value -> first.putIfAbsent(naming(value, conditions), value));
                yield List.copyOf(first.values());
            }
        };
    }

    /** Between two numbers that stand in conditions, one answers as the other. */
    private static List<?> besideANumber(List<?> values, List<String> conditions) {
        Set<Integer> told = new HashSet<>(List.of(0, LARGEST));
        for (String condition : conditions) {
            NUMBER.matcher(condition).results().forEach(found -> {
                int number = Integer.parseInt(found.group());
                told.addAll(List.of(number - 1, number, number + 1));
            });
        }
        return values.stream().filter(told::contains).toList();
    }

    /** The conditions in which it stands; a condition is a list of texts, or empty. */
    private static List<Integer> naming(Object value, List<String> conditions) {
        return IntStream.range(0, conditions.size())
                .filter(place -> conditions.get(place).contains("\"" + value + "\""))
                .boxed()
                .toList();
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
