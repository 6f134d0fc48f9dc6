package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import cn.zhenggai.document.PrintingNotice;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of a notice as a whole and with every name. */
@Configuration(proxyBeanMethods = false)
class NoticeFillings {

    /** As it is served. */
    @Bean
    static PaperFilling noticeFilling(ReadingNotices reading, PrintingNotice printing) {
        return new Whole(PaperContent.NOTICE, reading, printing::paper);
    }

    /** Its receipt, or that the school would not sign it. */
    @Bean
    static PaperFilling receiptFilling(ReadingNotices reading, PrintingNotice printing) {
        return new Whole(PaperContent.RECEIPT, reading, printing::receipt);
    }

    private record Whole(PaperContent content, ReadingNotices reading, Function<NoticeSheet, Record> said)
            implements PaperFilling {

        @Override
        public Optional<PaperDraft> draft(Moment moment) {
            NoticeSheet sheet = reading.whole(moment.noticeId());
            return Optional.of(OfNotice.draft(sheet, number -> said.apply(sheet)));
        }
    }
}
