package cn.zhenggai.rectification.verification;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationProcess.RoundResult;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Round;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One re-inspector signs his opinion. The round is decided by the last signature: passed only when all say so, else the
 * case goes back to the school as the next round.
 */
@Service
public class VerifyingWork {

    /** What is stopped is let go before it is closed, so somebody looks at both. */
    private static final RectificationRules.Closing WHILE_STOPPED = new RectificationRules.Closing(Desk.Kind.DEPUTY);

    private final CaseDesk desk;
    private final Directory directory;
    private final Verifiers verifiers;
    private final Rounds rounds;
    private final EvidenceShelf evidence;
    private final Uploads uploads;
    private final RectificationRules rules;
    private final LatestDays latest;
    private final Appraisals appraisals;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    VerifyingWork(
            CaseDesk desk,
            Directory directory,
            Verifiers verifiers,
            Rounds rounds,
            EvidenceShelf evidence,
            Uploads uploads,
            RectificationRules rules,
            LatestDays latest,
            Appraisals appraisals,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.directory = directory;
        this.verifiers = verifiers;
        this.rounds = rounds;
        this.evidence = evidence;
        this.uploads = uploads;
        this.rules = rules;
        this.latest = latest;
        this.appraisals = appraisals;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<RoundResult> verify(CaseNumber number, Actor actor, Opinion opinion) {
        return desk.take(number, actor, Action.VERIFY)
                .unless(taken -> conflicted(taken.subject(), actor))
                .unless(taken -> refusal(opinion, actor, BureauTime.dayOf(taken.now())))
                .unless(taken ->
                        opinion.passed() ? appraisals.missing(taken.subject(), opinion.documents()) : Optional.empty())
                .map(taken -> verify(taken, actor, opinion));
    }

    private Optional<Refusal> conflicted(RectificationCase subject, Actor actor) {
        Set<Long> conflicted = directory.conflictedWith(subject.jurisdiction().schoolId());
        boolean standIn =
                actor.standIn() != null && conflicted.contains(actor.standIn().personId());
        return standIn || conflicted.contains(actor.personId())
                ? Optional.of(Refusal.forbidden("conflictDeclared"))
                : Optional.empty();
    }

    private Optional<Refusal> refusal(Opinion opinion, Actor actor, LocalDate today) {
        LocalDate grace = opinion.graceUntil();
        LocalDate last = latest.of(LatestDay.GRACE, today);
        return new Checks()
                .text(opinion.text(), "opinion", 1000)
                .that(grace == null || !opinion.passed(), "graceUntil", "graceOnlyForRejection")
                .that(grace == null || grace.isAfter(today) && !grace.isAfter(last), "graceUntil", "graceTooLong", last)
                .that(uploads.ready(actor, opinion.photos(), opinion.documents()), "photos", "photoGone")
                .refusal();
    }

    private RoundResult verify(CaseDesk.Taken taken, Actor actor, Opinion opinion) {
        RectificationCase subject = taken.subject();
        int position = Verifier.of(taken.verifiers(), actor).orElseThrow().position();
        keep(taken, actor, opinion);
        RoundResult result = result(taken, actor, opinion);
        if (result != RoundResult.PENDING) {
            Round round = rounds.current(subject);
            round.decided(!rejected(result), taken.now());
            rounds.save(round);
        }
        LocalDate grace = grace(taken.verifiers(), opinion);
        Desk.Kind approver = closing(subject).approver();
        CaseDeed deed = subject.verdict().given(opinion.passed(), result, grace, approver, taken.now());
        desk.lay(taken, actor, deed, Told.note(opinion.text()));
        if (result == RoundResult.REJECTED) {
            events.publishEvent(subject.event(CaseEvent.Kind.REJECTED));
        }
        process.opinionGiven(subject.number(), actor, position, result);
        if (result == RoundResult.REJECTED_OUTSIDE) {
            events.publishEvent(
                    new OthersGoOn(subject.number(), actor, opinion.text().strip()));
        }
        return result;
    }

    private void keep(CaseDesk.Taken taken, Actor actor, Opinion opinion) {
        RectificationCase subject = taken.subject();
        verifiers.sign(subject, actor, opinion, taken.now());
        evidence.attach(
                CaseEvidence.owner(subject.number()),
                EvidencePurpose.ON_SITE,
                subject.course().roundNo(),
                actor,
                Attachment.alone(opinion.photos()));
        evidence.attach(
                CaseEvidence.owner(subject.number()),
                EvidencePurpose.DOCUMENT,
                subject.course().roundNo(),
                actor,
                Attachment.alone(opinion.documents()));
    }

    private static boolean rejected(RoundResult result) {
        return result == RoundResult.REJECTED || result == RoundResult.REJECTED_OUTSIDE;
    }

    private RoundResult result(CaseDesk.Taken taken, Actor actor, Opinion own) {
        List<Verifier> others = taken.verifiers().stream()
                .filter(v -> v.personId() == null || v.personId() != actor.personId())
                .toList();
        if (others.stream().anyMatch(v -> !v.signed())) {
            return RoundResult.PENDING;
        }
        if (!own.passed() || others.stream().anyMatch(v -> !v.passed())) {
            return taken.subject().clock().outside() ? RoundResult.REJECTED_OUTSIDE : RoundResult.REJECTED;
        }
        return closing(taken.subject()).needed() ? RoundResult.PASSED_FOR_APPROVAL : RoundResult.PASSED;
    }

    private RectificationRules.Closing closing(RectificationCase subject) {
        RectificationRules.Closing closing =
                rules.closingFor(subject.severity(), subject.clock().listed());
        return subject.stops().any() && !closing.needed() ? WHILE_STOPPED : closing;
    }

    /** Of several days of grace the earliest holds. */
    private static LocalDate grace(List<Verifier> verifiers, Opinion own) {
        return Stream.concat(verifiers.stream().map(Verifier::graceUntil), Stream.ofNullable(own.graceUntil()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
