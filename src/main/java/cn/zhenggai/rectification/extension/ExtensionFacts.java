package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.desk.ProofOnPaper;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the approval form of a request for more time (延期申请审批表) tells of the request. */
@Component
class ExtensionFacts implements PaperFacts {

    private final Cases cases;
    private final Extensions extensions;
    private final ProofOnPaper proof;
    private final MessageSource messages;

    ExtensionFacts(Cases cases, Extensions extensions, ProofOnPaper proof, MessageSource messages) {
        this.cases = cases;
        this.extensions = extensions;
        this.proof = proof;
        this.messages = messages;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.APPROVE_EXTENSION, CaseDeed.REFUSE_EXTENSION);
    }

    @Override
    public Set<String> fields() {
        return Set.of("deadlineBefore", "askedUntil", "reasonClass", "why", "proof", "askedBy", "askedOn", "answer");
    }

    @Override
    public Set<String> persons() {
        return Set.of("askedBy");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow();
        List<Extension> all = extensions.findByCaseIdOrderByRequestNo(subject.id());
        ExtensionView request = all.get(all.size() - 1).view(Names.all());
        return Map.of(
                "deadlineBefore", PaperDay.of(request.deadlineBefore()),
                "askedUntil", PaperDay.of(request.askedUntil()),
                "reasonClass",
                        messages.getMessage(
                                "case.extensionReason." + request.reasonClass(), null, Locale.SIMPLIFIED_CHINESE),
                "why", request.reason(),
                "proof",
                        proof.of(
                                number,
                                EvidencePurpose.EXTENSION,
                                subject.course().roundNo()),
                "askedBy", String.valueOf(request.askedByName()),
                "askedOn", PaperDay.of(request.askedAt()),
                "answer",
                        deed == CaseDeed.APPROVE_EXTENSION
                                ? "同意延期至" + PaperDay.of(request.approvedUntil()) + "。"
                                : "不同意延期，仍按原期限整改。");
    }
}
