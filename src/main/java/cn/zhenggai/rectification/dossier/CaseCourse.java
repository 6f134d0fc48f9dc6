package cn.zhenggai.rectification.dossier;

import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Where a case stands and how far the work has come. A part of the case's row, and the only one that changes the state:
 * whatever else a verb does, it takes its way here.
 */
public class CaseCourse {

    private CaseState state;
    private PlanState planState = PlanState.NONE;
    private Long assigneeId;
    private String assigneeName;
    private int roundNo = 1;
    private int firstRound = 1;
    private Instant submittedAt;
    private Desk closingDesk;
    private boolean deskReturned;
    private boolean reopeningAsked;
    private boolean transferAsked;

    @Embedded.Empty
    private CaseEnding ending = CaseEnding.NONE;

    public PlanState planState() {
        return planState;
    }

    public Long assigneeId() {
        return assigneeId;
    }

    public String assigneeName() {
        return assigneeName;
    }

    /** From 1; every rejection begins another. */
    public int roundNo() {
        return roundNo;
    }

    /** When the report that now stands was signed: the moment that decides about on time, whenever it is verified. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /**
     * Who approves the closure, fixed when the re-inspection was passed, so that a table that changes meanwhile changes
     * nothing for those who wait.
     */
    public Desk closingDesk() {
        return closingDesk;
    }

    public CaseEnding ending() {
        return ending;
    }

    /** The school says that it cannot mend it, and nobody has answered yet. */
    public boolean transferAsked() {
        return transferAsked;
    }

    public CaseDeed askedTransfer() {
        transferAsked = true;
        return stay(CaseDeed.ASK_TRANSFER);
    }

    public CaseDeed refusedTransfer() {
        transferAsked = false;
        return stay(CaseDeed.REFUSE_TRANSFER);
    }

    CaseDeed transferred() {
        transferAsked = false;
        return go(CaseDeed.TRANSFER, CaseState.COORDINATING);
    }

    public CaseDeed planWritten() {
        plan(PlanState.DUE, PlanState.WRITTEN);
        return stay(CaseDeed.WRITE_PLAN);
    }

    public CaseDeed planReviewed(boolean approved) {
        plan(PlanState.WRITTEN, approved ? PlanState.APPROVED : PlanState.DUE);
        return approved ? go(CaseDeed.APPROVE_PLAN, CaseState.RECEIVED) : stay(CaseDeed.RETURN_PLAN);
    }

    public CaseDeed assigned(long personId, String name) {
        worker(personId, name);
        return go(CaseDeed.ASSIGN, CaseState.RECTIFYING);
    }

    public CaseDeed reassigned(long personId, String name) {
        worker(personId, name);
        return stay(CaseDeed.REASSIGN);
    }

    /** Another has to do the work from now on, now or when it comes back. */
    public CaseDeed handedOver(long personId, String name) {
        worker(personId, name);
        return stay(CaseDeed.HAND_OVER);
    }

    public CaseDeed reported() {
        return go(CaseDeed.REPORT, CaseState.SCHOOL_REVIEW);
    }

    public CaseDeed reportedInside(Instant now) {
        submittedAt = now;
        return go(CaseDeed.REPORT_INSIDE, CaseState.SUBMITTED);
    }

    public CaseDeed reportSigned(Instant now) {
        submittedAt = now;
        return go(CaseDeed.SIGN_REPORT, CaseState.SUBMITTED);
    }

    public CaseDeed othersDone(Instant now) {
        submittedAt = now;
        return go(CaseDeed.OTHERS_DONE, CaseState.SUBMITTED);
    }

    public CaseDeed reportReturned() {
        return go(CaseDeed.RETURN_REPORT, CaseState.RECTIFYING);
    }

    public CaseDeed withdrawn(Instant now, String reason) {
        return ended(CaseDeed.WITHDRAW, CaseState.WITHDRAWN, now, reason);
    }

    /** Nothing was done with it since it came out of an old ledger, and it goes out again. */
    public CaseDeed takeOverUndone(Instant now, String reason) {
        return ended(CaseDeed.UNDO_TAKE_OVER, CaseState.WITHDRAWN, now, reason);
    }

    public CaseDeed terminated(CaseEnding.Kind kind, Instant now, String reason) {
        ending = new CaseEnding(now, reason, kind);
        return go(CaseDeed.TERMINATE, CaseState.TERMINATED);
    }

    /** What was decided beside the case, or about who acts and looks at it. */
    public CaseDeed noted(CaseDeed deed) {
        return stay(deed);
    }

    CaseState state() {
        return state;
    }

    CaseDeed takenOver(CaseBeginning.Inherited old) {
        planState = old.stand() == CaseState.PLANNING ? PlanState.DUE : PlanState.NONE;
        submittedAt = old.submittedAt();
        ending = old.endedAt() == null ? CaseEnding.NONE : new CaseEnding(old.endedAt(), null, null);
        if (old.worker() != null) {
            worker(old.worker().id(), old.worker().name());
        }
        return go(CaseDeed.TAKE_OVER, old.stand());
    }

    /** Major hazards need a plan before anybody is put to work. */
    CaseDeed received(CaseDeed how, boolean major) {
        planState = major ? PlanState.DUE : PlanState.NONE;
        return go(how, major ? CaseState.PLANNING : CaseState.RECEIVED);
    }

    /** An unapproved plan falls away, or comes first; whatever has gone further goes on. */
    CaseDeed regraded(Severity now) {
        CaseDeed deed = CaseDeed.REGRADE_ON_OBJECTION;
        if (now == Severity.GENERAL && state == CaseState.PLANNING) {
            planState = PlanState.NONE;
            return go(deed, CaseState.RECEIVED);
        }
        if (now == Severity.MAJOR && state == CaseState.RECEIVED && planState == PlanState.NONE) {
            planState = PlanState.DUE;
            return go(deed, CaseState.PLANNING);
        }
        return stay(deed);
    }

    /** The round before was sent back without a visit; this one is looked at where it is. */
    public boolean deskReturned() {
        return deskReturned;
    }

    CaseDeed sentBack(CaseDeed deed, CaseState to) {
        deskReturned = deed == CaseDeed.RETURN_FOR_PROOF;
        roundNo++;
        submittedAt = null;
        return go(deed, to);
    }

    /** As far as the school had come; a plan that was not approved is written again. */
    CaseDeed partReturned() {
        if (assigneeId != null) {
            return go(CaseDeed.RETURN_PART, CaseState.RECTIFYING);
        }
        boolean planning = planState == PlanState.DUE || planState == PlanState.WRITTEN;
        planState = planning ? PlanState.DUE : planState;
        return go(CaseDeed.RETURN_PART, planning ? CaseState.PLANNING : CaseState.RECEIVED);
    }

    /** Whether a proposal to begin it again waits for its answer. */
    public boolean reopeningAsked() {
        return reopeningAsked;
    }

    public CaseDeed reopeningProposed() {
        reopeningAsked = true;
        return stay(CaseDeed.PROPOSE_REOPENING);
    }

    public CaseDeed keptClosed() {
        reopeningAsked = false;
        return stay(CaseDeed.KEEP_CLOSED);
    }

    /** Over, and begun again: with the same worker when he is still there, else with nobody yet. */
    void begunAgain(boolean workerStays) {
        roundNo++;
        firstRound = roundNo;
        submittedAt = null;
        closingDesk = null;
        ending = CaseEnding.NONE;
        reopeningAsked = false;
        transferAsked = false;
        deskReturned = false;
        if (!workerStays) {
            assigneeId = null;
            assigneeName = null;
        }
    }

    void closableBy(Desk approver) {
        closingDesk = approver;
    }

    CaseDeed fixedOnTheSpot(Instant now) {
        submittedAt = now;
        return ended(CaseDeed.FIXED_ON_THE_SPOT, CaseState.FIXED_ON_SITE, now, null);
    }

    CaseDeed ended(CaseDeed deed, CaseState to, Instant now, String reason) {
        ending = new CaseEnding(now, reason, null);
        return go(deed, to);
    }

    void worker(long personId, String name) {
        assigneeId = personId;
        assigneeName = name;
    }

    CaseDeed stay(CaseDeed deed) {
        return go(deed, state);
    }

    CaseDeed go(CaseDeed deed, CaseState to) {
        Transitions.check(deed, state, to);
        state = to;
        return deed;
    }

    private void plan(PlanState from, PlanState to) {
        if (planState != from) {
            throw new IllegalStateException("No way for a plan from " + planState + " to " + to);
        }
        planState = to;
    }
}
