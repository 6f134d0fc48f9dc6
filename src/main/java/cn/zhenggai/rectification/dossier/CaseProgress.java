package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.shared.Desk;
import java.time.Instant;

/**
 * How far the work has come. A part of the case's row.
 *
 * @param roundNo from 1; every rejection begins another
 * @param submittedAt when the report that now stands was signed; the moment that decides about on time, whenever it is
 *     verified
 * @param closingDesk who approves the closure, fixed when the re-inspection was passed, so that a table that changes
 *     meanwhile changes nothing for those who wait
 */
public record CaseProgress(
        PlanState planState, Long assigneeId, String assigneeName, int roundNo, Instant submittedAt, Desk closingDesk) {

    static final CaseProgress NONE = new CaseProgress(PlanState.NONE, null, null, 1, null, null);

    CaseProgress plan(PlanState now) {
        return new CaseProgress(now, assigneeId, assigneeName, roundNo, submittedAt, closingDesk);
    }

    CaseProgress assignedTo(long personId, String name) {
        return new CaseProgress(planState, personId, name, roundNo, submittedAt, closingDesk);
    }

    CaseProgress submitted(Instant now) {
        return new CaseProgress(planState, assigneeId, assigneeName, roundNo, now, closingDesk);
    }

    CaseProgress nextRound() {
        return new CaseProgress(planState, assigneeId, assigneeName, roundNo + 1, null, closingDesk);
    }

    CaseProgress closableBy(Desk approver) {
        return new CaseProgress(planState, assigneeId, assigneeName, roundNo, submittedAt, approver);
    }
}
