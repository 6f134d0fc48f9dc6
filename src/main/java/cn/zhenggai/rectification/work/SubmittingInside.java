package cn.zhenggai.rectification.work;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.proof.EvidenceSeal;
import cn.zhenggai.rectification.verification.EligibleVerifiers;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The simplified path of what a school found itself: whoever mended it submits it at once, and one colleague who did not
 * work on it looks. Where there is none, the township does.
 */
@Component
class SubmittingInside {

    private final Rounds rounds;
    private final EvidenceShelf evidence;
    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;

    SubmittingInside(Rounds rounds, EvidenceShelf evidence, EligibleVerifiers eligible, Verifiers verifiers) {
        this.rounds = rounds;
        this.evidence = evidence;
        this.eligible = eligible;
        this.verifiers = verifiers;
    }

    /** @return the seal of the evidence, for the log */
    String submit(CaseDesk.Taken taken, Actor actor, Round round) {
        RectificationCase subject = taken.subject();
        String seal = EvidenceSeal.of(
                evidence.of(CaseEvidence.owner(subject.number())),
                subject.course().roundNo(),
                taken.now());
        round.signed(actor, taken.now(), seal);
        rounds.save(round);
        List<PersonCard> colleagues = eligible.of(subject);
        verifiers.name(subject, 1, colleagues.isEmpty() ? null : colleagues.get(0));
        return seal;
    }
}
