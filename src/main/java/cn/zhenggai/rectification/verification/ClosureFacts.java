package cn.zhenggai.rectification.verification;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.RoundView;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.desk.ProofOnPaper;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.time.PaperDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a leader had before him when he approved a closure (销号审批表). */
@Component
class ClosureFacts implements PaperFacts {

    private final Cases cases;
    private final Rounds rounds;
    private final Verifiers verifiers;
    private final ProofOnPaper proof;

    ClosureFacts(Cases cases, Rounds rounds, Verifiers verifiers, ProofOnPaper proof) {
        this.cases = cases;
        this.rounds = rounds;
        this.verifiers = verifiers;
        this.proof = proof;
    }

    @Override
    public Set<CaseDeed> deeds() {
        return Set.of(CaseDeed.APPROVE_CLOSURE);
    }

    @Override
    public Set<String> fields() {
        return Set.of("round", "measures", "submittedOn", "inspectors", "opinions", "inspectedOn", "listed", "proof");
    }

    @Override
    public Set<String> persons() {
        return Set.of("inspectors");
    }

    @Override
    public Map<String, String> facts(CaseNumber number, CaseDeed deed) {
        RectificationCase subject = cases.findByNumber(number).orElseThrow();
        RoundView round = rounds.current(subject).view(Names.all());
        List<Verifier> signed =
                verifiers.of(subject).stream().filter(Verifier::signed).toList();
        return Map.of(
                "round", String.valueOf(round.number()),
                "measures", round.measures(),
                "submittedOn", PaperDay.of(round.submittedAt()),
                "inspectors", signed.stream().map(Verifier::personName).collect(Collectors.joining("、")),
                "opinions", signed.stream().map(ClosureFacts::opinion).collect(Collectors.joining("；")),
                "inspectedOn", PaperDay.of(round.decidedAt()),
                "listed", subject.clock().listed() ? "是" : "否",
                "proof", proof.of(number, EvidencePurpose.DOCUMENT, round.number()));
    }

    /** Several stand in one sentence. */
    private static String opinion(Verifier verifier) {
        return verifier.opinion() == null ? "" : verifier.opinion().replaceFirst("。$", "");
    }
}
