package cn.zhenggai.rectification;

import java.time.Instant;

/**
 * How far the work has come. A part of the case's row.
 *
 * @param roundNo from 1; every rejection begins another
 * @param submittedAt when the report that now stands was signed; the moment that decides about on time, whenever it is
 *     verified
 */
record CaseProgress(PlanState planState, Long assigneeId, String assigneeName, int roundNo, Instant submittedAt) {

    static final CaseProgress NONE = new CaseProgress(PlanState.NONE, null, null, 1, null);

    CaseProgress plan(PlanState now) {
        return new CaseProgress(now, assigneeId, assigneeName, roundNo, submittedAt);
    }

    CaseProgress assignedTo(long personId, String name) {
        return new CaseProgress(planState, personId, name, roundNo, submittedAt);
    }

    CaseProgress submitted(Instant now) {
        return new CaseProgress(planState, assigneeId, assigneeName, roundNo, now);
    }

    CaseProgress nextRound() {
        return new CaseProgress(planState, assigneeId, assigneeName, roundNo + 1, null);
    }
}
