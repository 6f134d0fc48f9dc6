package cn.zhenggai.dataimport.web;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that a program names by the keys of their fields, as the table that they would be in a file. */
final class SentRows {

    static final int MOST = 20_000;

    private static final int LONGEST = 2_000;
    private static final int MOST_FAULTS = 50;

    private final Layout layout;
    private final List<@Nullable Map<String, @Nullable String>> rows;

    SentRows(Layout layout, List<@Nullable Map<String, @Nullable String>> rows) {
        this.layout = layout;
        this.rows = rows;
    }

    /** Lines with commas; the row that was sent first stands in line 2. */
    Outcome<String> table() {
        List<Refusal.Reason> faults = new ArrayList<>();
        for (int place = 0; place < rows.size() && faults.size() < MOST_FAULTS; place++) {
            check(place, rows.get(place), faults);
        }
        return faults.isEmpty() ? Outcome.done(written()) : Outcome.refused(Refusal.invalid(faults));
    }

    private void check(int place, @Nullable Map<String, @Nullable String> row, List<Refusal.Reason> faults) {
        String at = "rows[" + place + "]";
        if (row == null || row.values().stream().allMatch(value -> value == null || value.isBlank())) {
            faults.add(Refusal.Reason.of(at, "required"));
            return;
        }
        row.forEach((key, value) -> {
            if (layout.field(key).isEmpty()) {
                faults.add(Refusal.Reason.of(at + "." + key, "importFieldUnknown", key));
            } else if (value != null && value.length() > LONGEST) {
                faults.add(Refusal.Reason.of(at + "." + key, "tooLong", LONGEST, value.length()));
            }
        });
    }

    /** With a column for each field that somebody names, and for those without which no row is any. */
    private String written() {
        List<Field> fields = layout.fields().stream()
                .filter(field ->
                        field.required() || rows.stream().anyMatch(row -> row != null && row.containsKey(field.key())))
                .toList();
        StringBuilder table = new StringBuilder();
        line(table, fields, SentRows::heading);
        rows.forEach(row -> line(table, fields, field -> row == null ? null : row.get(field.key())));
        return table.toString();
    }

    /** Its key where that is a usual heading, so that nothing that somebody once said of a file of people's is taken for it. */
    private static String heading(Field field) {
        return field.headings().contains(field.key())
                ? field.key()
                : field.headings().get(0);
    }

    private static void line(StringBuilder table, List<Field> fields, Function<Field, @Nullable String> cell) {
        table.append(fields.stream().map(field -> quoted(cell.apply(field))).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(@Nullable String text) {
        return text == null || text.isBlank() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
