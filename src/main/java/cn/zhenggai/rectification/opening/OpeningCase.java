package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a finding a case. Fixed on the spot it ends at once; otherwise it waits for a signature. */
@Service
public class OpeningCase {

    private final FindingChecks checks;
    private final LookingAlike looking;
    private final SeeingAgain seeing;
    private final HazardCatalogue catalogue;
    private final Directory directory;
    private final DrawingUpCase drawing;
    private final CaseDesk desk;
    private final EvidenceShelf evidence;
    private final RectificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningCase(
            FindingChecks checks,
            LookingAlike looking,
            SeeingAgain seeing,
            HazardCatalogue catalogue,
            Directory directory,
            DrawingUpCase drawing,
            CaseDesk desk,
            EvidenceShelf evidence,
            RectificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks = checks;
        this.looking = looking;
        this.seeing = seeing;
        this.catalogue = catalogue;
        this.directory = directory;
        this.drawing = drawing;
        this.desk = desk;
        this.evidence = evidence;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person may record findings at all, so that others are not shown the form. */
    public boolean mayOpen(Actor actor) {
        return FindingChecks.mayFind(actor);
    }

    /** Where it was found and what it is; each is null when nobody knows it. */
    private record Known(UnitCard school, HazardItem item, UnitCard section) {}

    /** Where the finder was asked before what it is to the cases there, or the finding came from one. */
    @Transactional
    public Outcome<CaseNumber> open(Actor actor, Finding told) {
        return attempted(actor, told, null);
    }

    /**
     * By a door at which nobody was asked before what the finding is to a recent case.
     *
     * @return the case that it became, or that it went into
     */
    @Transactional
    public Outcome<CaseNumber> comeAcross(Actor actor, Finding told, AlikeAnswer answer) {
        return attempted(actor, told.repeating(answer.repeatOf()), answer);
    }

    private Outcome<CaseNumber> attempted(Actor actor, Finding told, AlikeAnswer answer) {
        Finding finding = told.graded(usualSeverity(told));
        if (!mayOpen(actor) && !FindingChecks.checksItself(actor, finding)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Known known = known(finding);
        Optional<Refusal> refusal = checks.refusal(
                finding,
                actor,
                known.school(),
                known.item(),
                known.section(),
                more -> asked(more, actor, finding, known, answer));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return answer != null && answer.merged()
                ? seenAgain(actor, finding, answer.alikeCase())
                : Outcome.done(opened(actor, finding, known));
    }

    private void asked(Checks checks, Actor actor, Finding finding, Known known, AlikeAnswer answer) {
        if (answer != null && known.school() != null && known.item() != null) {
            AlikeAnswer.About about =
                    new AlikeAnswer.About(known.item(), finding.place(), finding.severity(), finding.fixedOnTheSpot());
            LocalDate today = BureauTime.today(clock);
            answer.check(
                    checks,
                    "alike",
                    "alikeCase",
                    about,
                    looking.inSchool(known.school().id(), today, actor, answer.repeatOf()));
        }
    }

    /** What was brought along stays with the case. */
    private Outcome<CaseNumber> seenAgain(Actor actor, Finding finding, CaseNumber number) {
        String told = SeeingAgain.told(finding.place(), finding.description());
        Outcome<CaseNumber> seen = seeing.again(number, finding.schoolId(), actor, told);
        if (seen.accepted()) {
            List<Long> brought = new ArrayList<>(finding.beforePhotos());
            brought.addAll(finding.documents());
            evidence.attach(CaseEvidence.owner(number), EvidencePurpose.DOCUMENT, 1, actor, Attachment.alone(brought));
        }
        return seen;
    }

    /** The one that its hazard always has, null where the finder decides. */
    private Severity usualSeverity(Finding told) {
        LocalDate foundOn = told.foundOn() == null ? BureauTime.today(clock) : told.foundOn();
        return catalogue
                .item(told.itemCode(), foundOn)
                .map(HazardItem::severity)
                .orElse(null);
    }

    private Known known(Finding finding) {
        UnitCard school = finding.schoolId() == null
                ? null
                : directory.unit(finding.schoolId()).orElse(null);
        LocalDate foundOn = finding.foundOn() == null ? BureauTime.today(clock) : finding.foundOn();
        HazardItem item = catalogue.item(finding.itemCode(), foundOn).orElse(null);
        UnitCard section = school == null || item == null
                ? null
                : directory.sectionFor(school.bureauId(), item.category()).orElse(null);
        return new Known(school, item, section);
    }

    private CaseNumber opened(Actor actor, Finding finding, Known known) {
        RectificationCase subject = drawing.found(actor, finding, known.school(), known.item(), known.section());
        desk.begin(subject, actor, drawing.begun(subject, actor, finding, known.item()));
        keepEvidence(subject, actor, finding);
        process.start(
                subject.number(), actor, subject.severity(), DrawingUpCase.beginning(subject, finding, known.item()));
        if (!ofNotice(finding)) {
            events.publishEvent(subject.event(CaseEvent.Kind.TO_SIGN));
        }
        return subject.number();
    }

    /** What was found on a visit is told of as the draft that it goes on; what a school reports up goes on none. */
    private static boolean ofNotice(Finding finding) {
        return finding.ties().visitId() != null && finding.source() != Source.SELF_CHECK;
    }

    private void keepEvidence(RectificationCase subject, Actor actor, Finding finding) {
        String owner = CaseEvidence.owner(subject.number());
        evidence.attach(owner, EvidencePurpose.BEFORE, 1, actor, Attachment.alone(finding.beforePhotos()));
        evidence.attach(owner, EvidencePurpose.DOCUMENT, 1, actor, Attachment.alone(finding.documents()));
        if (finding.fixedOnTheSpot()) {
            List<Attachment> pairs = new ArrayList<>();
            for (int i = 0; i < finding.afterPhotos().size(); i++) {
                Long before = i < finding.beforePhotos().size()
                        ? finding.beforePhotos().get(i)
                        : null;
                pairs.add(new Attachment(finding.afterPhotos().get(i), before));
            }
            evidence.attach(owner, EvidencePurpose.AFTER, 1, actor, pairs);
        }
    }
}
