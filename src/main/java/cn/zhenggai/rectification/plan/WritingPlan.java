package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school hands in its plan for a major hazard; refused while one of the five is missing, naming it. */
@Service
public class WritingPlan {

    private final CaseDesk desk;
    private final Plans plans;
    private final LatestDays latest;
    private final RectificationProcess process;

    WritingPlan(CaseDesk desk, Plans plans, LatestDays latest, RectificationProcess process) {
        this.desk = desk;
        this.plans = plans;
        this.latest = latest;
        this.process = process;
    }

    @Transactional
    public Outcome<CaseNumber> write(CaseNumber number, Actor actor, PlanEntry entry) {
        return desk.take(number, actor, Action.WRITE_PLAN)
                .unless(taken -> fiveInPlace(entry, taken.subject().clock().deadline(), BureauTime.dayOf(taken.now())))
                .map(taken -> write(taken, actor, entry));
    }

    private CaseNumber write(CaseDesk.Taken taken, Actor actor, PlanEntry entry) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.course().planWritten();
        plans.save(new Plan(subject, plans.nextOf(subject), entry, actor, taken.now()));
        desk.lay(taken, actor, deed, Told.NOTHING);
        process.planWritten(subject.number(), actor);
        return subject.number();
    }

    private Optional<Refusal> fiveInPlace(PlanEntry entry, LocalDate deadline, LocalDate today) {
        Checks checks = new Checks()
                .text(entry.responsibility(), "responsibility", 500)
                .text(entry.measures(), "measures", 2000);
        funds(checks, entry);
        finish(checks, entry.finishOn(), deadline, today);
        return checks.text(entry.emergencyPlan(), "emergencyPlan", 2000)
                .text(entry.acceptance(), "acceptance", 1000)
                .refusal();
    }

    private static void funds(Checks checks, PlanEntry entry) {
        BigDecimal funds = entry.funds();
        boolean free = funds != null && funds.signum() == 0;
        boolean explained = entry.fundsRemark() != null && !entry.fundsRemark().isBlank();
        checks.that(funds != null, "funds", "required")
                .that(Money.fits(funds), "funds", "amount")
                .that(!free || explained, "fundsRemark", "noFundsNeedsRemark")
                .optionalText(entry.fundsRemark(), "fundsRemark", 300);
    }

    private void finish(Checks checks, LocalDate finish, LocalDate deadline, LocalDate today) {
        LocalDate last = latest.of(LatestDay.DEADLINE, today);
        boolean tooLate = finish != null && finish.isAfter(deadline) && !deadline.isBefore(today);
        checks.that(finish != null, "finishOn", "required")
                .that(finish == null || !finish.isBefore(today), "finishOn", "inThePast")
                .that(finish == null || !finish.isAfter(last), "finishOn", "deadlineTooFar", last)
                .that(!tooLate, "finishOn", "afterDeadline", deadline);
    }
}
