package cn.zhenggai.dataimport.run;

import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Tables;
import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.heading.Column;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.value.Note;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, as it is kept and shown.
 *
 * @param without sheets without a table
 */
public record Looked(List<FoundTable> tables, List<String> without, List<SaidNote> notes) {

    private static final int SAMPLES = 3;

    /** @param missing keys of fields that every row needs and no column means */
    public record FoundTable(String sheet, List<FoundColumn> columns, List<String> missing) {}

    /**
     * @param field that it is held to mean, null for none
     * @param samples what stands in its first rows
     */
    public record FoundColumn(
            String name,
            String letters,
            String heading,
            List<String> samples,
            @Nullable String field,
            @Nullable Certainty certainty) {}

    /** A note as it is kept; see {@link Note}. */
    public record SaidNote(String code, List<Object> arguments) {

        static SaidNote of(Note note) {
            return new SaidNote(note.code(), note.arguments());
        }
    }

    static Looked at(Tables tables, List<Table> understood, List<Note> notes) {
        return new Looked(
                understood.stream().map(Looked::table).toList(),
                tables.without(),
                notes.stream().map(SaidNote::of).toList());
    }

    private static FoundTable table(Table table) {
        return new FoundTable(
                table.sheetName(),
                table.columns().stream().map(column -> column(table, column)).toList(),
                table.missing().stream().map(Field::key).toList());
    }

    private static FoundColumn column(Table table, Column column) {
        Optional<Guess> guess = table.guesses().stream()
                .filter(each -> each.column().equals(column))
                .findFirst();
        return new FoundColumn(
                column.name(),
                column.letters(),
                column.heading().text(),
                column.samples().stream()
                        .limit(SAMPLES)
                        .map(sample -> cut(sample.text()))
                        .toList(),
                guess.map(found -> found.field().key()).orElse(null),
                guess.map(Guess::certainty).orElse(null));
    }

    private static String cut(String text) {
        int longest = 40;
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** Whether some table lacks a column that every row needs. */
    public boolean incomplete() {
        return tables.stream().anyMatch(table -> !table.missing().isEmpty());
    }
}
