package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.BookJudging;
import cn.zhenggai.dataimport.part.FoundPart;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.heading.Column;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.value.Note;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, as it is kept and shown.
 *
 * @param without sheets without a table
 */
public record Looked(List<FoundTable> tables, List<String> without, List<SaidNote> notes) {

    private static final int SAMPLES = 3;

    /**
     * @param kind of its rows
     * @param layout what the headings of this kind are known by
     * @param missing keys of fields that every row needs and no column means
     */
    public record FoundTable(
            String kind, String layout, String sheet, List<FoundColumn> columns, List<String> missing) {}

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

        static SaidNote of(BookJudging.Only only) {
            return new SaidNote("only." + only.kind(), List.of(only.named(), only.there()));
        }

        static SaidNote of(Note note) {
            return new SaidNote(note.code(), note.arguments());
        }
    }

    static Looked at(List<FoundPart> understood, List<String> without, List<Note> notes) {
        return new Looked(
                understood.stream()
                        .flatMap(part -> part.tables().stream().map(table -> table(part, table)))
                        .toList(),
                without,
                notes.stream().map(SaidNote::of).toList());
    }

    /** The same with more that should be known. */
    Looked noting(List<SaidNote> more) {
        return new Looked(
                tables, without, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** The kinds of which there are tables. */
    public List<String> kinds() {
        return tables.stream().map(FoundTable::kind).distinct().toList();
    }

    String layoutOf(String kind) {
        return tables.stream()
                .filter(table -> kind.equals(table.kind()))
                .map(FoundTable::layout)
                .findFirst()
                .orElseThrow(() -> new NotFound("No table of " + kind));
    }

    private static FoundTable table(FoundPart part, Table table) {
        return new FoundTable(
                part.kind().word(),
                part.layout(),
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
