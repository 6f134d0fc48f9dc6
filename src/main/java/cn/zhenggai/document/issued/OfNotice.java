package cn.zhenggai.document.issued;

import cn.zhenggai.notice.reading.NoticeSheet;
import java.util.function.Function;

/** A paper about a whole notice: one of a kind. */
final class OfNotice {

    private OfNotice() {}

    static PaperDraft draft(NoticeSheet sheet, Function<String, Record> content) {
        return new PaperDraft(
                "notice:" + sheet.id(),
                sheet.id(),
                null,
                sheet.number(),
                sheet.schoolName(),
                sheet.lines().stream().map(NoticeSheet.Line::caseNumber).toList(),
                content);
    }
}
