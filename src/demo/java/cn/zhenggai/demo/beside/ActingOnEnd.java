package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.scene.ProofPapers;
import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.reopening.ConfirmingFalsified;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.FalsifiedEntry;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ended with its object, begun again, or found out. */
@Component
@Profile("demo")
class ActingOnEnd implements BesideVerbs {

    private final TerminatingCase terminating;
    private final ProposingReopening proposing;
    private final DecidingReopening deciding;
    private final ConfirmingFalsified confirming;
    private final ReadingHints hints;
    private final ReturningForProof returning;
    private final WorkItems work;
    private final Directory directory;
    private final ProofPapers papers;

    ActingOnEnd(
            TerminatingCase terminating,
            ProposingReopening proposing,
            DecidingReopening deciding,
            ConfirmingFalsified confirming,
            ReadingHints hints,
            ReturningForProof returning,
            WorkItems work,
            Directory directory,
            ProofPapers papers) {
        this.terminating = terminating;
        this.proposing = proposing;
        this.deciding = deciding;
        this.confirming = confirming;
        this.hints = hints;
        this.returning = returning;
        this.work = work;
        this.directory = directory;
        this.papers = papers;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "TERMINATED" -> terminating.terminate(number, by, termination(told, by));
                    case "RELAPSE_SEEN" ->
                        proposing.propose(
                                number, by, new ReopeningEntry(ReopeningGround.RELAPSE, told.text(), List.of()));
                    case "KEPT_CLOSED" -> deciding.decide(number, by, new ReopeningDecision(false, told.text(), null));
                    case "PROOF_MISSING" -> returning.send(number, verifier(number), told.text());
                    case "FALSIFIED" -> falsified(told, number, by);
                    default -> null;
                });
    }

    private TerminationEntry termination(BesideTold told, Actor by) {
        return new TerminationEntry(
                CaseEnding.Kind.valueOf(told.word()), told.text(), List.of(papers.proof(by, told.more())));
    }

    private Actor verifier(CaseNumber number) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == Step.VERIFY)
                .findFirst()
                .flatMap(item -> directory.actor(item.desk().id()))
                .orElseThrow();
    }

    /** One photograph was handed in for two schools. */
    private Outcome<?> falsified(BesideTold told, CaseNumber number, Actor by) {
        return hints.of(number, by).stream()
                .filter(hint -> hint.other() != null)
                .findFirst()
                .<Outcome<?>>map(hint -> confirming.confirm(
                        number,
                        by,
                        new FalsifiedEntry(hint.photo(), hint.other().id(), told.text())))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("noHint")));
    }
}
