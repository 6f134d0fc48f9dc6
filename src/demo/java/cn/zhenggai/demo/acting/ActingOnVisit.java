package cn.zhenggai.demo.acting;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.scene.Signatures;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.demo.story.VisitTold;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.record.VisitSignature;
import cn.zhenggai.inspection.selfcheck.ReportingUp;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes a visit: the list gone through, what was found with pictures, and the name of the head under it. */
@Component
@Profile("demo")
class ActingOnVisit {

    private static final int REFUSED_EVERY = 97;

    private final Directory directory;
    private final Checklists checklists;
    private final PlanningVisit planning;
    private final RecordingVisit recording;
    private final ReadingVisits reading;
    private final ReportingUp reporting;
    private final FindingsSeen findings;
    private final CountyPlans plans;
    private final Signatures signatures;
    private final Bookmark bookmark;
    private final Phrases phrases = new Phrases();

    ActingOnVisit(
            Directory directory,
            Checklists checklists,
            PlanningVisit planning,
            RecordingVisit recording,
            ReadingVisits reading,
            ReportingUp reporting,
            FindingsSeen findings,
            CountyPlans plans,
            Signatures signatures,
            Bookmark bookmark) {
        this.directory = directory;
        this.checklists = checklists;
        this.planning = planning;
        this.recording = recording;
        this.reading = reading;
        this.reporting = reporting;
        this.findings = findings;
        this.plans = plans;
        this.signatures = signatures;
        this.bookmark = bookmark;
    }

    void record(Story story, VisitTold told) {
        Actor by = directory.actor(told.by()).orElseThrow();
        List<CaseTold> cases = story.found(told);
        long visit = told.campaign() == null ? planned(told, by) : plans.visit(story.campaign(told.campaign()), told);
        List<VisitFinding> seen = findings.of(told, cases, by);
        VisitReceipt receipt =
                recording.record(by, visit, record(told, by, seen)).orThrow();
        bookmark.visited(told.no(), visit);
        for (CaseTold one : cases) {
            receipt.findings().stream()
                    .filter(entry -> entry.ref().equals(FindingsSeen.ref(one.no())) && entry.number() != null)
                    .forEach(entry -> bookmark.opened(one.no(), entry.number()));
        }
    }

    /** A major hazard that the school has found itself. */
    Outcome<CaseNumber> reportUp(CaseTold told) {
        Actor officer = directory.actor(told.finder()).orElseThrow();
        long visit = bookmark.visitOf(told.visit()).orElseThrow();
        long finding = reading.sheet(visit, officer).findings().stream()
                .filter(line -> line.ref().equals(FindingsSeen.ref(told.no())))
                .findFirst()
                .orElseThrow()
                .id();
        return reporting.report(visit, finding, officer);
    }

    private long planned(VisitTold told, Actor by) {
        return planning.plan(
                        by,
                        new VisitPlan(
                                directory
                                        .unit(told.school().code())
                                        .orElseThrow()
                                        .id(),
                                told.left().toLocalDate(),
                                told.mode(),
                                list(told).map(Checklist::id).orElse(null),
                                null,
                                null,
                                told.monthly() ? plans.monthly(told.school().township(), by) : null,
                                by.personId(),
                                List.of(),
                                told.subject(),
                                null))
                .orThrow();
    }

    private VisitRecord record(VisitTold told, Actor by, List<VisitFinding> seen) {
        Random random = new Random(told.no() * 7919L);
        String kind = told.bySchool() ? "OPINION_SELF" : seen.isEmpty() ? "OPINION_CLEAN" : "OPINION_FOUND";
        boolean talked = random.nextInt(3) == 0;
        return new VisitRecord(
                "demo-visit-%04d".formatted(told.no()),
                moment(told.arrived()),
                moment(told.left()),
                results(told, seen, random),
                seen,
                talked
                        ? List.of(VisitMethod.SITE, VisitMethod.PAPERS, VisitMethod.TALK)
                        : List.of(VisitMethod.SITE, VisitMethod.PAPERS),
                told.bySchool() ? null : head("officer.", told).name(),
                phrases.pick(kind, "*", random),
                signature(told, by),
                false);
    }

    private List<ItemResult> results(VisitTold told, List<VisitFinding> seen, Random random) {
        Set<String> bad = seen.stream().map(VisitFinding::itemCode).collect(Collectors.toSet());
        List<ItemResult> results = new ArrayList<>();
        boolean bulk = random.nextInt(3) == 0;
        long ago = Duration.between(told.arrived(), told.left()).toMillis() / 3;
        for (HazardItem item : list(told).map(Checklist::items).orElse(List.of())) {
            if (!told.school().isAskedFor(item) && !bad.contains(item.code())) {
                continue;
            }
            int roll = random.nextInt(100);
            ItemResult.Mark mark =
                    roll < 96 ? ItemResult.Mark.OK : roll < 98 ? ItemResult.Mark.NA : ItemResult.Mark.UNCHECKED;
            boolean together = bulk && mark == ItemResult.Mark.OK && roll % 2 == 0;
            results.add(
                    bad.contains(item.code())
                            ? new ItemResult(item.code(), ItemResult.Mark.BAD, null)
                            : new ItemResult(item.code(), mark, null, together ? ago : null));
        }
        return results;
    }

    /** Nobody signs what he does not know of, and now and then somebody will not. */
    private VisitSignature signature(VisitTold told, Actor by) {
        if (told.bySchool() || told.mode() == VisitMode.UNANNOUNCED) {
            return null;
        }
        if (told.no() % REFUSED_EVERY == 0) {
            return VisitSignature.refused(
                    phrases.pick("NOT_SIGNED", "*", new Random(told.no())),
                    head("officer.", told).name());
        }
        Actor head = head("principal.", told);
        String post = directory.person(head.personId()).map(PersonCard::post).orElse(null);
        return new VisitSignature(head.name(), post, signatures.of(head, by), null, null);
    }

    private Optional<Checklist> list(VisitTold told) {
        return Optional.ofNullable(told.list())
                .flatMap(code -> checklists.checklist(code, told.left().toLocalDate()));
    }

    private Actor head(String post, VisitTold told) {
        return directory.actor(post + told.school().code()).orElseThrow();
    }

    private static Instant moment(LocalDateTime at) {
        return at.atZone(BureauTime.ZONE).toInstant();
    }
}
