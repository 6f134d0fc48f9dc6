package cn.zhenggai.inspection;

import cn.zhenggai.rectification.CaseScope;
import cn.zhenggai.shared.Actor;
import org.springframework.stereotype.Component;

/** What names persons is told to the one who wrote it and to those who may see its case; to others it is not there. */
@Component
class SecretFindings {

    private final CaseScope cases;

    SecretFindings(CaseScope cases) {
        this.cases = cases;
    }

    boolean told(FindingLine line, VisitRow visit, Actor reader) {
        boolean own = visit.recordedBy() != null && visit.recordedBy() == reader.personId();
        return own || line.caseNumber() != null && cases.covers(line.caseNumber(), reader);
    }
}
