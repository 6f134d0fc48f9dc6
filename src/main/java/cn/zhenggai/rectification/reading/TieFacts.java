package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;

/**
 * What a case hangs together with, as it is read. All parts may be null.
 *
 * @param printedNumber of its line on the signed notice, {@code 青教安改〔2026〕15号-02}
 * @param insideSchool whether the school found it and mends it by itself
 */
public record TieFacts(
        Long visitId,
        Long noticeId,
        Integer lineNo,
        String printedNumber,
        CaseNumber repeatOf,
        CaseNumber mergedInto,
        CaseNumber protects,
        boolean receiptRefused,
        boolean insideSchool) {

    static TieFacts of(RectificationCase subject) {
        CaseTies ties = subject.ties();
        CaseOrder order = subject.order();
        return new TieFacts(
                ties.visitId(),
                order.noticeId(),
                order.lineNo(),
                order.printedNumber(),
                ties.repeatOf(),
                ties.mergedInto(),
                ties.protects(),
                order.receiptRefused(),
                subject.discovery().insideSchool());
    }
}
