package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.steps.OpeningSteps;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who acts on a hazard whose cause lies outside of the school. As long as others do, the case stays in the ledger
 * and is late for nobody, and the bureau decides again on the day it set itself.
 */
@Service
public class DecidingActing {

    private final CaseDesk desk;
    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;
    private final LatestDays latest;
    private final OpeningSteps steps;
    private final WorkDays days;
    private final RectificationProcess process;

    DecidingActing(
            CaseDesk desk,
            HazardCatalogue catalogue,
            ProposingDeadline proposing,
            LatestDays latest,
            OpeningSteps steps,
            WorkDays days,
            RectificationProcess process) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.proposing = proposing;
        this.latest = latest;
        this.steps = steps;
        this.days = days;
        this.process = process;
    }

    /** @throws CaseNotFound also for a case that this person may not know of */
    @Transactional
    public Outcome<CaseNumber> decide(CaseNumber number, Actor actor, ActingEntry entry) {
        return desk.take(number, actor, Action.DECIDE_ACTING)
                .unless(taken -> refusal(entry, BureauTime.dayOf(taken.now())))
                .map(taken -> entry.acts() == ActingEntry.Acts.SCHOOL
                        ? bySchool(taken, actor, entry)
                        : byOthers(taken, actor, entry));
    }

    private CaseNumber bySchool(CaseDesk.Taken taken, Actor actor, ActingEntry entry) {
        RectificationCase subject = taken.subject();
        LocalDate today = BureauTime.dayOf(taken.now());
        CountedDay due = proposing.proposal(item(subject, today), subject.severity(), today);
        desk.lay(taken, actor, subject.beginning().schoolActs(due), Told.note(entry.note()));
        process.schoolActs(subject.number(), actor);
        steps.orderedFromToday(subject);
        return subject.number();
    }

    private CaseNumber byOthers(CaseDesk.Taken taken, Actor actor, ActingEntry entry) {
        RectificationCase subject = taken.subject();
        String department = entry.department().strip();
        String told = entry.note() == null || entry.note().isBlank()
                ? department
                : department + "。" + entry.note().strip();
        desk.lay(
                taken,
                actor,
                subject.course().noted(CaseDeed.OTHERS_ACT),
                Told.note(told).days(null, entry.reviewOn()));
        days.reschedule(subject.number(), List.of(Step.DECIDE_ACTING), Due.on(entry.reviewOn()));
        return subject.number();
    }

    /** As it reads today, or as it did when it was found and is no longer looked for. */
    private HazardItem item(RectificationCase subject, LocalDate today) {
        String code = subject.hazard().itemCode();
        return catalogue
                .item(code, today)
                .or(() -> catalogue.item(code, subject.discovery().foundOn()))
                .orElseThrow();
    }

    private Optional<Refusal> refusal(ActingEntry entry, LocalDate today) {
        Checks checks = new Checks().that(entry.acts() != null, "acts", "required");
        if (entry.acts() == ActingEntry.Acts.SCHOOL) {
            checks.text(entry.note(), "note", 500);
        } else if (entry.acts() == ActingEntry.Acts.OTHERS) {
            LocalDate last = latest.of(LatestDay.DEADLINE, today);
            LocalDate review = entry.reviewOn();
            checks.text(entry.department(), "department", 60)
                    .optionalText(entry.note(), "note", 400)
                    .that(review != null, "reviewOn", "required")
                    .that(review == null || review.isAfter(today), "reviewOn", "actingReviewPast")
                    .that(review == null || !review.isAfter(last), "reviewOn", "deadlineTooFar", last);
        }
        return checks.refusal();
    }
}
