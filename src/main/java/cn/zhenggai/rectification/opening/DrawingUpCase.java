package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.QuotingBasis;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationProcess.Beginning;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.Discovery;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.text.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Draws up the case that a finding becomes: what it is, how it begins, and with which day, basis and order. */
@Component
class DrawingUpCase {

    private static final int TITLE = 200;

    private final HazardCatalogue catalogue;
    private final QuotingBasis quoting;
    private final Directory directory;
    private final ProposingDeadline proposing;
    private final CaseNumbers numbers;
    private final Clock clock;

    DrawingUpCase(
            HazardCatalogue catalogue,
            QuotingBasis quoting,
            Directory directory,
            ProposingDeadline proposing,
            CaseNumbers numbers,
            Clock clock) {
        this.catalogue = catalogue;
        this.quoting = quoting;
        this.directory = directory;
        this.proposing = proposing;
        this.numbers = numbers;
        this.clock = clock;
    }

    RectificationCase found(Actor actor, Finding finding, UnitCard school, HazardItem item, UnitCard section) {
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

    CaseDeed begun(RectificationCase subject, Actor actor, Finding finding, HazardItem item) {
        Instant now = subject.discovery().openedAt();
        if (finding.fixedOnTheSpot()) {
            return subject.beginning().fixedOnTheSpot(actor, now);
        }
        LocalDate today = BureauTime.dayOf(now);
        CountedDay due = finding.deadline() != null
                ? CountedDay.written(finding.deadline())
                : proposing.proposal(catalogue.item(item.code(), today).orElse(item), subject.severity(), today);
        if (outside(finding, item)) {
            return subject.beginning().outside(due, now);
        }
        if (!subject.discovery().insideSchool()) {
            return subject.beginning().opened(due);
        }
        PersonCard assignee = directory.person(finding.ties().assigneeId()).orElseThrow();
        return subject.beginning().inside(actor, now, due, assignee);
    }

    /** Whose cause the catalogue sees outside of the school; what was put right at once needs nobody any more. */
    private static boolean outside(Finding finding, HazardItem item) {
        return item.external() && !finding.fixedOnTheSpot();
    }

    static Beginning beginning(RectificationCase subject, Finding finding, HazardItem item) {
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
}
