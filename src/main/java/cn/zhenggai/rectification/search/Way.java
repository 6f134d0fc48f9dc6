package cn.zhenggai.rectification.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How some cases are come by without looking at others.
 *
 * @param parts each answers ids by an index; together they answer all
 */
record Way(List<String> parts, Map<String, Object> values) {

    /** Each id once. */
    String all() {
        return String.join(" union ", parts);
    }

    /** How many there are, counted in each part no further than to {@code most}. */
    String counted(int place, int most) {
        return parts.stream()
                .map(part -> "(select count(*) from (" + part + " limit " + most + ") bounded)")
                .collect(Collectors.joining(" + ", "select " + place + " place, ", " cases"));
    }
}
