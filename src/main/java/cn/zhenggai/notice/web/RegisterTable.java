package cn.zhenggai.notice.web;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.shared.table.Table;
import cn.zhenggai.shared.table.Wording;
import org.springframework.stereotype.Component;

/** The register of notices, on pages and as a workbook. Withdrawn numbers stand in it. */
@Component
class RegisterTable {

    private final Wording words;

    RegisterTable(Wording words) {
        this.words = words;
    }

    Table<NoticeCard> table() {
        return Table.<NoticeCard>drawnBy("notice/cells")
                .text("notice.column.number", 24, NoticeCard::number)
                .text(
                        "notice.column.state",
                        10,
                        card -> card.secret() ? null : words.of("notice.state." + card.state()))
                .text("case.column.school", 28, card -> card.secret() ? words.of("notice.secret") : card.schoolName())
                .text("notice.column.subject", 30, NoticeCard::subject)
                .day("notice.column.visitedOn", 12, NoticeCard::visitedOn)
                .number("notice.column.closed", 8, card -> card.secret() ? null : card.closed())
                .number("notice.column.total", 8, card -> card.secret() ? null : card.total())
                .dayOf("notice.column.signed", 12, NoticeCard::signedAt)
                .text("notice.column.signedBy", 12, NoticeCard::signedByName)
                .dayOf("notice.field.received", 12, NoticeCard::receivedAt)
                .text("notice.refused", 8, card -> card.receiptRefused() ? words.of("notice.refused") : null)
                .dayOf("notice.field.withdrawn", 12, NoticeCard::withdrawnAt)
                .leading("notice.column.number", "number")
                .leading("case.column.school")
                .leading("notice.column.state", "state")
                .onPage("notice.column.progress", "progress")
                .onPage("notice.column.signed", "signed")
                .tallied("notice.state.SIGNED", card -> !card.secret() && card.state() == NoticeState.SIGNED)
                .tallied("notice.state.WITHDRAWN", card -> card.state() == NoticeState.WITHDRAWN)
                .marking(card -> card.state() == NoticeState.WITHDRAWN ? "withdrawn" : null);
    }
}
