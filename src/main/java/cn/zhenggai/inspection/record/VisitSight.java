package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of a visit is told to somebody who may know of it. Its page, its print, programs and the pictures ask here, so
 * that a picture is never seen by whom its text is kept from.
 */
@Component
public class VisitSight {

    private final VisitFindings findings;
    private final CaseScope cases;

    VisitSight(VisitFindings findings, CaseScope cases) {
        this.findings = findings;
        this.cases = cases;
    }

    /** What names persons is told to the one who wrote it and to those who may see its case; to others it is not there. */
    public boolean told(FindingLine line, VisitRow visit, Actor reader) {
        boolean own = visit.recordedBy() != null && visit.recordedBy() == reader.personId();
        return !line.confidential() || own || line.caseNumber() != null && cases.covers(line.caseNumber(), reader);
    }

    public List<FindingLine> told(VisitRow visit, Actor reader) {
        return findings.of(visit.id(), Names.of(reader)).stream()
                .filter(line -> told(line, visit, reader))
                .toList();
    }

    /** A signature is a person. */
    boolean showsSignature(Actor reader) {
        return reader.readsPersons();
    }

    /** Faces are persons. */
    boolean shows(VisitRow visit, int findingNo, Actor reader) {
        return reader.readsPersons() && told(visit, reader).stream().anyMatch(line -> line.no() == findingNo);
    }
}
