package cn.zhenggai.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by position and not by counting.
 *
 * @param next where the following page starts, null after the last
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /** From a query that asked for one row more than the page holds. */
    public static <T> Slice<T> of(List<T> oneMore, int size, Function<T, String> position) {
        if (oneMore.size() <= size) {
            return new Slice<>(List.copyOf(oneMore), null);
        }
        List<T> rows = List.copyOf(oneMore.subList(0, size));
        return new Slice<>(rows, position.apply(rows.get(size - 1)));
    }
}
