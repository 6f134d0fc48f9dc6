package cn.zhenggai.rectification;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.RectificationProcess.Beginning;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a finding a case. Fixed on the spot it ends at once; otherwise it waits for a signature. */
@Service
public class OpeningCase {

    private static final int TITLE = 200;
    private static final Map<Beginning, String> WORDS = Map.of(
            Beginning.ORDERED, "OPEN",
            Beginning.FIXED_ON_THE_SPOT, "FIXED_ON_THE_SPOT",
            Beginning.SELF_FOUND, "OPEN_INSIDE");

    private final FindingChecks checks;
    private final HazardCatalogue catalogue;
    private final Directory directory;
    private final ProposingDeadline proposing;
    private final CaseNumbers numbers;
    private final CaseDesk desk;
    private final EvidenceShelf evidence;
    private final RectificationProcess process;
    private final Clock clock;

    OpeningCase(
            FindingChecks checks,
            HazardCatalogue catalogue,
            Directory directory,
            ProposingDeadline proposing,
            CaseNumbers numbers,
            CaseDesk desk,
            EvidenceShelf evidence,
            RectificationProcess process,
            Clock clock) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.directory = directory;
        this.proposing = proposing;
        this.numbers = numbers;
        this.desk = desk;
        this.evidence = evidence;
        this.process = process;
        this.clock = clock;
    }

    /** Whether this person may record findings at all, so that others are not shown the form. */
    public boolean mayOpen(Actor actor) {
        return FindingChecks.mayFind(actor);
    }

    @Transactional
    public Outcome<CaseNumber> open(Actor actor, Finding finding) {
        if (!mayOpen(actor) && !FindingChecks.checksItself(actor, finding)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        UnitCard school = finding.schoolId() == null
                ? null
                : directory.unit(finding.schoolId()).orElse(null);
        LocalDate foundOn = finding.foundOn() == null ? BureauTime.today(clock) : finding.foundOn();
        HazardItem item = catalogue.item(finding.itemCode(), foundOn).orElse(null);
        UnitCard section = school == null || item == null
                ? null
                : directory.sectionFor(school.bureauId(), item.category()).orElse(null);
        Optional<Refusal> refusal = checks.refusal(finding, actor, school, item, section);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RectificationCase subject = draft(actor, finding, school, item, section);
        Beginning beginning = beginning(subject, finding);
        desk.begin(subject, actor, WORDS.get(beginning));
        keepEvidence(subject, actor, finding);
        process.start(subject.number, actor, subject.severity, beginning);
        return Outcome.done(subject.number);
    }

    private RectificationCase draft(Actor actor, Finding finding, UnitCard school, HazardItem item, UnitCard section) {
        Instant now = BureauTime.now(clock);
        LocalDate today = BureauTime.dayOf(now);
        RectificationCase subject = new RectificationCase();
        subject.number = numbers.next(today.getYear());
        subject.severity = finding.severity();
        subject.source = finding.source();
        place(subject, school, item, section);
        describe(subject, finding, item);
        subject.ties.visitId = finding.ties().visitId();
        subject.ties.repeatOf = finding.ties().repeatOf();
        subject.openedBy = actor.personId();
        subject.openedByName = actor.name();
        subject.openedAt = now;
        ProposingDeadline.Proposal due = finding.deadline() != null
                ? ProposingDeadline.Proposal.written(finding.deadline())
                : proposing.proposal(catalogue.item(item.code(), today).orElse(item), subject.severity, today);
        subject.deadline = due.deadline();
        subject.clock.counted(due, null);
        subject.state = CaseState.DRAFT;
        if (finding.fixedOnTheSpot()) {
            subject.issue(actor, now, ProposingDeadline.Proposal.written(today), finding.requirement());
            subject.submittedAt = now;
            subject.end(CaseState.FIXED_ON_SITE, now, null);
        }
        if (FindingChecks.staysInside(actor, finding)) {
            mendInside(subject, actor, now, due, finding);
        }
        subject.originalDeadline = subject.deadline;
        return subject;
    }

    /** Nobody orders it and nobody receives it: whoever is to mend it begins. */
    private void mendInside(
            RectificationCase subject, Actor actor, Instant now, ProposingDeadline.Proposal due, Finding finding) {
        subject.issue(actor, now, due, finding.requirement());
        subject.receive(actor.name(), now);
        subject.ties.insideSchool = true;
        PersonCard assignee = directory.person(finding.ties().assigneeId()).orElseThrow();
        subject.assign(assignee.id(), assignee.name());
    }

    private static Beginning beginning(RectificationCase subject, Finding finding) {
        if (finding.fixedOnTheSpot()) {
            return Beginning.FIXED_ON_THE_SPOT;
        }
        return subject.ties.insideSchool ? Beginning.SELF_FOUND : Beginning.ORDERED;
    }

    private static void place(RectificationCase subject, UnitCard school, HazardItem item, UnitCard section) {
        subject.bureauId = school.bureauId();
        subject.schoolId = school.id();
        subject.schoolName = school.name();
        subject.townshipId = school.townshipId();
        subject.sectionId = section.id();
        subject.itemCode = item.code();
        subject.category = item.category();
        subject.zeroTolerance = item.zeroTolerance();
        subject.confidential = item.confidential();
    }

    private static void describe(RectificationCase subject, Finding finding, HazardItem item) {
        String title = finding.place().strip() + " · " + item.subCategory();
        subject.title = title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE));
        subject.place = finding.place().strip();
        subject.description = finding.description().strip();
        subject.basis = basis(finding, item);
        subject.requirement = finding.requirement();
        subject.witness = finding.witness();
        subject.foundOn = finding.foundOn();
    }

    /** The rule that the catalogue names, unless the finder wrote another. */
    private static String basis(Finding finding, HazardItem item) {
        boolean written = finding.basis() != null && !finding.basis().isBlank();
        return written || item.basis().isEmpty() ? finding.basis() : item.basis();
    }

    private void keepEvidence(RectificationCase subject, Actor actor, Finding finding) {
        String owner = RectificationCase.evidenceOwner(subject.number);
        evidence.attach(owner, EvidencePurpose.BEFORE, 1, actor, attachments(finding.beforePhotos()));
        evidence.attach(owner, EvidencePurpose.DOCUMENT, 1, actor, attachments(finding.documents()));
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

    static List<Attachment> attachments(List<Long> ids) {
        return ids.stream().map(id -> new Attachment(id, null)).toList();
    }
}
