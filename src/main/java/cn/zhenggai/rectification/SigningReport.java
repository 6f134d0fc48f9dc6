package cn.zhenggai.rectification;

import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
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
    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;
    private final RectificationRules rules;
    private final RectificationProcess process;

    SigningReport(
            CaseDesk desk,
            Rounds rounds,
            EvidenceShelf evidence,
            EligibleVerifiers eligible,
            Verifiers verifiers,
            RectificationRules rules,
            RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.evidence = evidence;
        this.eligible = eligible;
        this.verifiers = verifiers;
        this.rules = rules;
        this.process = process;
    }

    /** @param note what is wanting; needed when the report is returned */
    @Transactional
    public Outcome<CaseNumber> review(CaseNumber number, Actor actor, boolean signed, String note) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.SIGN_REPORT);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal = Decisions.noteNeeded(signed, note).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RectificationCase subject = taken.subject();
        Round round = rounds.findByCaseIdAndRoundNo(subject.id, subject.roundNo).orElseThrow();
        int people = signed ? sign(taken, actor, round) : sendBack(taken, round, note);
        String seal = signed ? round.evidenceHash : null;
        desk.laySealed(taken, actor, signed ? "SIGN_REPORT" : "RETURN_REPORT", new CaseLog.Told(note, seal));
        process.reportReviewed(number, actor, signed, people);
        return Outcome.done(number);
    }

    private int sign(CaseDesk.Taken taken, Actor actor, Round round) {
        RectificationCase subject = taken.subject();
        round.signedBy = actor.personId();
        round.signedByName = actor.name();
        round.submittedAt = taken.now();
        round.returnedNote = null;
        round.evidenceHash =
                EvidenceSeal.of(evidence.of(RectificationCase.evidenceOwner(subject.number)), subject.roundNo);
        rounds.save(round);
        subject.submit(taken.now());
        return nameVerifiers(subject);
    }

    private int sendBack(CaseDesk.Taken taken, Round round, String note) {
        round.returnedNote = note;
        rounds.save(round);
        taken.subject().state = CaseState.RECTIFYING;
        return 0;
    }

    /** Positions that nobody may fill stay empty and go to the dispatcher, so that no case waits unseen. */
    private int nameVerifiers(RectificationCase subject) {
        int people = rules.verificationFor(subject.severity, subject.source).people();
        List<PersonCard> candidates = eligible.of(subject);
        for (int position = 1; position <= people; position++) {
            verifiers.name(subject, position, position <= candidates.size() ? candidates.get(position - 1) : null);
        }
        return people;
    }
}
