package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperKind;
import cn.zhenggai.document.PaperTemplates;
import cn.zhenggai.inspection.VisitRecorded;
import cn.zhenggai.notice.NoticeReceived;
import cn.zhenggai.notice.NoticeSigned;
import cn.zhenggai.notice.NoticeWithdrawn;
import cn.zhenggai.notice.ReceiptRefused;
import cn.zhenggai.rectification.log.CaseLogged;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Issues what {@code papers.csv} says is issued after a moment, as the last act of the transaction of that moment: a deed
 * whose paper cannot be kept has not happened.
 */
@Component
class IssuingPapers {

    private final PaperTemplates templates;
    private final List<PaperFilling> fillings;
    private final KeepingPapers keeping;

    /** A paper stands in the log of its case, and what a transaction did to a case is summed up when nothing more is done. */
    private static final int FIRST = 0;

    IssuingPapers(PaperTemplates templates, List<PaperFilling> fillings, KeepingPapers keeping) {
        this.templates = templates;
        this.fillings = fillings;
        this.keeping = keeping;
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(NoticeSigned event) {
        issue(Moment.ofNotice("NOTICE_SIGNED", event.news().id(), event.by()));
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(NoticeReceived event) {
        issue(Moment.ofNotice("NOTICE_RECEIVED", event.news().id(), event.by()));
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(ReceiptRefused event) {
        issue(Moment.ofNotice("NOTICE_REFUSED", event.news().id(), event.by()));
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(NoticeWithdrawn event) {
        issue(Moment.ofNotice("NOTICE_WITHDRAWN", event.news().id(), event.by()));
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(VisitRecorded event) {
        issue(Moment.ofVisit("VISIT_RECORDED", event.visitId(), event.by()));
    }

    @Order(FIRST)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void after(CaseLogged event) {
        issue(Moment.ofCase(event));
    }

    private void issue(Moment moment) {
        for (PaperKind kind : templates.kinds()) {
            if (kind.issuedAfter(moment.name())) {
                filling(kind).draft(moment).ifPresent(draft -> keeping.keep(kind, draft, moment.by()));
            }
        }
    }

    private PaperFilling filling(PaperKind kind) {
        return fillings.stream()
                .filter(one -> one.content() == kind.content())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.code() + " is only ever printed"));
    }
}
