package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader approves the closure of a major case, or has it looked at again. */
@Service
public class ApprovingClosure {

    private final CaseDesk desk;
    private final Rounds rounds;
    private final Verifiers verifiers;
    private final RectificationProcess process;

    ApprovingClosure(CaseDesk desk, Rounds rounds, Verifiers verifiers, RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.verifiers = verifiers;
        this.process = process;
    }

    /** @param note what has to be looked at again; needed when the case is sent back */
    @Transactional
    public Outcome<CaseNumber> review(CaseNumber number, Actor actor, boolean approved, String note) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.APPROVE_CLOSURE);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal = Decisions.noteNeeded(approved, note).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RectificationCase subject = taken.subject();
        if (approved) {
            subject.close(taken.now());
        } else {
            reopen(subject);
        }
        desk.lay(taken, actor, approved ? "APPROVE_CLOSURE" : "RETURN_CLOSURE", note);
        process.closureReviewed(number, actor, approved);
        return Outcome.done(number);
    }

    private void reopen(RectificationCase subject) {
        subject.state = CaseState.SUBMITTED;
        verifiers.reopen(subject);
        Round round = rounds.findByCaseIdAndRoundNo(subject.id, subject.roundNo).orElseThrow();
        round.passed = null;
        round.decidedAt = null;
        rounds.save(round);
    }
}
