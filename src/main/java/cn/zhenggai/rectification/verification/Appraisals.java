package cn.zhenggai.rectification.verification;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Some hazards are passed only with the report of an expert: a building, a boiler, a lift (domain reference 5.3, 15). */
@Component
public class Appraisals {

    private final RectificationRules rules;
    private final EvidenceShelf evidence;

    Appraisals(RectificationRules rules, EvidenceShelf evidence) {
        this.rules = rules;
        this.evidence = evidence;
    }

    /** What is asked for, in words; empty for nothing. */
    public String needed(String itemCode, Severity severity) {
        return itemCode == null ? "" : rules.appraisalFor(itemCode, severity);
    }

    /** The school brings it with its report of this round, or the re-inspector with his opinion. */
    Optional<Refusal> missing(RectificationCase subject, List<Long> brought) {
        String report = needed(subject.hazard().itemCode(), subject.severity());
        boolean there = report.isEmpty() || !brought.isEmpty() || attached(subject);
        return new Checks().that(there, "documents", "appraisalMissing", report).refusal();
    }

    private boolean attached(RectificationCase subject) {
        int round = subject.course().roundNo();
        return evidence.of(CaseEvidence.owner(subject.number())).stream()
                .anyMatch(file -> EvidencePurpose.DOCUMENT.equals(file.purpose())
                        && file.round() != null
                        && file.round() == round);
    }
}
