package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.shared.CaseNumber;

/**
 * What a case hangs together with. A part of the case's row; all is null for a case that stands alone and was not signed
 * yet.
 *
 * @param lineNo from 1 on its notice, in the order found
 * @param printedNumber as it is printed, {@code 青教安改〔2026〕15号-02}
 */
public record CaseTies(
        Long visitId, Long noticeId, Integer lineNo, String printedNumber, CaseNumber repeatOf, CaseNumber mergedInto) {

    public static CaseTies of(FindingTies finding) {
        return new CaseTies(finding.visitId(), null, null, null, finding.repeatOf(), null);
    }

    CaseTies onNotice(Long notice, Integer line) {
        return new CaseTies(visitId, notice, line, printedNumber, repeatOf, mergedInto);
    }

    CaseTies mergedInto(CaseNumber target) {
        return new CaseTies(visitId, noticeId, lineNo, printedNumber, repeatOf, target);
    }
}
