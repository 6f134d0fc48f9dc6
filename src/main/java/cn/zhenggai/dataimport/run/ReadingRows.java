package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.asking.Asked;
import cn.zhenggai.dataimport.asking.Told;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.text.PlainName;
import cn.zhenggai.sheet.Cell;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.RowReader;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.value.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Told told;
    private final Supplier<Judging> judging;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Consumer<Supplier<Portion>> keeping;
    private final List<Object> read = new ArrayList<>();
    private final Map<String, First> firsts = new HashMap<>();
    private final Map<Integer, Refusal.Reason> contradicted = new HashMap<>();
    private int place;

    /**
     * What was judged together.
     *
     * @param contradicted rows of this portion or an earlier one that a later row says otherwise, by their places
     */
    record Portion(List<StoredRow> rows, Map<Integer, Refusal.Reason> contradicted) {}

    /** The first row about something; of what it says no more than tells it from others, because a file may be long. */
    private record First(int place, String sheet, int number, int says) {}

    /**
     * @param judging asked for within a transaction, always the same
     * @param place of the last row before these
     * @param keeping has to ask for the rows and to write them in one transaction
     */
    ReadingRows(ImportKind kind, Told told, Supplier<Judging> judging, int place, Consumer<Supplier<Portion>> keeping) {
        this.kind = kind;
        this.told = told;
        this.judging = judging;
        this.place = place;
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

    int place() {
        return place;
    }

    /** Hands on what is left. */
    void flush() {
        keeping.accept(this::judged);
        read.clear();
    }

    private Portion judged() {
        Map<Object, Line> lines = new IdentityHashMap<>();
        List<Line> sound = new ArrayList<>();
        for (Object each : read) {
            if (each instanceof Row row) {
                lines.put(row, line(row));
                if (row.sound()) {
                    sound.add(lines.get(row));
                }
            }
        }
        Judging now = judging.get();
        now.expect(sound);
        contradicted.clear();
        List<StoredRow> rows = new ArrayList<>();
        for (Object each : read) {
            rows.add(each instanceof Skipped left ? left(left) : judged((Row) each, lines.get(each), now));
        }
        return new Portion(rows, Map.copyOf(contradicted));
    }

    private StoredRow left(Skipped row) {
        Refusal.Reason why = Refusal.Reason.of(null, row.why().name());
        Judgement judgement = new Judgement(Verdict.SKIPPED, row.text(), List.of(), List.of(why));
        return stored(row.sheet(), row.number(), new Line(Map.of()), judgement, List.of());
    }

    private StoredRow judged(Row row, Line line, Judging now) {
        if (!row.sound()) {
            now.mentioned(line);
            return stored(row.sheet(), row.number(), line, Judgement.refused("", row.faults()), notes(row));
        }
        Judgement judgement = once(row, line, now.judge(line));
        @Nullable FileQuestion question = judgement.question();
        if (question != null) {
            asked.merge(question.key(), new Asked(question, 1), (one, more) -> one.again());
        }
        return stored(row.sheet(), row.number(), line, judgement, notes(row));
    }

    /** The second of a file that is about the same is refused; if it says something else, so is the first: nobody knows which is right. */
    private Judgement once(Row row, Line line, Judgement judgement) {
        String key = judgement.key();
        if (judgement.verdict() == Verdict.REFUSED || key.isEmpty()) {
            return judgement;
        }
        First own = new First(place + 1, row.sheet(), row.number(), says(line));
        @Nullable First first = firsts.putIfAbsent(key, own);
        if (first == null) {
            return judgement;
        }
        boolean same = first.says == own.says;
        if (!same) {
            contradicted.put(first.place, beside("importRowsDiffer", own));
        }
        return Judgement.refused(key, List.of(beside(same ? "importRowTwice" : "importRowsDiffer", first)));
    }

    /** What it says itself: what comes of it may hang on the rows before. */
    private static int says(Line line) {
        Map<String, String> said = new HashMap<>();
        line.values().forEach((field, text) -> {
            if (!text.isBlank()) {
                said.put(field, PlainName.of(text));
            }
        });
        return said.hashCode();
    }

    private static Refusal.Reason beside(String code, First other) {
        return Refusal.Reason.of(null, code, other.sheet, String.valueOf(other.number));
    }

    private StoredRow stored(String sheet, int line, Line said, Judgement judgement, List<StoredRow.FieldNote> notes) {
        return new StoredRow(
                0, ++place, kind.word(), sheet, line, RowState.of(judgement), said, judgement, notes, null);
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
