package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.log.Told;
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
    private final FillingPlaces places;
    private final RectificationProcess process;

    ApprovingClosure(
            CaseDesk desk, Rounds rounds, Verifiers verifiers, FillingPlaces places, RectificationProcess process) {
        this.desk = desk;
        this.rounds = rounds;
        this.verifiers = verifiers;
        this.places = places;
        this.process = process;
    }

    /** @param note what has to be looked at again; needed when the case is sent back */
    @Transactional
    public Outcome<CaseNumber> review(CaseNumber number, Actor actor, boolean approved, String note) {
        return desk.take(number, actor, Action.APPROVE_CLOSURE)
                .unless(taken -> Decisions.noteNeeded(approved, note).refusal())
                .unless(taken -> stopped(taken.subject(), approved))
                .map(taken -> review(taken, actor, approved, note));
    }

    private CaseNumber review(CaseDesk.Taken taken, Actor actor, boolean approved, String note) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = approved ? subject.verdict().closureApproved(taken.now()) : lookAgain(subject);
        desk.lay(taken, actor, deed, Told.note(note));
        if (approved && subject.clock().listed()) {
            desk.note(subject, actor, subject.delisted(), Told.NOTHING);
        }
        if (!approved) {
            replaceWhoHasGone(subject, actor);
        }
        process.closureReviewed(subject.number(), actor, approved);
        return subject.number();
    }

    private static Optional<Refusal> stopped(RectificationCase subject, boolean approved) {
        return approved && subject.stops().any()
                ? Optional.of(
                        Refusal.conflict("stopOrderActive", subject.stops().stopsActive()))
                : Optional.empty();
    }

    private void replaceWhoHasGone(RectificationCase subject, Actor actor) {
        for (PersonCard person : places.fill(subject)) {
            desk.note(subject, actor, subject.course().noted(CaseDeed.NAME_VERIFIER), Told.note(person.name()));
        }
    }

    private CaseDeed lookAgain(RectificationCase subject) {
        CaseDeed deed = subject.verdict().closureReturned();
        verifiers.reopen(subject);
        Round round = rounds.current(subject);
        round.reopened();
        rounds.save(round);
        return deed;
    }
}
