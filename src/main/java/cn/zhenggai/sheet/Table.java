package cn.zhenggai.sheet;

import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.sheet.heading.Block;
import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.heading.Column;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.heading.Mapping;
import cn.zhenggai.sheet.raw.RawCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that was found in a sheet, with what its columns are held to mean.
 *
 * @param titles what stands above its heading
 * @param year that its title or its sheet is of, for days that are written without one
 */
public record Table(
        Layout layout,
        Sheet sheet,
        Block heading,
        List<Guess> guesses,
        List<String> titles,
        @Nullable Integer year) {

    public String sheetName() {
        return sheet.name();
    }

    public List<Column> columns() {
        return heading.columns();
    }

    /** What it is known by when a table of the same headings in the same order comes again. */
    public String fingerprint() {
        return Fingerprint.of(columns().stream()
                .map(column -> column.heading().folded())
                .filter(folded -> !folded.isEmpty())
                .collect(Collectors.joining("|")));
    }

    /** As it is held to be now, to be shown, corrected and kept. */
    public Mapping mapping() {
        Map<String, String> fields = new LinkedHashMap<>();
        guesses.forEach(guess -> fields.put(guess.column().name(), guess.field().key()));
        return new Mapping(fields);
    }

    /** The same with columns meaning what somebody said; what he did not name means nothing. */
    public Table with(Mapping given) {
        List<Guess> said = new ArrayList<>();
        for (Column column : columns()) {
            given.field(column)
                    .flatMap(layout::field)
                    .ifPresent(field -> said.add(new Guess(column, field, certainty(column, field))));
        }
        return new Table(layout, sheet, heading, said, titles, year);
    }

    private Certainty certainty(Column column, Field field) {
        return guesses.stream()
                .filter(guess -> guess.column().equals(column) && guess.field().equals(field))
                .map(Guess::certainty)
                .findFirst()
                .orElse(Certainty.GIVEN);
    }

    /** The same with another year for days that are written without one. */
    public Table of(@Nullable Integer otherYear) {
        return new Table(layout, sheet, heading, guesses, titles, otherYear);
    }

    /** Fields that every row needs and no column is held to mean. */
    public List<Field> missing() {
        return layout.fields().stream()
                .filter(Field::required)
                .filter(field ->
                        guesses.stream().noneMatch(guess -> guess.field().equals(field)))
                .toList();
    }

    /** The rows of the heading as they are written, for a file of the same form. */
    List<List<String>> headingRows() {
        int width =
                columns().isEmpty() ? 0 : columns().get(columns().size() - 1).place() + 1;
        return sheet.top().rows().stream()
                .filter(row -> row.number() >= heading.firstRow() && row.number() <= heading.lastRow())
                .map(row -> {
                    List<String> texts = new ArrayList<>();
                    for (int place = 0; place < width; place++) {
                        RawCell cell = row.cell(place);
                        texts.add(cell.text());
                    }
                    return texts;
                })
                .toList();
    }
}
