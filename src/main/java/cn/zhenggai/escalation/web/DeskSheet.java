package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A list of the desk as a spreadsheet, page by page, so that its length costs no memory. Texts stay texts in Excel. */
@Component
class DeskSheet {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "school",
            "title",
            "category",
            "severity",
            "level",
            "days",
            "deadline",
            "original",
            "step",
            "hands",
            "due",
            "last",
            "lastAt",
            "rules",
            "standstill",
            "until",
            "reason");
    private static final int[] WIDTHS = {18, 28, 36, 18, 8, 14, 12, 12, 12, 16, 26, 12, 24, 12, 30, 22, 12, 36};
    private static final int[] DATES = {7, 8, 11, 13, 16};

    private final LeadersDesk desk;
    private final MessageSource messages;

    DeskSheet(LeadersDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    void write(Actor reader, DeskFilter filter, OutputStream out) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(word("escalation.list." + filter.list(), locale));
            head(sheet, locale);
            int row = 1;
            String after = null;
            do {
                Slice<DeskLine> page = desk.page(reader, filter, after, PAGE);
                for (DeskLine line : page.rows()) {
                    row(sheet, row++, line, locale);
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
            sheet.value(0, column, word("escalation.column." + COLUMNS.get(column), locale));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E2F1EF")
                .set();
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, DeskLine line, Locale locale) {
        sheet.value(row, 0, line.number().value());
        sheet.value(row, 1, line.place().schoolName());
        sheet.value(row, 2, line.title());
        sheet.value(row, 3, messages.getMessage("category." + line.category(), null, line.category(), locale));
        sheet.value(row, 4, word("severity." + line.severity(), locale));
        sheet.value(row, 5, line.level() + " " + word("escalation.level." + line.level(), locale));
        sheet.value(row, 6, line.days());
        sheet.value(row, 7, line.dates().deadline());
        sheet.value(row, 8, line.dates().original());
        if (line.hands() != null) {
            hands(sheet, row, line.hands(), locale);
        }
        if (line.last() != null) {
            last(sheet, row, line.last(), locale);
        }
        sheet.value(row, 15, word("escalation.standstill." + line.standstill(), locale));
        sheet.value(row, 16, line.heldUntil());
        sheet.value(row, 17, line.holdReason());
        for (int column : DATES) {
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private void hands(Worksheet sheet, int row, DeskLine.Hands hands, Locale locale) {
        sheet.value(row, 9, word("escalation.step." + hands.step(), locale));
        if (hands.desk() != null) {
            Object[] name = {hands.name()};
            sheet.value(row, 10, messages.getMessage("desk." + hands.desk().kind(), name, locale));
        }
        sheet.value(row, 11, hands.dueOn());
    }

    private void last(Worksheet sheet, int row, DeskLine.Last last, Locale locale) {
        String state = word("escalation.state." + last.state(), locale);
        sheet.value(row, 12, word("escalation.kind." + last.kind(), locale) + " " + state);
        sheet.value(row, 13, BureauTime.dayOf(last.takenAt()));
        sheet.value(row, 14, last.rules());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
