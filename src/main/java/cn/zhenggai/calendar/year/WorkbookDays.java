package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.year.YearSheet.Fault;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.WrittenDay;
import cn.zhenggai.sheet.Row;
import cn.zhenggai.sheet.RowReader;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.sheet.Tables;
import cn.zhenggai.sheet.Walked;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The same table in a workbook, wherever it stands in it and in whatever order its columns are. */
final class WorkbookDays implements RowReader {

    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    private static final Layout LAYOUT = Layout.of(
            Field.of("date", Kinds.text(), "日期", "时间", "date", "day").needed(),
            Field.of("kind", Kinds.text(), "安排", "类型", "类别", "放假或上班", "kind", "type")
                    .needed(),
            Field.of("name", Kinds.text(), "名称", "节日", "节日名称", "假期", "name", "holiday"));

    private final Listed found = new Listed();

    private WorkbookDays() {}

    static boolean like(byte[] file) {
        return BEGINNINGS.stream()
                .anyMatch(sign -> file.length >= sign.length && Arrays.equals(sign, Arrays.copyOf(file, sign.length)));
    }

    static Listed read(byte[] content) {
        try {
            Path file = Files.createTempFile("calendar-", "");
            try {
                Files.write(file, content);
                return opened(Workbook.open(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listed opened(Outcome<Workbook> opened) throws IOException {
        if (opened.result() == null) {
            return faulty(Objects.requireNonNull(opened.refusal()));
        }
        try (Workbook book = opened.result()) {
            Tables tables = book.find(LAYOUT);
            WorkbookDays days = new WorkbookDays();
            Outcome<Walked> walked = tables.complete().then(complete -> book.walk(complete, days));
            return walked.refusal() == null ? days.found : faulty(walked.refusal());
        }
    }

    private static Listed faulty(Refusal refusal) {
        Refusal.Reason first = refusal.reasons().get(0);
        return Listed.faulty(Fault.of(0, first.code(), first.arguments().toArray()));
    }

    @Override
    public void row(Row row) {
        String said = row.cell("date").written();
        Optional<LocalDate> date = WrittenDay.day(said);
        String kind = row.cell("kind").written();
        CalendarDay.Kind meant = Words.kind(kind);
        if (date.isEmpty()) {
            found.fault(row.number(), "date", said);
        } else if (meant == null) {
            found.fault(row.number(), "kind", date.get().toString(), kind);
        } else {
            found.row(row.number(), date.get(), meant, row.cell("name").text());
        }
    }

    @Override
    public void skipped(Skipped row) {
        found.note(row.number(), "leftOut", row.text());
    }
}
