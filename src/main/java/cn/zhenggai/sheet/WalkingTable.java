package cn.zhenggai.sheet;

import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Field.Carried;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawRow;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.value.Context;
import cn.zhenggai.sheet.value.Ditto;
import cn.zhenggai.sheet.value.Note;
import cn.zhenggai.sheet.value.Taken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rows out of the cells under a heading. */
final class WalkingTable implements RowVisitor {

    private static final int BEGINNING = 60;

    private final Table table;
    private final RowReader reader;
    private final Context context;
    private final List<Guess> columns;
    private final LeftOut leftOut;
    private final CarryingDown merged;
    private final Map<String, RawCell> above = new HashMap<>();

    WalkingTable(Table table, boolean from1904, RowReader reader) {
        this.table = table;
        this.reader = reader;
        this.context = new Context(null, table.year(), from1904);
        this.columns = table.guesses().stream()
                .sorted(Comparator.comparing(guess -> table.layout().fields().indexOf(guess.field())))
                .toList();
        this.leftOut = new LeftOut(table);
        this.merged = new CarryingDown(table.sheet().merged());
    }

    @Override
    public void row(RawRow raw) {
        RawRow row = merged.fill(raw);
        if (raw.number() <= table.heading().lastRow()) {
            return;
        }
        Optional<Skipped.Why> why = leftOut.why(raw, merged.widest());
        if (why.isPresent()) {
            reader.skipped(new Skipped(table.sheetName(), raw.number(), why.get(), beginning(raw)));
            return;
        }
        reader.row(made(row));
    }

    private Row made(RawRow row) {
        List<String> written = written(row);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Guess guess : columns) {
            cells.put(guess.field().key(), cell(guess, row.cell(guess.column().place()), written));
        }
        return new Row(
                table.sheetName(),
                row.number(),
                row.hidden(),
                Collections.unmodifiableMap(cells),
                List.copyOf(written));
    }

    private static String beginning(RawRow row) {
        String text = row.cells().stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .orElse(RawCell.NOTHING)
                .text();
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING));
    }

    private static List<String> written(RawRow row) {
        List<String> written = new ArrayList<>();
        row.cells().forEach(cell -> written.add(cell.text()));
        return written;
    }

    private Cell cell(Guess guess, RawCell found, List<String> written) {
        Field field = guess.field();
        boolean said = field.carried() != Carried.NEVER && Ditto.is(found);
        boolean meant = said || field.carried() == Carried.BLANK && found.blank();
        @Nullable RawCell before = above.get(field.key());
        if (said && before == null) {
            return fault(field, found, "cellNothingAbove", found.text());
        }
        RawCell cell = meant && before != null ? before : found;
        if (cell != found) {
            put(written, guess.column().place(), cell.text());
        }
        if (!cell.blank()) {
            above.put(field.key(), cell);
        }
        Cell taken = taken(field, cell, context.in(guess.column().heading().unit()));
        return cell == found || taken.note() != null || taken.fault() != null
                ? taken
                : new Cell(taken.written(), taken.value(), Note.of("asAbove", cell.text()), null);
    }

    private static void put(List<String> written, int place, String text) {
        while (written.size() <= place) {
            written.add("");
        }
        written.set(place, text);
    }

    private static Cell taken(Field field, RawCell cell, Context around) {
        return switch (cell.type()) {
            case BLANK -> field.required() ? fault(field, cell, "required") : Cell.BLANK;
            case ERROR -> fault(field, cell, "cellError", cell.text());
            case UNCOMPUTED -> fault(field, cell, "cellUncomputed");
            default -> {
                Taken taken = field.kind().take(cell, around);
                Refusal.Reason fault = taken.fault();
                yield fault == null
                        ? new Cell(cell.text(), taken.value(), taken.note(), null)
                        : fault(field, cell, fault.code(), fault.arguments().toArray());
            }
        };
    }

    private static Cell fault(Field field, RawCell cell, String code, Object... arguments) {
        return new Cell(cell.text(), null, null, Refusal.Reason.of(field.key(), code, arguments));
    }
}
