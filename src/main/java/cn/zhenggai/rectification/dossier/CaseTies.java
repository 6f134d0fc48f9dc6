package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.shared.CaseNumber;

/** What a case hangs together with. A part of the case's row; all is null for a case that stands alone. */
public record CaseTies(Long visitId, CaseNumber repeatOf, CaseNumber mergedInto, CaseNumber protects) {

    public static CaseTies of(FindingTies finding) {
        return new CaseTies(finding.visitId(), finding.repeatOf(), null, null);
    }

    /** What a school does for the safety of its pupils while others act on the other case. */
    public static CaseTies protecting(CaseNumber other) {
        return new CaseTies(null, null, null, other);
    }

    CaseTies mergedInto(CaseNumber target) {
        return new CaseTies(visitId, repeatOf, target, protects);
    }
}
