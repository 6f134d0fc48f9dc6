package cn.zhenggai.rectification.web;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The list of cases as a spreadsheet, page by page, so that its length costs no memory. Texts stay texts in Excel. */
@Component
class CaseSheet {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "school",
            "title",
            "category",
            "severity",
            "state",
            "round",
            "foundOn",
            "originalDeadline",
            "deadline",
            "overdueDays",
            "onTime",
            "assignee",
            "endedOn");
    private static final int[] WIDTHS = {18, 28, 36, 18, 8, 14, 8, 12, 12, 12, 12, 10, 12, 12};

    private final CaseLists cases;
    private final MessageSource messages;
    private final Deadlines deadlines;
    private final Clock clock;

    CaseSheet(CaseLists cases, MessageSource messages, Deadlines deadlines, Clock clock) {
        this.cases = cases;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void write(Actor reader, CaseFilter filter, OutputStream out) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        LocalDate today = BureauTime.today(clock);
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(word("case.list.title", locale));
            head(sheet, locale);
            int row = 1;
            String after = null;
            do {
                Slice<CaseLine> page = cases.page(reader, filter, after, PAGE);
                for (CaseLine line : page.rows()) {
                    row(sheet, row++, line, today, locale);
                }
                sheet.flush();
                after = page.next();
            } while (after != null);
            sheet.finish();
        }
    }

    private void head(Worksheet sheet, Locale locale) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(0, column, word("case.column." + COLUMNS.get(column), locale));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E2F1EF")
                .set();
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, CaseLine line, LocalDate today, Locale locale) {
        sheet.value(row, 0, line.number().value());
        sheet.value(row, 1, line.schoolName());
        sheet.value(row, 2, line.title());
        sheet.value(row, 3, messages.getMessage("category." + line.category(), null, line.category(), locale));
        sheet.value(row, 4, word("severity." + line.severity(), locale));
        sheet.value(row, 5, word("case.state." + line.state(), locale));
        sheet.value(row, 6, line.round());
        sheet.value(row, 7, line.foundOn());
        sheet.value(row, 8, line.originalDeadline());
        sheet.value(row, 9, line.deadline());
        if (line.overdue()) {
            sheet.value(row, 10, deadlines.workdaysBetween(line.deadline(), today));
        }
        if (line.onTime() != null) {
            sheet.value(row, 11, word(line.onTime() ? "case.onTime.yes" : "case.onTime.no", locale));
        }
        sheet.value(
                row,
                12,
                line.assigneeName() == null ? null : line.assigneeName().toString());
        if (line.endedAt() != null) {
            sheet.value(row, 13, BureauTime.dayOf(line.endedAt()));
        }
        for (int column : new int[] {7, 8, 9, 13}) {
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
