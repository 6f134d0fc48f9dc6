package cn.zhenggai.rectification.extension;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.desk.Uploads;
import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
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

    /** What was asked for, by which rule, and whether early enough. */
    private record Request(ExtensionEntry entry, RectificationRules.ExtensionRule rule, boolean timely) {}

    @Transactional
    public Outcome<CaseNumber> ask(CaseNumber number, Actor actor, ExtensionEntry entry) {
        return desk.take(number, actor, Action.ASK_EXTENSION).then(taken -> {
            Request request = request(taken, entry);
            return Outcome.unless(
                    tooLate(taken, request).or(() -> refusal(taken.subject(), actor, entry)),
                    () -> ask(taken, actor, request));
        });
    }

    private Request request(CaseDesk.Taken taken, ExtensionEntry entry) {
        RectificationCase subject = taken.subject();
        CaseClock clock = subject.clock();
        RectificationRules.ExtensionRule rule = rules.extensionFor(
                subject.severity(), clock.listed(), clock.extension().extensions());
        LocalDate today = BureauTime.dayOf(taken.now());
        boolean timely = deadlines.workdaysBetween(today, clock.deadline()) >= rule.noticeWorkdays();
        return new Request(entry, rule, timely);
    }

    private static Optional<Refusal> tooLate(CaseDesk.Taken taken, Request request) {
        CaseClock clock = taken.subject().clock();
        RectificationRules.ExtensionRule rule = request.rule();
        if (clock.overdueAt(taken.now())) {
            return Optional.of(Refusal.conflict("extensionAfterDeadline", clock.deadline()));
        }
        if (clock.extension().extensions() >= rule.most()) {
            return Optional.of(Refusal.conflict("extensionsUsedUp", rule.most()));
        }
        return request.timely() || clock.extension().waivedOn() != null
                ? Optional.empty()
                : Optional.of(Refusal.conflict("extensionNoticeTooShort", rule.noticeWorkdays(), clock.deadline()));
    }

    private Optional<Refusal> refusal(RectificationCase subject, Actor actor, ExtensionEntry entry) {
        LocalDate until = entry.until();
        LocalDate last = latest.extensionOf(subject);
        return new Checks()
                .that(entry.reasonClass() != null, "reasonClass", "required")
                .text(entry.reason(), "reason", 1000)
                .text(entry.interimMeasure(), "interimMeasure", 1000)
                .that(until != null, "until", "required")
                .that(
                        until == null || until.isAfter(subject.clock().deadline()),
                        "until",
                        "extensionNotLater",
                        subject.clock().deadline())
                .that(until == null || !until.isAfter(last), "until", "extensionTooLong", last)
                .that(uploads.ready(actor, List.of(), entry.documents()), "documents", "documentGone")
                .refusal();
    }

    private CaseNumber ask(CaseDesk.Taken taken, Actor actor, Request request) {
        RectificationCase subject = taken.subject();
        ExtensionEntry entry = request.entry();
        CaseDeed deed = keep(taken, actor, request);
        evidence.attach(
                CaseEvidence.owner(subject.number()),
                EvidencePurpose.EXTENSION,
                subject.course().roundNo(),
                actor,
                Attachment.alone(entry.documents()));
        desk.lay(
                taken,
                actor,
                deed,
                Told.note(entry.reason()).days(subject.clock().deadline(), entry.until()));
        process.extensionAsked(subject.number(), actor);
        events.publishEvent(subject.event(CaseEvent.Kind.EXTENSION_ASKED));
        return subject.number();
    }

    private CaseDeed keep(CaseDesk.Taken taken, Actor actor, Request request) {
        RectificationCase subject = taken.subject();
        RectificationRules.ExtensionRule rule = request.rule();
        LocalDate decideBy = deadlines.plusWorkdays(BureauTime.dayOf(taken.now()), rule.decideWorkdays());
        extensions.save(Extension.asked(
                subject,
                extensions.nextOf(subject),
                request.entry(),
                actor,
                taken.now(),
                request.timely(),
                subject.desk(rule.decider()),
                decideBy));
        return subject.time().extensionAsked(request.timely(), rule.decider(), decideBy);
    }
}
