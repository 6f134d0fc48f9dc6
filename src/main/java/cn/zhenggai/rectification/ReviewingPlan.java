package cn.zhenggai.rectification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau approves the plan, or returns it with what is missing. */
@Service
public class ReviewingPlan {

    private final CaseDesk desk;
    private final Plans plans;
    private final RectificationProcess process;

    ReviewingPlan(CaseDesk desk, Plans plans, RectificationProcess process) {
        this.desk = desk;
        this.plans = plans;
        this.process = process;
    }

    /** @param note what is missing; needed when the plan is returned */
    @Transactional
    public Outcome<CaseNumber> review(CaseNumber number, Actor actor, boolean approved, String note) {
        CaseDesk.Taken taken = desk.take(number, actor, Action.REVIEW_PLAN);
        if (taken.refused()) {
            return Outcome.refused(taken.refusal());
        }
        Optional<Refusal> refusal = Decisions.noteNeeded(approved, note).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        RectificationCase subject = taken.subject();
        Plan plan = plans.findFirstByCaseIdOrderByEditionDesc(subject.id).orElseThrow();
        plan.approved = approved;
        plan.reviewNote = note;
        plan.reviewedByName = actor.name();
        plan.reviewedAt = taken.now();
        plans.save(plan);
        subject.planReviewed(approved);
        desk.lay(taken, actor, approved ? "APPROVE_PLAN" : "RETURN_PLAN", note);
        process.planReviewed(number, actor, approved);
        return Outcome.done(number);
    }
}
