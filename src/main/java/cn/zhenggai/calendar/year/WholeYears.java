package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.year.Listed.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which years a list is about: some days of a December do not make a year. */
final class WholeYears {

    private static final int ENOUGH = 10;

    private WholeYears() {}

    /** Those of which it names so many days that it must mean them all. */
    static List<Integer> of(List<Row> rows) {
        return counted(rows).entrySet().stream()
                .filter(year -> year.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one of which it names most days, null when it names none. */
    static @Nullable Integer most(List<Row> rows) {
        return counted(rows).entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<Integer, Long> year) -> year.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static String told(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Map<Integer, Long> counted(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.day().getYear(), TreeMap::new, Collectors.counting()));
    }
}
