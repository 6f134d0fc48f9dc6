package cn.zhenggai.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one rule of a decision table, by column, as they are written there. Whoever uses the table reads each
 * cell as what it has to be; what cannot be meant is collected, so that a table can be looked at by its own reader before
 * anybody depends on it.
 */
public final class RuleLine {

    private final Map<String, String> cells;
    private final List<Wrong> wrong = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    public RuleLine(Map<String, String> cells) {
        this.cells = cells;
    }

    /**
     * @param found as it is written, empty for an empty cell
     * @param allowed as it may be written
     */
    public record Wrong(String column, String found, String allowed) {}

    /** A whole number from the least to the most; the least when the cell is wrong. */
    public int number(String column, int least, int most) {
        String text = cell(column);
        if (text.matches("-?(0|[1-9][0-9]{0,8})")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(column, least + "–" + most);
        return least;
    }

    public boolean flag(String column) {
        String text = cell(column);
        if (!text.equals("true") && !text.equals("false")) {
            refuse(column, "true, false");
        }
        return text.equals("true");
    }

    /** The text between the quotation marks; empty when there is none, and when the cell is wrong. */
    public String text(String column) {
        String text = cell(column);
        if (text.matches("\"[^\"\\\\]{0,200}\"")) {
            return text.substring(1, text.length() - 1).strip();
        }
        refuse(column, "\"…\"");
        return "";
    }

    /** One of the names; null when the cell is wrong. */
    public <E extends Enum<E>> @Nullable E choice(String column, Collection<E> allowed) {
        String text = cell(column);
        for (E each : allowed) {
            if (text.equals(quoted(each))) {
                return each;
            }
        }
        refuse(column, quoted(allowed));
        return null;
    }

    @SafeVarargs
    public final <E extends Enum<E>> @Nullable E choice(String column, E... allowed) {
        return choice(column, Arrays.asList(allowed));
    }

    /** For what a reader finds wrong himself; of one cell the first that is said counts. */
    public void refuse(String column, String allowed) {
        if (wrong.stream().noneMatch(each -> each.column().equals(column))) {
            wrong.add(new Wrong(column, cell(column), allowed));
        }
    }

    public static String quoted(Collection<? extends Enum<?>> names) {
        return names.stream().map(RuleLine::quoted).collect(Collectors.joining(", "));
    }

    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** The columns that somebody asked for. */
    public Set<String> read() {
        return Set.copyOf(read);
    }

    private String cell(String column) {
        read.add(column);
        return cells.getOrDefault(column, "").strip();
    }

    private static String quoted(Enum<?> name) {
        return '"' + name.name() + '"';
    }
}
