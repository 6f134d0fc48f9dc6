package cn.zhenggai.rectification.work;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.proof.EvidenceSeal;
import cn.zhenggai.rectification.reuse.NotingHints;
import cn.zhenggai.rectification.verification.NamingRound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The principal answers for the report: signs it, which fixes the moment of submission and freezes the evidence in the log, or
 * returns it to the one who did the work, while the clock runs on.
 */
@Service
public class SigningReport {

    private final CaseDesk desk;
    private final Rounds rounds;
    private final EvidenceShelf evidence;
    private final NamingRound naming;
    private final NotingHints noting;
    private final RectificationProcess process;

    SigningReport(
            CaseDesk desk,
            Rounds rounds,
            EvidenceShelf evidence,
            NamingRound naming,
            NotingHints noting,
            RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.evidence = evidence;
        this.naming = naming;
        this.noting = noting;
        this.process = process;
    }

    /** @param note what is wanting; needed when the report is returned */
    @Transactional
    public Outcome<CaseNumber> review(CaseNumber number, Actor actor, boolean signed, String note) {
        return desk.take(number, actor, Action.SIGN_REPORT)
                .unless(taken -> Decisions.noteNeeded(signed, note).refusal())
                .map(taken -> signed ? sign(taken, actor, note) : sendBack(taken, actor, note));
    }

    private CaseNumber sign(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        Round round = rounds.current(subject);
        String seal = EvidenceSeal.of(
                evidence.of(CaseEvidence.owner(subject.number())),
                subject.course().roundNo(),
                taken.now());
        round.signed(actor, taken.now(), seal);
        rounds.save(round);
        CaseDeed deed = subject.course().reportSigned(taken.now());
        int people = naming.name(subject, 1);
        desk.lay(taken, actor, deed, Told.note(note).sealed(seal));
        noting.note(subject);
        process.reportReviewed(subject.number(), actor, true, people);
        return subject.number();
    }

    private CaseNumber sendBack(CaseDesk.Taken taken, Actor actor, String note) {
        RectificationCase subject = taken.subject();
        Round round = rounds.current(subject);
        round.returned(note);
        rounds.save(round);
        CaseDeed deed = subject.course().reportReturned();
        desk.lay(taken, actor, deed, Told.note(note));
        process.reportReviewed(subject.number(), actor, false, 0);
        return subject.number();
    }
}
