package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Slice;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order of a list, and with it the places in which its pages start: what the last row of a page held in the columns
 * of the order. The last column has to tell any two rows apart, so that rows which are equal in the others are neither
 * repeated nor left out. Nulls stand before everything else, as all three databases put them.
 */
public final class Keyset<R> {

    /** @param sql the column as the query names it */
    private record Key<R>(String sql, Kind kind, boolean down, boolean nullable, Function<R, ?> value) {}

    /**
     * Where a page starts.
     *
     * @param sql to be put behind the other conditions; empty for the first page
     */
    public record Start(String sql, Map<String, Object> values) {

        static final Start TOP = new Start("", Map.of());
    }

    private final List<Key<R>> keys;

    private Keyset(List<Key<R>> keys) {
        this.keys = keys;
    }

    public static <R> Keyset<R> up(String sql, Kind kind, Function<R, ?> value) {
        return new Keyset<R>(List.of()).thenUp(sql, kind, value);
    }

    public static <R> Keyset<R> down(String sql, Kind kind, Function<R, ?> value) {
        return new Keyset<R>(List.of()).thenDown(sql, kind, value);
    }

    public Keyset<R> thenUp(String sql, Kind kind, Function<R, ?> value) {
        return with(new Key<>(sql, kind, false, false, value));
    }

    public Keyset<R> thenDown(String sql, Kind kind, Function<R, ?> value) {
        return with(new Key<>(sql, kind, true, false, value));
    }

    /** The column named last may be null. */
    public Keyset<R> orNull() {
        List<Key<R>> changed = new ArrayList<>(keys);
        Key<R> last = changed.remove(changed.size() - 1);
        changed.add(new Key<>(last.sql, last.kind, last.down, true, last.value));
        return new Keyset<>(List.copyOf(changed));
    }

    private Keyset<R> with(Key<R> next) {
        List<Key<R>> longer = new ArrayList<>(keys);
        longer.add(next);
        return new Keyset<>(List.copyOf(longer));
    }

    /** {@code order by} and its columns. */
    public String orderBy() {
        return keys.stream()
                .map(key -> key.down ? key.sql + " desc" : key.sql)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The page of a query that asked for one row more than it holds. */
    public Slice<R> slice(List<R> oneMore, int size) {
        return Slice.of(oneMore, size, this::after);
    }

    /** The place behind a row, for an address. Not secret and not trusted: what it holds is compared with, no more. */
    public String after(R row) {
        return keys.stream().map(key -> key.kind.write(key.value.apply(row))).collect(Collectors.joining("_"));
    }

    /**
     * The start of the page behind a place, the first page when none is named.
     *
     * @throws PlaceUnknown for a place that no page of this list ever gave
     */
    public Start from(String after) {
        return after == null || after.isEmpty() ? Start.TOP : place(after).orElseThrow(() -> new PlaceUnknown(after));
    }

    /** Empty for a place that no page of this list ever gave. */
    public Optional<Start> place(String after) {
        try {
            List<String> parts = Arrays.asList(after.split("_", -1));
            if (parts.size() != keys.size()) {
                return Optional.empty();
            }
            List<Object> from = new ArrayList<>();
            for (int at = 0; at < parts.size(); at++) {
                from.add(keys.get(at).kind.read(parts.get(at)));
                if (from.get(at) == null && !keys.get(at).nullable) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Start(" and " + beyond(0, from), named(from)));
        } catch (IllegalArgumentException | DateTimeException spoiled) {
            return Optional.empty();
        }
    }

    /** True for the rows behind the place, as far as the columns from here on tell. */
    private String beyond(int at, List<Object> from) {
        Key<R> key = keys.get(at);
        String name = ":from" + at;
        List<String> ways = new ArrayList<>();
        if (from.get(at) != null) {
            ways.add(key.sql + (key.down ? " < " : " > ") + name);
        }
        if (key.nullable && key.down == (from.get(at) != null)) {
            ways.add(key.sql + (key.down ? " is null" : " is not null"));
        }
        if (at + 1 < keys.size()) {
            String equal = from.get(at) == null ? " is null" : " = " + name;
            ways.add(key.sql + equal + " and " + beyond(at + 1, from));
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    private static Map<String, Object> named(List<Object> from) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 0; at < from.size(); at++) {
            if (from.get(at) != null) {
                values.put("from" + at, from.get(at));
            }
        }
        return values;
    }
}
