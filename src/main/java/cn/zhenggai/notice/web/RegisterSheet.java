package cn.zhenggai.notice.web;

import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The register as a spreadsheet, page by page, so that its length costs no memory. Withdrawn numbers stand in it. */
@Component
class RegisterSheet {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "notice.column.number",
            "notice.column.state",
            "case.column.school",
            "notice.column.subject",
            "notice.column.visitedOn",
            "notice.column.closed",
            "notice.column.total",
            "notice.column.signed",
            "notice.column.signedBy",
            "notice.field.received",
            "notice.refused",
            "notice.field.withdrawn");
    private static final int[] WIDTHS = {24, 10, 28, 30, 12, 8, 8, 12, 12, 12, 8, 12};

    private final ReadingNotices notices;
    private final MessageSource messages;

    RegisterSheet(ReadingNotices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    void write(Actor reader, NoticeFilter filter, OutputStream out) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(word("nav.notices", locale));
            head(sheet, locale);
            int row = 1;
            String after = null;
            do {
                Slice<NoticeCard> page = notices.page(reader, filter, after, PAGE);
                for (NoticeCard card : page.rows()) {
                    row(sheet, row++, card, locale);
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
            sheet.value(0, column, word(COLUMNS.get(column), locale));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E2F1EF")
                .set();
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, NoticeCard card, Locale locale) {
        sheet.value(row, 0, card.number());
        sheet.value(row, 1, word("notice.state." + card.state(), locale));
        sheet.value(row, 2, card.schoolName());
        sheet.value(row, 3, card.subject());
        sheet.value(row, 4, card.visitedOn());
        sheet.style(row, 4).format("yyyy-mm-dd").set();
        sheet.value(row, 5, card.closed());
        sheet.value(row, 6, card.total());
        day(sheet, row, 7, card.signedAt());
        sheet.value(row, 8, card.signedByName());
        day(sheet, row, 9, card.receivedAt());
        sheet.value(row, 10, card.receiptRefused() ? word("notice.refused", locale) : null);
        day(sheet, row, 11, card.withdrawnAt());
    }

    private static void day(Worksheet sheet, int row, int column, Instant moment) {
        if (moment != null) {
            sheet.value(row, column, BureauTime.dayOf(moment));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
