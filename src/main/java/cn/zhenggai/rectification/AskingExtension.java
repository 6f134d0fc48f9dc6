package cn.zhenggai.rectification;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.CaseClock.ExtensionState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school asks for more time, before the deadline and early enough for an answer. While a timely request waits nothing
 * climbs: the delay is the bureau's then.
 */
@Service
public class AskingExtension {

    private final CaseDesk desk;
    private final Extensions extensions;
    private final Uploads uploads;
    private final EvidenceShelf evidence;
    private final Deadlines deadlines;
    private final RectificationRules rules;
    private final LatestDays latest;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;

    AskingExtension(
            CaseDesk desk,
            Extensions extensions,
            Uploads uploads,
            EvidenceShelf evidence,
            Deadlines deadlines,
            RectificationRules rules,
            LatestDays latest,
            RectificationProcess process,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.extensions = extensions;
        this.uploads = uploads;
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.rules = rules;
        this.latest = latest;
        this.process = process;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> ask(CaseNumber number, Actor actor, ExtensionEntry entry) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.ASK_EXTENSION);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        RectificationCase subject = taken.subject();
        RectificationRules.ExtensionRule rule =
                rules.extensionFor(subject.severity, subject.clock.listed, subject.clock.extensions);
        LocalDate today = BureauTime.dayOf(taken.now());
        boolean timely = deadlines.workdaysBetween(today, subject.deadline) >= rule.noticeWorkdays();
        Optional<Refusal> refusal = tooLate(taken, rule, timely).or(() -> refusal(subject, actor, entry));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        keep(taken, actor, entry, rule, timely);
        evidence.attach(
                RectificationCase.evidenceOwner(number),
                EvidencePurpose.EXTENSION,
                subject.roundNo,
                actor,
                OpeningCase.attachments(entry.documents()));
        desk.lay(
                taken,
                actor,
                "ASK_EXTENSION",
                subject.deadline + " → " + entry.until() + " · "
                        + entry.reason().strip());
        process.extensionAsked(number, actor);
        events.publishEvent(subject.event(CaseEvent.Kind.EXTENSION_ASKED));
        return Outcome.done(number);
    }

    private static Optional<Refusal> tooLate(
            CaseDesk.Taken taken, RectificationRules.ExtensionRule rule, boolean timely) {
        RectificationCase subject = taken.subject();
        if (subject.overdueAt(taken.now())) {
            return Optional.of(Refusal.conflict("extensionAfterDeadline", subject.deadline));
        }
        if (subject.clock.extensions >= rule.most()) {
            return Optional.of(Refusal.conflict("extensionsUsedUp", rule.most()));
        }
        return timely || subject.clock.waivedOn != null
                ? Optional.empty()
                : Optional.of(Refusal.conflict("extensionNoticeTooShort", rule.noticeWorkdays(), subject.deadline));
    }

    private Optional<Refusal> refusal(RectificationCase subject, Actor actor, ExtensionEntry entry) {
        LocalDate until = entry.until();
        LocalDate last = latest.extensionOf(subject);
        return new Checks()
                .that(entry.reasonClass() != null, "reasonClass", "required")
                .text(entry.reason(), "reason", 1000)
                .text(entry.interimMeasure(), "interimMeasure", 1000)
                .that(until != null, "until", "required")
                .that(until == null || until.isAfter(subject.deadline), "until", "extensionNotLater", subject.deadline)
                .that(until == null || !until.isAfter(last), "until", "extensionTooLong", last)
                .that(uploads.ready(actor, List.of(), entry.documents()), "documents", "documentGone")
                .refusal();
    }

    private void keep(
            CaseDesk.Taken taken,
            Actor actor,
            ExtensionEntry entry,
            RectificationRules.ExtensionRule rule,
            boolean timely) {
        RectificationCase subject = taken.subject();
        Extension request = new Extension();
        request.caseId = subject.id;
        request.requestNo = extensions
                .findFirstByCaseIdOrderByRequestNoDesc(subject.id)
                .map(last -> last.requestNo + 1)
                .orElse(1);
        request.kind = Extension.Kind.ASKED;
        request.reasonClass = entry.reasonClass();
        request.reason = entry.reason().strip();
        request.interimMeasure = entry.interimMeasure().strip();
        request.deadlineBefore = subject.deadline;
        request.askedUntil = entry.until();
        request.askedBy = actor.personId();
        request.askedByName = actor.name();
        request.askedAt = taken.now();
        request.timely = timely;
        request.decider = subject.desk(rule.decider()).toString();
        request.decideBy = deadlines.plusWorkdays(BureauTime.dayOf(taken.now()), rule.decideWorkdays());
        request.state = Extension.State.PENDING;
        extensions.save(request);
        subject.clock.extensionState = timely ? ExtensionState.TIMELY : ExtensionState.WAIVED;
        subject.clock.extensionDecider = rule.decider();
    }
}
