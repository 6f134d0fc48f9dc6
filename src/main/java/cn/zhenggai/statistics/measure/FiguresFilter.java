package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What cases are narrowed to: of each dimension that is named, one of its keys. */
public record FiguresFilter(Map<Dimension, Set<String>> keys) {

    public static final FiguresFilter ALL = new FiguresFilter(Map.of());

    /** Keys of one dimension; whoever means more means a township or a kind of school. */
    public static final int MOST = 50;

    public FiguresFilter {
        EnumMap<Dimension, Set<String>> sorted = new EnumMap<>(Dimension.class);
        keys.forEach((dimension, named) -> sorted.put(dimension, new TreeSet<>(named)));
        keys = sorted;
    }

    /** Refused at the field of the dimension where there are too many keys, or one can be none. */
    public static Outcome<FiguresFilter> of(Map<Dimension, ? extends Collection<String>> asked, Actor reader) {
        Map<Dimension, Set<String>> keys = new EnumMap<>(Dimension.class);
        for (Map.Entry<Dimension, ? extends Collection<String>> entry : asked.entrySet()) {
            Dimension dimension = entry.getKey();
            Set<String> named = new TreeSet<>(entry.getValue().stream()
                    .map(String::strip)
                    .filter(key -> !key.isEmpty())
                    .toList());
            if (named.size() > MOST) {
                return Outcome.refused(Refusal.invalid(dimension.word(), "tooManyKeys", named.size(), MOST));
            }
            if (!dimension.narrows(reader) && !named.isEmpty()) {
                return Outcome.refused(Refusal.forbidden("figuresWithoutPeople"));
            }
            for (String key : named) {
                if (!dimension.sound(key)) {
                    return Outcome.refused(Refusal.invalid(dimension.word(), "unknownKey", key));
                }
            }
            if (!named.isEmpty()) {
                keys.put(dimension, named);
            }
        }
        return Outcome.done(new FiguresFilter(keys));
    }

    /** The same, of one dimension these alone. */
    public FiguresFilter with(Dimension dimension, String key) {
        Map<Dimension, Set<String>> narrower = new EnumMap<>(Dimension.class);
        narrower.putAll(keys);
        narrower.put(dimension, Set.of(key));
        return new FiguresFilter(narrower);
    }

    /** The same for the whole county: what it says of schools, places and people is left out. */
    FiguresFilter general() {
        Map<Dimension, Set<String>> kept = new EnumMap<>(Dimension.class);
        keys.forEach((dimension, named) -> {
            if (dimension.general()) {
                kept.put(dimension, named);
            }
        });
        return new FiguresFilter(kept);
    }

    public boolean empty() {
        return keys.isEmpty();
    }

    /** A condition over {@code c}; its values begin with {@code only}. */
    public String sql(Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("1 = 1");
        keys.keySet().forEach(dimension -> sql.append(only(dimension, dimension.column(), values)));
        return sql.toString();
    }

    /** The condition of one dimension alone, with {@code and} before it, over a column of another table. */
    public String only(Dimension dimension, String column, Map<String, Object> values) {
        Set<String> named = keys.getOrDefault(dimension, Set.of());
        List<Object> known = named.stream()
                .filter(key -> !Dimension.NONE.equals(key))
                .map(dimension::value)
                .toList();
        String name = "only" + dimension.name();
        String some = column + " in (:" + name + ")";
        String none = column + " is null";
        if (known.isEmpty()) {
            return named.isEmpty() ? "" : " and " + none;
        }
        values.put(name, known);
        return known.size() == named.size() ? " and " + some : " and (" + some + " or " + none + ")";
    }
}
