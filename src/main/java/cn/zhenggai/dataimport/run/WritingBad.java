package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.part.FoundPart;
import cn.zhenggai.dataimport.part.FoundParts;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.WritingBadRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the rows that came to nothing in the form in which they came in, with the reasons, to be mended and sent again. */
@Component
public class WritingBad {

    private static final int PORTION = 500;

    private final RunRows rows;
    private final KeptFiles files;
    private final ReadingRun reading;
    private final ImportKinds kinds;
    private final RefusalTexts texts;
    private final MessageSource messages;

    WritingBad(
            RunRows rows,
            KeptFiles files,
            ReadingRun reading,
            ImportKinds kinds,
            RefusalTexts texts,
            MessageSource messages) {
        this.rows = rows;
        this.files = files;
        this.reading = reading;
        this.kinds = kinds;
        this.texts = texts;
        this.messages = messages;
    }

    public void write(ImportRun run, OutputStream out, Locale locale) {
        Map<String, String> reasons = reasons(run, locale);
        files.with(run, book -> written(run, book, reasons, out, locale));
    }

    private Outcome<Long> written(
            ImportRun run, Workbook book, Map<String, String> reasons, OutputStream out, Locale locale) {
        List<FoundPart> parts = reading.understood(FoundParts.in(book, kinds.parts(run.kind())));
        List<Table> tables =
                parts.stream().flatMap(part -> part.tables().stream()).toList();
        String head = messages.getMessage("import.reason", null, locale);
        try (WritingBadRows writing = new WritingBadRows(out, head)) {
            for (Table table : tables) {
                book.walk(List.of(table), row -> write(writing, table, row, reasons));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(run.id());
    }

    private static void write(WritingBadRows writing, Table table, Row row, Map<String, String> reasons) {
        @Nullable String why = reasons.get(place(row.sheet(), row.number()));
        if (why != null) {
            try {
                writing.write(table, row, why);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Map<String, String> reasons(ImportRun run, Locale locale) {
        Map<String, String> reasons = new HashMap<>();
        List<IntFunction<List<StoredRow>>> lists = List.of(
                from -> rows.page(run.id(), "", Verdict.REFUSED, from, PORTION),
                from -> rows.page(run.id(), "", Verdict.ASKED, from, PORTION),
                from -> rows.inState(run.id(), "", RowState.FAILED, from, PORTION));
        for (IntFunction<List<StoredRow>> list : lists) {
            int from = 0;
            for (List<StoredRow> some = list.apply(0); !some.isEmpty(); some = list.apply(from)) {
                some.forEach(row -> reasons.put(place(row.sheet(), row.line()), words(run.kind(), row, locale)));
                from += PORTION;
            }
        }
        return reasons;
    }

    private String words(String kind, StoredRow row, Locale locale) {
        return row.judgement().reasons().stream()
                .map(reason -> field(kind, reason, locale) + texts.text(reason, locale))
                .collect(Collectors.joining(" "));
    }

    /** Whoever mends the row has to know which cell is meant. */
    private String field(String kind, Refusal.Reason reason, Locale locale) {
        String key = "import.field." + kind + "." + reason.field();
        String name = Objects.requireNonNull(messages.getMessage(key, null, "", locale));
        return name.isEmpty() ? "" : name + ": ";
    }

    private static String place(String sheet, int line) {
        return line + " " + sheet;
    }
}
