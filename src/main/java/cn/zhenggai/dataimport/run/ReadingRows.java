package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.asking.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.Cell;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.RowReader;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.value.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one file as they come, and hands them on some hundred at a time. */
final class ReadingRows implements RowReader {

    static final int PORTION = 300;

    private final ImportKind kind;
    private final Actor by;
    private final Told told;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Consumer<Supplier<List<StoredRow>>> keeping;
    private final List<Object> read = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private int place;

    /** @param keeping has to ask for the rows and to write them in one transaction */
    ReadingRows(ImportKind kind, Actor by, Told told, Consumer<Supplier<List<StoredRow>>> keeping) {
        this.kind = kind;
        this.by = by;
        this.told = told;
        this.keeping = keeping;
    }

    @Override
    public void row(Row row) {
        add(row);
    }

    @Override
    public void skipped(Skipped row) {
        add(row);
    }

    private void add(Object row) {
        read.add(row);
        if (read.size() >= PORTION) {
            flush();
        }
    }

    /** Hands on what is left. */
    void flush() {
        keeping.accept(this::judged);
        read.clear();
    }

    private List<StoredRow> judged() {
        Judging judging = kind.judging(by, told.answers());
        judging.expect(read.stream()
                .filter(each -> each instanceof Row row && row.sound())
                .map(row -> line((Row) row))
                .toList());
        List<StoredRow> rows = new ArrayList<>();
        for (Object each : read) {
            rows.add(each instanceof Skipped left ? left(left) : judged((Row) each, judging));
        }
        return rows;
    }

    private StoredRow left(Skipped row) {
        Refusal.Reason why = Refusal.Reason.of(null, row.why().name());
        Judgement judgement = new Judgement(Verdict.SKIPPED, row.text(), List.of(), List.of(why));
        return stored(row.sheet(), row.number(), new Line(Map.of()), judgement, List.of());
    }

    private StoredRow judged(Row row, Judging judging) {
        Line line = line(row);
        Judgement judgement = row.sound() ? once(row, judging.judge(line)) : Judgement.refused("", row.faults());
        @Nullable FileQuestion question = judgement.question();
        if (question != null) {
            asked.merge(question.key(), new Asked(question, 1), (one, more) -> one.again());
        }
        return stored(row.sheet(), row.number(), line, judgement, notes(row));
    }

    /** The second of a file that is about the same is refused, whatever it says. */
    private Judgement once(Row row, Judgement judgement) {
        if (judgement.verdict() == Verdict.REFUSED || judgement.key().isEmpty()) {
            return judgement;
        }
        @Nullable String before = places.putIfAbsent(judgement.key(), row.sheet() + " " + row.number());
        return before == null
                ? judgement
                : Judgement.refused(judgement.key(), List.of(Refusal.Reason.of(null, "importRowTwice", before)));
    }

    private StoredRow stored(String sheet, int line, Line said, Judgement judgement, List<StoredRow.FieldNote> notes) {
        RowState state = judgement.verdict().does() ? RowState.WAITING : RowState.NOTHING;
        return new StoredRow(0, ++place, sheet, line, state, said, judgement, notes, null);
    }

    /** What has to be answered, in the order in which it came up. */
    List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    private Line line(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.cells().forEach((field, cell) -> values.put(field, cell.fault() == null ? text(cell) : cell.written()));
        return told.at(new Line(values), row.sheet(), row.number());
    }

    private static String text(Cell cell) {
        return cell.as(BigDecimal.class).map(BigDecimal::toPlainString).orElseGet(cell::text);
    }

    private static List<StoredRow.FieldNote> notes(Row row) {
        List<StoredRow.FieldNote> notes = new ArrayList<>();
        row.cells().forEach((field, cell) -> {
            @Nullable Note note = cell.note();
            if (note != null) {
                notes.add(new StoredRow.FieldNote(field, note.code(), note.arguments()));
            }
        });
        return notes;
    }
}
