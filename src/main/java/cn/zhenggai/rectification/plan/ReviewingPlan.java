package cn.zhenggai.rectification.plan;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Decisions;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
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
        return desk.take(number, actor, Action.REVIEW_PLAN)
                .unless(taken -> Decisions.noteNeeded(approved, note).refusal())
                .map(taken -> review(taken, actor, approved, note));
    }

    private CaseNumber review(CaseDesk.Taken taken, Actor actor, boolean approved, String note) {
        RectificationCase subject = taken.subject();
        CaseDeed deed = subject.course().planReviewed(approved);
        Plan plan = plans.findFirstByCaseIdOrderByEditionDesc(subject.id()).orElseThrow();
        plan.reviewed(approved, note, actor, taken.now());
        plans.save(plan);
        desk.lay(taken, actor, deed, Told.note(note));
        process.planReviewed(subject.number(), actor, approved);
        return subject.number();
    }
}
