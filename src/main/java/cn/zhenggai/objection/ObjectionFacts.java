package cn.zhenggai.objection;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.ProofOnPaper;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.PaperDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The objection (异议书) and the answer to it (复核意见). */
@Component
class ObjectionFacts implements PaperFacts {

    private final CaseDesk desk;
    private final Objections objections;
    private final ProofOnPaper proof;

    ObjectionFacts(CaseDesk desk, Objections objections, ProofOnPaper proof) {
        this.desk = desk;
        this.objections = objections;
        this.proof = proof;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(
                CaseDeed.OBJECT,
                CaseDeed.UPHOLD_OBJECTION,
                CaseDeed.REGRADE_ON_OBJECTION,
                CaseDeed.MOVE_ON_OBJECTION,
                CaseDeed.KEEP_ON_OBJECTION);
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "objectionSubject",
                "objectionFacts",
                "objectionRequest",
                "objectedBy",
                "objectedOn",
                "receivedOn",
                "decideBy",
                "conclusion",
                "severityAfter",
                "deadlineAfter",
                "objectionProof");
    }

    @Override
    public Set<String> persons() {
        return Set.of("objectedBy");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = desk.takeForSystem(number);
        ObjectionView told = objections.lastOf(subject).view(Names.all());
        Map<String, String> facts = new HashMap<>();
        facts.put("objectionSubject", subject(told.subject()));
        facts.put("objectionFacts", told.facts());
        facts.put("objectionRequest", told.request());
        facts.put("objectedBy", String.valueOf(told.objectedByName()));
        facts.put("objectedOn", PaperDay.of(told.objectedAt()));
        facts.put("objectionProof", proof.of(number, EvidencePurpose.OBJECTION, told.number()));
        facts.put("receivedOn", told.receivedOn() == null ? "" : PaperDay.of(told.receivedOn()));
        facts.put("decideBy", PaperDay.of(told.decideBy()));
        facts.put("conclusion", conclusion(deed));
        facts.put("severityAfter", told.regraded() ? severity(told.severityAfter()) : "");
        facts.put("deadlineAfter", told.moved() ? PaperDay.of(told.deadlineAfter()) : "");
        return facts;
    }

    private static String subject(ObjectionSubject subject) {
        return switch (subject) {
            case NOT_ESTABLISHED -> "事项不成立";
            case SEVERITY -> "等级认定";
            case TERM -> "整改期限";
            case OTHER -> "其他";
        };
    }

    private static String conclusion(CaseDeed deed) {
        return switch (deed) {
            case UPHOLD_OBJECTION -> "异议成立。该事项不成立，不再要求整改，已采取的督办措施随之作废";
            case REGRADE_ON_OBJECTION -> "异议部分成立，改变该事项的隐患等级";
            case MOVE_ON_OBJECTION -> "异议部分成立，改变该事项的整改期限";
            case KEEP_ON_OBJECTION -> "异议不成立，维持原整改通知";
            default -> "";
        };
    }

    private static String severity(Severity severity) {
        return severity == Severity.MAJOR ? "重大" : "一般";
    }
}
