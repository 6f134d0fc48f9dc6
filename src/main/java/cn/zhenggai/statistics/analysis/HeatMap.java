package cn.zhenggai.statistics.analysis;

import java.util.List;
import java.util.Map;

/**
 * How often the same hazard came back at the same school: the schools and items with most of it, most first.
 *
 * @param rows schools with their counts by item
 * @param total of all schools and items, shown or not
 */
public record HeatMap(List<Part> items, List<Row> rows, int total) {

    /** A school or an item, by its word in addresses. */
    public record Part(String key, String name) {}

    public record Row(Part school, Map<String, Integer> counts) {

        public int of(Part item) {
            return counts.getOrDefault(item.key(), 0);
        }
    }

    /** The largest of its numbers, from which the shades are taken. */
    public int most() {
        return rows.stream()
                .flatMap(row -> row.counts().values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    public int shown() {
        return rows.stream()
                .flatMap(row -> items.stream().map(row::of))
                .mapToInt(Integer::intValue)
                .sum();
    }
}
