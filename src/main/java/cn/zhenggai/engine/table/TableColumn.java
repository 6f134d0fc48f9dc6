package cn.zhenggai.engine.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a decision table.
 *
 * @param name the fact that is asked for, or the name of the answer
 * @param type {@code string}, {@code integer} or {@code boolean}
 * @param values what may stand in it, as it is written there; empty when the table names nothing
 */
public record TableColumn(String name, String label, String type, List<String> values) {

    private static final int LONGEST_CELL = 500;
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final String NUMBER = "-?(?:0|[1-9]\\d{0,8})";
    private static final String SPAN = "[\\[(\\]]\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\])\\[]";
    private static final Pattern NUMBERS = listOf("(?:[<>]=?\\s*)?" + NUMBER + "|" + SPAN);
    private static final Pattern TEXTS = listOf(TEXT.pattern());
    private static final Pattern FLAGS = listOf("true|false");

    private static Pattern listOf(String item) {
        return Pattern.compile("(?:" + item + ")(?:\\s*,\\s*(?:" + item + "))*+");
    }

    /** As one finds it in an editor and in this text: the heading and the name. */
    String title() {
        return label.isEmpty() ? name : label + " " + name;
    }

    static List<String> texts(String list) {
        return TEXT.matcher(list).results().map(found -> found.group()).toList();
    }

    /** What in the condition is none, or names what there is not; empty for a condition that can be meant. */
    Optional<String> fault(String condition) {
        if (condition.isEmpty() || condition.equals("-")) {
            return Optional.empty();
        }
        if (condition.length() > LONGEST_CELL || !form().matcher(condition).matches()) {
            return Optional.of(condition);
        }
        Matcher text = TEXT.matcher(condition);
        while (text.find()) {
            if (!values.isEmpty() && !values.contains(text.group())) {
                return Optional.of(text.group());
            }
        }
        return Optional.empty();
    }

    String allowed() {
        return switch (type) {
            case "integer" -> "-, 5, <5, [1..5], 1,2";
            case "boolean" -> "-, true, false";
            default -> values.isEmpty() ? "-, \"…\"" : "-, " + String.join(", ", values);
        };
    }

    private Pattern form() {
        return switch (type) {
            case "integer" -> NUMBERS;
            case "boolean" -> FLAGS;
            default -> TEXTS;
        };
    }
}
