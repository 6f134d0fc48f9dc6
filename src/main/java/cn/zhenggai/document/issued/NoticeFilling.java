package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PrintingNotice;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The notice itself, whole and with every name, as it is served. */
@Component
class NoticeFilling implements PaperFilling {

    private final ReadingNotices reading;
    private final PrintingNotice printing;

    NoticeFilling(ReadingNotices reading, PrintingNotice printing) {
        this.reading = reading;
        this.printing = printing;
    }

    @Override
    public PaperContent content() {
        return PaperContent.NOTICE;
    }

    @Override
    public Optional<PaperDraft> draft(Moment moment) {
        NoticeSheet sheet = reading.whole(moment.noticeId());
        return Optional.of(OfNotice.draft(sheet, number -> printing.paper(sheet)));
    }
}
