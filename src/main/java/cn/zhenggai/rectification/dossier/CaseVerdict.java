package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess.RoundResult;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;

/** What comes of a re-inspection, up to the closure. */
public record CaseVerdict(CaseDesks desks, CaseClock clock, CaseCourse course) {

    /**
     * @param grace the last day that a rejected round gives, null for none
     * @param approver of a round that is passed for approval
     */
    public CaseDeed given(boolean passed, RoundResult round, LocalDate grace, Desk.Kind approver, Instant now) {
        CaseDeed deed = passed ? CaseDeed.PASS : CaseDeed.REJECT;
        return switch (round) {
            case PENDING -> course.go(deed, CaseState.VERIFYING);
            case REJECTED -> sentBack(deed, grace);
            case REJECTED_OUTSIDE -> course.sentBack(deed, CaseState.COORDINATING);
            case PASSED_FOR_APPROVAL -> forApproval(deed, approver);
            case PASSED -> closed(deed, now);
        };
    }

    /** A rejected submission like any other, without a day of grace; to the department where one acted. */
    public CaseDeed returnedForProof() {
        return clock.outside()
                ? course.sentBack(CaseDeed.RETURN_FOR_PROOF, CaseState.COORDINATING)
                : sentBack(CaseDeed.RETURN_FOR_PROOF, null);
    }

    public CaseDeed closureApproved(Instant now) {
        return closed(CaseDeed.APPROVE_CLOSURE, now);
    }

    public CaseDeed closureReturned() {
        return course.go(CaseDeed.RETURN_CLOSURE, CaseState.SUBMITTED);
    }

    /** The school answered with a picture of something else; no day of grace comes of it. */
    public CaseDeed falsified() {
        return sentBack(CaseDeed.REJECT_FALSIFIED, null);
    }

    private CaseDeed sentBack(CaseDeed deed, LocalDate grace) {
        clock.rejected(grace);
        return course.sentBack(deed, CaseState.RECTIFYING);
    }

    private CaseDeed forApproval(CaseDeed deed, Desk.Kind approver) {
        course.closableBy(desks.desk(approver));
        return course.go(deed, CaseState.CLOSE_REVIEW);
    }

    private CaseDeed closed(CaseDeed deed, Instant now) {
        if (!clock.outside()) {
            clock.ended(course.submittedAt());
        }
        return course.ended(deed, CaseState.CLOSED, now, null);
    }
}
