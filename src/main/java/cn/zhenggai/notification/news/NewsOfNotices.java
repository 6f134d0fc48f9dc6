package cn.zhenggai.notification.news;

import cn.zhenggai.notice.NoticeDrafted;
import cn.zhenggai.notice.NoticeNews;
import cn.zhenggai.notice.NoticeSigned;
import cn.zhenggai.notice.NoticeWithdrawn;
import cn.zhenggai.notice.ReceiptRefused;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseEvent.Kind;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One message for a notice, however many lines it has; each of these happens to a notice once. */
@Component
class NewsOfNotices {

    private static final int ROUND = 1;
    private static final int OCCASION = 1;
    /** A line that somebody opened by himself was told of already, when it was opened. */
    private static final int DRAFTED = 2;

    private final CaseNews news;
    private final Addressees addressees;
    private final MessageSource messages;

    NewsOfNotices(CaseNews news, Addressees addressees, MessageSource messages) {
        this.news = news;
        this.addressees = addressees;
        this.messages = messages;
    }

    /** Whoever signs hears of what a visit found. */
    @EventListener
    void drafted(NoticeDrafted event) {
        NoticeNews news = event.news();
        tell(
                Kind.TO_SIGN,
                news,
                news.count() == 1
                        ? news.title()
                        : messages.getMessage(
                                "inbox.draft",
                                new Object[] {news.title(), String.valueOf(news.count())},
                                Locale.CHINESE),
                DRAFTED);
    }

    @EventListener
    void signed(NoticeSigned event) {
        if (event.news().grouped()) {
            tell(Kind.ISSUED, event.news());
        }
    }

    @EventListener
    void withdrawn(NoticeWithdrawn event) {
        if (event.news().grouped()) {
            tell(Kind.WITHDRAWN, event.news());
        }
    }

    /** The school knows; those who look after it have to hear. */
    @EventListener
    void receiptRefused(ReceiptRefused event) {
        tell(Kind.RECEIPT_REFUSED, event.news());
    }

    private void tell(Kind kind, NoticeNews notice) {
        tell(kind, notice, title(notice), OCCASION);
    }

    private void tell(Kind kind, NoticeNews notice, String title, int occasion) {
        CaseEvent event = new CaseEvent(
                kind,
                notice.first(),
                ROUND,
                title,
                notice.severity(),
                notice.schoolId(),
                notice.schoolName(),
                notice.townshipId(),
                notice.bureauId(),
                notice.openedBy(),
                null,
                notice.confidential(),
                notice.id(),
                notice.grouped(),
                false);
        news.tell(event, notice.id(), occasion, List.copyOf(addressees.of(event, true)));
    }

    /** Papers are in the language of the office, whatever their reader chose. */
    private String title(NoticeNews notice) {
        return messages.getMessage(
                "inbox.notice", new Object[] {notice.number(), String.valueOf(notice.count())}, Locale.CHINESE);
    }
}
