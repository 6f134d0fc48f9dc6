package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationProcess.RoundResult;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named re-inspector sends a submission back from his desk, because proof is missing that no visit could replace. It
 * counts as rejected, and the next one is looked at on the spot.
 */
@Service
public class ReturningForProof {

    private final CaseDesk desk;
    private final Directory directory;
    private final Rounds rounds;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    ReturningForProof(
            CaseDesk desk,
            Directory directory,
            Rounds rounds,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.directory = directory;
        this.rounds = rounds;
        this.process = process;
        this.events = events;
    }

    /** @param missing which proof */
    @Transactional
    public Outcome<CaseNumber> send(CaseNumber number, Actor actor, String missing) {
        return desk.take(number, actor, Action.RETURN_FOR_PROOF)
                .unless(taken -> conflicted(taken.subject(), actor))
                .unless(taken -> taken.subject().course().deskReturned()
                        ? Optional.of(Refusal.conflict("deskCheckUsed"))
                        : Optional.empty())
                .unless(taken -> new Checks().text(missing, "note", 1000).refusal())
                .map(taken -> send(taken, actor, missing));
    }

    private Optional<Refusal> conflicted(RectificationCase subject, Actor actor) {
        Set<Long> conflicted = directory.conflictedWith(subject.jurisdiction().schoolId());
        boolean standIn =
                actor.standIn() != null && conflicted.contains(actor.standIn().personId());
        return standIn || conflicted.contains(actor.personId())
                ? Optional.of(Refusal.forbidden("conflictDeclared"))
                : Optional.empty();
    }

    private CaseNumber send(CaseDesk.Taken taken, Actor actor, String missing) {
        RectificationCase subject = taken.subject();
        Round round = rounds.current(subject);
        round.decided(false, taken.now());
        rounds.save(round);
        CaseDeed deed = subject.verdict().returnedForProof();
        desk.lay(taken, actor, deed, Told.note(missing));
        boolean outside = subject.clock().outside();
        if (!outside) {
            events.publishEvent(subject.event(CaseEvent.Kind.REJECTED));
        }
        process.submissionReturned(
                subject.number(), actor, outside ? RoundResult.REJECTED_OUTSIDE : RoundResult.REJECTED);
        if (outside) {
            events.publishEvent(new OthersGoOn(subject.number(), actor, missing.strip()));
        }
        return subject.number();
    }
}
