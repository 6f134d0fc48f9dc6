package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.QuotingBasis;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.RectificationProcess.Beginning;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.CaseNumbers;
import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.Discovery;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.text.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a finding a case. Fixed on the spot it ends at once; otherwise it waits for a signature. */
@Service
public class OpeningCase {

    private static final int TITLE = 200;
    private final FindingChecks checks;
    private final HazardCatalogue catalogue;
    private final QuotingBasis quoting;
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
            QuotingBasis quoting,
            Directory directory,
            ProposingDeadline proposing,
            CaseNumbers numbers,
            CaseDesk desk,
            EvidenceShelf evidence,
            RectificationProcess process,
            Clock clock) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.quoting = quoting;
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

    /** Where it was found and what it is; each is null when nobody knows it. */
    private record Known(UnitCard school, HazardItem item, UnitCard section) {}

    @Transactional
    public Outcome<CaseNumber> open(Actor actor, Finding told) {
        Finding finding = told.graded(usualSeverity(told));
        if (!mayOpen(actor) && !FindingChecks.checksItself(actor, finding)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Known known = known(finding);
        return Outcome.unless(
                checks.refusal(finding, actor, known.school(), known.item(), known.section()),
                () -> open(actor, finding, known));
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

    private CaseNumber open(Actor actor, Finding finding, Known known) {
        RectificationCase subject = found(actor, finding, known.school(), known.item(), known.section());
        desk.begin(subject, actor, begun(subject, actor, finding, known.item()));
        keepEvidence(subject, actor, finding);
        process.start(subject.number(), actor, subject.severity(), beginning(subject, finding, known.item()));
        return subject.number();
    }

    private RectificationCase found(Actor actor, Finding finding, UnitCard school, HazardItem item, UnitCard section) {
        Instant now = BureauTime.now(clock);
        return new RectificationCase(
                numbers.next(BureauTime.dayOf(now).getYear()),
                finding.severity(),
                new Jurisdiction(school.bureauId(), section.id(), school.townshipId(), school.id(), school.name()),
                hazard(finding, item),
                new Discovery(
                        finding.source(),
                        finding.witness(),
                        finding.foundOn(),
                        actor.personId(),
                        actor.name(),
                        now,
                        FindingChecks.staysInside(actor, finding, item)),
                CaseOrder.proposed(order(finding, item)),
                CaseTies.of(finding.ties()));
    }

    private CaseDeed begun(RectificationCase subject, Actor actor, Finding finding, HazardItem item) {
        Instant now = subject.discovery().openedAt();
        if (finding.fixedOnTheSpot()) {
            return subject.fixedOnTheSpot(actor, now);
        }
        LocalDate today = BureauTime.dayOf(now);
        CountedDay due = finding.deadline() != null
                ? CountedDay.written(finding.deadline())
                : proposing.proposal(catalogue.item(item.code(), today).orElse(item), subject.severity(), today);
        if (outside(finding, item)) {
            return subject.openedOutside(due);
        }
        if (!subject.discovery().insideSchool()) {
            return subject.opened(due);
        }
        PersonCard assignee = directory.person(finding.ties().assigneeId()).orElseThrow();
        return subject.openedInside(actor, now, due, assignee);
    }

    /** Whose cause the catalogue sees outside of the school; what was put right at once needs nobody any more. */
    private static boolean outside(Finding finding, HazardItem item) {
        return item.external() && !finding.fixedOnTheSpot();
    }

    private static Beginning beginning(RectificationCase subject, Finding finding, HazardItem item) {
        if (finding.fixedOnTheSpot()) {
            return Beginning.FIXED_ON_THE_SPOT;
        }
        if (outside(finding, item)) {
            return Beginning.CAUSED_OUTSIDE;
        }
        return subject.discovery().insideSchool() ? Beginning.SELF_FOUND : Beginning.ORDERED;
    }

    private Hazard hazard(Finding finding, HazardItem item) {
        String title = finding.place().strip() + " · " + item.subCategory();
        boolean fits = title.codePointCount(0, title.length()) <= TITLE;
        return new Hazard(
                item.code(),
                item.category(),
                item.zeroTolerance(),
                item.confidential(),
                item.stopUse(),
                fits ? title : title.substring(0, title.offsetByCodePoints(0, TITLE)),
                finding.place().strip(),
                finding.description().strip(),
                basis(finding, item));
    }

    /** The rule that the catalogue names, unless the finder wrote another. */
    private String basis(Finding finding, HazardItem item) {
        return PlainText.empty(finding.basis()) && !item.basis().isEmpty() ? quoting.of(item) : finding.basis();
    }

    /** What the catalogue usually orders, unless the finder ordered something else; what is mended needs no order. */
    private static String order(Finding finding, HazardItem item) {
        boolean usual = PlainText.empty(finding.requirement()) && !finding.fixedOnTheSpot();
        return usual && !item.words().order().isEmpty() ? item.words().order() : finding.requirement();
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
