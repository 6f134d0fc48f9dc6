package cn.zhenggai.sheet.heading;

import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.shared.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands over a column.
 *
 * @param text as it reads, of two rows with a blank between them
 * @param folded by which it is the same however it is spaced and punctuated
 * @param parts what else it may be known by, the nearer first: its last row, without its brackets, one side of a stroke
 * @param unit in brackets behind it, such as 万元
 */
public record Heading(
        String text,
        String folded,
        List<String> parts,
        @Nullable String unit) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔](.*?)[)\\]】〕]");
    private static final Pattern UNIT = Pattern.compile("(?:单位[:：]?)?((?:十|百|千|万|亿)?元|万|人|名|个|处|平方米|㎡|m2|天|日)");
    private static final Pattern SIDES = Pattern.compile("[/、|]|及|与|和");

    /** @param rows what stands over the column in each row of the heading */
    public static Heading of(List<String> rows) {
        Set<String> lines = new LinkedHashSet<>();
        rows.stream()
                .map(row -> Objects.requireNonNull(PlainText.line(row)))
                .filter(row -> !row.isEmpty())
                .forEach(lines::add);
        String text = String.join(" ", lines);
        String narrow = Folded.narrow(text);
        Set<String> parts = new LinkedHashSet<>();
        List<String> each = new ArrayList<>(lines);
        parts(narrow, parts);
        for (int i = each.size() - 1; i >= 0; i--) {
            parts(Folded.narrow(each.get(i)), parts);
        }
        String folded = Folded.of(text);
        parts.remove(folded);
        parts.remove("");
        return new Heading(text, folded, List.copyOf(parts), unit(narrow));
    }

    private static void parts(String narrow, Set<String> parts) {
        parts.add(Folded.of(narrow));
        parts.add(Folded.of(BRACKETS.matcher(narrow).replaceAll("")));
        Matcher within = BRACKETS.matcher(narrow);
        while (within.find()) {
            parts.add(UNIT.matcher(within.group(1).strip()).matches() ? "" : Folded.of(within.group(1)));
        }
        for (String side : SIDES.split(BRACKETS.matcher(narrow).replaceAll(""))) {
            parts.add(Folded.of(side));
        }
    }

    private static @Nullable String unit(String narrow) {
        Matcher within = BRACKETS.matcher(narrow);
        while (within.find()) {
            Matcher unit = UNIT.matcher(within.group(1).strip());
            if (unit.matches()) {
                return unit.group(1);
            }
        }
        return null;
    }
}
