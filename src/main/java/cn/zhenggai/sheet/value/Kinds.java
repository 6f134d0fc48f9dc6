package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.text.PlainName;
import cn.zhenggai.shared.text.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The kinds of values that columns have. */
public final class Kinds {

    private static final Map<String, Object> YES_NO = yesNo(
            List.of("是", "有", "已", "√", "✓", "✔", "☑", "对", "真", "y", "yes", "true", "t", "1"),
            List.of("否", "无", "未", "没有", "不是", "×", "✗", "✘", "x", "☒", "错", "假", "n", "no", "false", "f", "0"));

    private Kinds() {}

    /** A text of one line. */
    public static Kind text() {
        return (cell, context) -> TextKind.take(cell, PlainText::line);
    }

    /** A name of somebody or something, in whatever widths it was typed. */
    public static Kind name() {
        return (cell, context) -> TextKind.take(cell, PlainName::of);
    }

    /** A text in which lines may break. */
    public static Kind lines() {
        return (cell, context) -> TextKind.take(cell, PlainText::lines);
    }

    /** Letters and figures without blanks, of one width: a telephone number, the ten digits of a school. Noughts before it stay. */
    public static Kind code() {
        return new CodeKind();
    }

    /** A {@link LocalDate}. */
    public static Kind day() {
        return new DayKind();
    }

    /** A {@link BigDecimal}; a unit of things behind it, as in 3处, is left out. */
    public static NumberKind number() {
        return new NumberKind("", false, List.of());
    }

    /** The same without fractions. */
    public static NumberKind whole() {
        return new NumberKind("", true, List.of());
    }

    /** A {@link BigDecimal} in 万元, whether 元 or 万元 are written or stand over the column. */
    public static NumberKind tenThousandYuan() {
        return new NumberKind("万元", false, List.of());
    }

    /** A number of a paper as it is printed, 青教安改〔2026〕15号. */
    public static Kind paperNumber() {
        return new PaperNumberKind();
    }

    /** A {@link Boolean}. */
    public static Kind yesNo() {
        return new WordKind(YES_NO, List.of("是", "否"));
    }

    /**
     * One of these values.
     *
     * @param spellings of each value, the usual one first
     */
    public static <T> Kind oneOf(Map<T, List<String>> spellings) {
        Map<String, Object> words = new LinkedHashMap<>();
        spellings.forEach((value, ways) -> ways.forEach(way -> words.put(way, Objects.requireNonNull(value))));
        return new WordKind(
                words, spellings.values().stream().map(ways -> ways.get(0)).toList());
    }

    private static Map<String, Object> yesNo(List<String> yes, List<String> no) {
        Map<String, Object> words = new LinkedHashMap<>();
        yes.forEach(word -> words.put(word, true));
        no.forEach(word -> words.put(word, false));
        return words;
    }
}
