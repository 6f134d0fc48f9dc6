package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.scene.ProofPapers;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.HazardSeen;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.WorkDone;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.plan.WritingPlan;
import cn.zhenggai.rectification.verification.Appraisals;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds of those who go and see: find, plan, repair and look again, with the camera in hand. */
@Component
@Profile("demo")
class ActingOnSite {

    private final OpeningCase opening;
    private final WritingPlan writing;
    private final ReportingWork reporting;
    private final VerifyingWork verifying;
    private final Directory directory;
    private final WorkItems work;
    private final EvidenceShelf shelf;
    private final Photographs photographs;
    private final Appraisals appraisals;
    private final ProofPapers papers;
    private final Phrases phrases = new Phrases();
    private final Funds funds = new Funds();

    ActingOnSite(
            OpeningCase opening,
            WritingPlan writing,
            ReportingWork reporting,
            VerifyingWork verifying,
            Directory directory,
            WorkItems work,
            EvidenceShelf shelf,
            Photographs photographs,
            Appraisals appraisals,
            ProofPapers papers) {
        this.opening = opening;
        this.writing = writing;
        this.reporting = reporting;
        this.verifying = verifying;
        this.directory = directory;
        this.work = work;
        this.shelf = shelf;
        this.photographs = photographs;
        this.appraisals = appraisals;
        this.papers = papers;
    }

    Outcome<CaseNumber> open(CaseTold told, Actor finder) {
        HazardSeen seen = told.seen();
        String witness = told.fixedOnTheSpot() ? officer(told) : null;
        return opening.open(
                finder,
                new Finding(
                        directory.unit(told.school().code()).orElseThrow().id(),
                        seen.item(),
                        told.severity(),
                        told.source(),
                        seen.place(),
                        seen.description(),
                        null,
                        seen.requirement(),
                        told.foundOn(),
                        null,
                        told.fixedOnTheSpot(),
                        witness,
                        pictures(told, finder, false, told.photos()),
                        told.fixedOnTheSpot() ? pictures(told, finder, true, told.photos()) : List.of(),
                        List.of()));
    }

    Outcome<CaseNumber> plan(CaseTold told, Deed deed, CaseNumber number, Actor by) {
        Random random = random(deed);
        BigDecimal amount = funds.planned(told.seen().category(), random);
        String category = told.seen().category();
        return writing.write(
                number,
                by,
                new PlanEntry(
                        phrases.pick("RESPONSIBILITY", category, random),
                        phrases.pick("PLAN_FIRST", category, random)
                                + told.seen().measures(),
                        amount,
                        phrases.pick(amount.signum() == 0 ? "NO_FUNDS" : "FUNDS", category, random),
                        finish(deed),
                        phrases.pick("EMERGENCY", category, random),
                        phrases.pick("ACCEPTANCE", category, random)));
    }

    /** Each picture of the hazard is answered by one of the same place; one that still counts is not taken twice. */
    Outcome<CaseNumber> report(CaseTold told, Deed deed, CaseNumber number, Actor by) {
        Random random = random(deed);
        String category = told.seen().category();
        List<EvidenceFile> before = shelf.of("case:" + number).stream()
                .filter(file -> EvidencePurpose.BEFORE.equals(file.purpose()))
                .toList();
        List<Attachment> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            long photo = deed.yes()
                    ? photographs.taken(by, told.seen().item(), true, told.no() + i)
                    : photographs.goingRound(by, told.seen().item());
            after.add(new Attachment(photo, before.get(i).id()));
        }
        return reporting.report(
                number,
                by,
                new WorkDone(
                        deed.text(),
                        funds.spent(category, random),
                        phrases.pick("LASTING", category, random),
                        after,
                        List.of()));
    }

    /** Whoever was named for the position; refused when a visitor was faster. */
    Outcome<?> verify(CaseTold told, Deed deed, CaseNumber number) {
        Optional<Actor> verifier = work.openOf(number).stream()
                .filter(item -> item.step() == Step.VERIFY && item.position() == deed.position())
                .filter(item -> item.desk().kind() == Desk.Kind.PERSON)
                .findFirst()
                .flatMap(item -> directory.actor(item.desk().id()));
        if (verifier.isEmpty()) {
            return Outcome.refused(Refusal.conflict("stepNotOpen"));
        }
        boolean shown = told.photos() > 0 && random(deed).nextInt(5) == 0;
        List<Long> photos = shown
                ? List.of(photographs.taken(verifier.get(), told.seen().item(), deed.yes(), told.no()))
                : List.of();
        String report = deed.yes() ? appraisals.needed(told.seen().item(), told.severity()) : "";
        List<Long> reports = report.isEmpty() ? List.of() : List.of(papers.proof(verifier.get(), report));
        return verifying.verify(
                number, verifier.get(), new Opinion(deed.yes(), deed.text(), deed.until(), photos, reports));
    }

    /** Within the deadline, or soon when that has passed. */
    private static LocalDate finish(Deed deed) {
        LocalDate day = BureauTime.dayOf(deed.at());
        return deed.until().isBefore(day) ? day.plusDays(5) : deed.until();
    }

    private List<Long> pictures(CaseTold told, Actor by, boolean after, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> photographs.taken(by, told.seen().item(), after, told.no() + i))
                .toList();
    }

    private String officer(CaseTold told) {
        return directory.actor("officer." + told.school().code()).orElseThrow().name();
    }

    private static Random random(Deed deed) {
        return new Random(deed.caseNo() * 131L + deed.order());
    }
}
