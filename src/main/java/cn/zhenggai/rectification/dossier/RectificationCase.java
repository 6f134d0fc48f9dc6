package cn.zhenggai.rectification.dossier;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.RectificationProcess.RoundResult;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One hazard item on its way from found to closed. Changed only under its row lock and only by the verbs here, each of
 * which throws when {@link Transitions} has no such way: whoever comes so far was let by the policy.
 */
@Table("rectification_case")
public class RectificationCase implements CaseDesks {

    @Id
    private Long id;

    private CaseNumber number;

    @Version
    private int version;

    private CaseState state;
    private Severity severity;

    @Embedded.Empty
    private Jurisdiction jurisdiction;

    @Embedded.Empty
    private Hazard hazard;

    @Embedded.Empty
    private Discovery discovery;

    @Embedded.Empty
    private CaseOrder order;

    @Embedded.Empty
    private CaseClock clock = new CaseClock();

    @Embedded.Empty
    private CaseTies ties;

    @Embedded.Empty
    private CaseProgress progress = CaseProgress.NONE;

    @Embedded.Empty
    private CaseEnding ending = CaseEnding.NONE;

    @Embedded.Empty
    private LogEnd logEnd = LogEnd.NOTHING_YET;

    @Embedded.Empty
    private Lateness lateness = Lateness.NEVER;

    private boolean dateAsked;

    public RectificationCase() {}

    /** What was found, before it has begun its way. */
    public RectificationCase(
            CaseNumber number,
            Severity severity,
            Jurisdiction jurisdiction,
            Hazard hazard,
            Discovery discovery,
            CaseOrder order,
            CaseTies ties) {
        this.number = number;
        this.severity = severity;
        this.jurisdiction = jurisdiction;
        this.hazard = hazard;
        this.discovery = discovery;
        this.order = order;
        this.ties = ties;
    }

    public Long id() {
        return id;
    }

    public CaseNumber number() {
        return number;
    }

    public CaseState state() {
        return state;
    }

    public Lateness lateness() {
        return lateness;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    @Override
    public Hazard hazard() {
        return hazard;
    }

    @Override
    public Discovery discovery() {
        return discovery;
    }

    @Override
    public CaseOrder order() {
        return order;
    }

    public CaseClock clock() {
        return clock;
    }

    public CaseTies ties() {
        return ties;
    }

    public CaseProgress progress() {
        return progress;
    }

    public CaseEnding ending() {
        return ending;
    }

    public LogEnd logEnd() {
        return logEnd;
    }

    public CaseDeed opened(CountedDay due) {
        clock.proposed(due);
        return go(CaseDeed.OPEN, CaseState.DRAFT);
    }

    public CaseDeed fixedOnTheSpot(Actor by, Instant now) {
        order = order.issued(by, now, order.requirement());
        clock.proposed(CountedDay.written(BureauTime.dayOf(now)));
        progress = progress.submitted(now);
        ending = new CaseEnding(now, null);
        return go(CaseDeed.FIXED_ON_THE_SPOT, CaseState.FIXED_ON_SITE);
    }

    /** Nobody orders it and nobody receives it: whoever is to mend it begins. */
    public CaseDeed openedInside(Actor by, Instant now, CountedDay due, PersonCard assignee) {
        order = order.issued(by, now, order.requirement()).received(by.name(), now);
        clock.served(due, now);
        progress = progress.assignedTo(assignee.id(), assignee.name());
        return go(CaseDeed.OPEN_INSIDE, CaseState.RECTIFYING);
    }

    /** Nobody is told to do anything yet, and nothing runs. */
    public CaseDeed openedOutside(CountedDay due) {
        clock.proposed(due);
        return go(CaseDeed.OPEN_OUTSIDE, CaseState.COORDINATING);
    }

    /** @param due as the notice will propose it, counted from today */
    public CaseDeed schoolActs(CountedDay due) {
        clock.proposed(due);
        return go(CaseDeed.SCHOOL_ACTS, CaseState.DRAFT);
    }

    public CaseDeed othersAct() {
        return stay(CaseDeed.OTHERS_ACT);
    }

    public CaseDeed graded(Severity now) {
        severity = now;
        return stay(now == Severity.MAJOR ? CaseDeed.RAISE_SEVERITY : CaseDeed.LOWER_SEVERITY);
    }

    /** @param signatory the desk that signs the whole notice, null when the case's own severity decides */
    public void placed(long notice, int line, Desk signatory) {
        ties = ties.onNotice(notice, line);
        order = order.signedAt(signatory);
    }

    public void standsAlone() {
        ties = ties.onNotice(null, null);
        order = order.signedAt(null);
    }

    /** @param line its place on the notice, from 1 */
    public CaseDeed issued(Actor by, Instant now, CountedDay due, String wanted, long notice, int line) {
        ties = ties.onNotice(notice, line);
        order = order.issued(by, now, wanted);
        clock.served(due, now);
        return go(CaseDeed.SIGN_NOTICE, CaseState.ISSUED);
    }

    public void notified(Instant now) {
        order = order.notified(now);
    }

    /**
     * Major hazards need a plan before anybody is put to work.
     *
     * @param by null when the school would not sign for it
     */
    public CaseDeed received(String by, Instant now) {
        boolean major = severity == Severity.MAJOR;
        order = order.received(by, now);
        progress = progress.plan(major ? PlanState.DUE : PlanState.NONE);
        return go(
                by == null ? CaseDeed.RECEIPT_REFUSED : CaseDeed.RECEIVE,
                major ? CaseState.PLANNING : CaseState.RECEIVED);
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
        progress = progress.assignedTo(personId, name);
        return go(CaseDeed.ASSIGN, CaseState.RECTIFYING);
    }

    public CaseDeed reassigned(long personId, String name) {
        progress = progress.assignedTo(personId, name);
        return stay(CaseDeed.REASSIGN);
    }

    /** Another has to do the work from now on, now or when it comes back. */
    public CaseDeed handedOver(long personId, String name) {
        progress = progress.assignedTo(personId, name);
        return stay(CaseDeed.HAND_OVER);
    }

    public CaseDeed reported() {
        return go(CaseDeed.REPORT, CaseState.SCHOOL_REVIEW);
    }

    public CaseDeed reportedInside(Instant now) {
        progress = progress.submitted(now);
        return go(CaseDeed.REPORT_INSIDE, CaseState.SUBMITTED);
    }

    public CaseDeed reportSigned(Instant now) {
        progress = progress.submitted(now);
        return go(CaseDeed.SIGN_REPORT, CaseState.SUBMITTED);
    }

    public CaseDeed reportReturned() {
        return go(CaseDeed.RETURN_REPORT, CaseState.RECTIFYING);
    }

    public CaseDeed verifierNamed() {
        return stay(CaseDeed.NAME_VERIFIER);
    }

    /**
     * @param grace the last day that a rejected round gives, null for none
     * @param approver of a round that is passed for approval
     */
    public CaseDeed opinionGiven(boolean passed, RoundResult round, LocalDate grace, Desk.Kind approver, Instant now) {
        CaseDeed deed = passed ? CaseDeed.PASS : CaseDeed.REJECT;
        return switch (round) {
            case PENDING -> go(deed, CaseState.VERIFYING);
            case REJECTED -> sentBack(deed, grace);
            case PASSED_FOR_APPROVAL -> forApproval(deed, approver);
            case PASSED -> closed(deed, now);
        };
    }

    public CaseDeed closureApproved(Instant now) {
        return closed(CaseDeed.APPROVE_CLOSURE, now);
    }

    public CaseDeed closureReturned() {
        return go(CaseDeed.RETURN_CLOSURE, CaseState.SUBMITTED);
    }

    public CaseDeed withdrawn(Instant now, String reason) {
        ending = new CaseEnding(now, reason);
        return go(CaseDeed.WITHDRAW, CaseState.WITHDRAWN);
    }

    public CaseDeed terminated(Instant now, String reason) {
        ending = new CaseEnding(now, reason);
        return go(CaseDeed.TERMINATE, CaseState.TERMINATED);
    }

    /** @param worker who does the work there, null when nobody does it yet */
    public CaseDeed movedTo(Jurisdiction successor, PersonCard worker) {
        jurisdiction = successor;
        if (worker != null) {
            progress = progress.assignedTo(worker.id(), worker.name());
        }
        return stay(CaseDeed.MOVE_UNIT);
    }

    public CaseDeed merged(CaseNumber target, Instant now, String reason) {
        ties = ties.mergedInto(target);
        ending = new CaseEnding(now, reason);
        return go(CaseDeed.MERGE, CaseState.MERGED);
    }

    /** Another case went into this one; its date holds when it is the earlier. */
    public CaseDeed tookIn(RectificationCase other) {
        if (other.clock.deadline().isBefore(clock.deadline())) {
            clock.broughtForward(other.clock);
        }
        return stay(CaseDeed.TAKE_IN);
    }

    public CaseDeed extensionAsked(boolean timely, Desk.Kind decider, LocalDate decideBy) {
        clock.asked(timely, decider, decideBy);
        return stay(CaseDeed.ASK_EXTENSION);
    }

    public CaseDeed noticeWaived(LocalDate day) {
        clock.waived(day);
        return stay(CaseDeed.WAIVE_NOTICE);
    }

    /** @param until null for a refusal */
    public CaseDeed extensionAnswered(LocalDate until) {
        clock.answered(until);
        return stay(until != null ? CaseDeed.APPROVE_EXTENSION : CaseDeed.REFUSE_EXTENSION);
    }

    public CaseDeed replanned(LocalDate until) {
        clock.extended(until);
        return stay(CaseDeed.REPLAN);
    }

    public CaseDeed paused(LocalDate reviewOn) {
        clock.paused(state, reviewOn);
        return go(CaseDeed.PAUSE, CaseState.PAUSED);
    }

    public CaseDeed resumed(CaseClock.Restored time) {
        return go(CaseDeed.RESUME, clock.resumed(time));
    }

    /** The calendar changed. What nobody was told yet follows; for what was served somebody has to decide. */
    public void reckoned(Reckoning now) {
        clock.reckoned(now, state == CaseState.DRAFT);
    }

    public CaseDeed deadlineSettled(boolean moved) {
        clock.settled(moved);
        return stay(moved ? CaseDeed.MOVE_DEADLINE : CaseDeed.KEEP_DEADLINE);
    }

    /** @param approver who closes what is listed; a closure that waits already waits for him from now on */
    public CaseDeed listed(Desk.Kind approver) {
        clock.list();
        if (state == CaseState.CLOSE_REVIEW) {
            progress = progress.closableBy(desk(approver));
        }
        return stay(CaseDeed.LIST);
    }

    /** Its supervision ends with it. */
    public CaseDeed delisted() {
        clock.delist();
        return stay(CaseDeed.DELIST);
    }

    /** What was decided beside the case. */
    public CaseDeed noted(CaseDeed deed) {
        return stay(deed);
    }

    public void logged(LogEnd last) {
        logEnd = last;
    }

    public CaseEvent event(CaseEvent.Kind kind) {
        return new CaseEvent(
                kind,
                number,
                progress.roundNo(),
                hazard.title(),
                severity,
                jurisdiction.schoolId(),
                jurisdiction.schoolName(),
                jurisdiction.townshipId(),
                jurisdiction.bureauId(),
                discovery.openedBy(),
                progress.assigneeId(),
                hazard.confidential(),
                ties.noticeId(),
                order.signingDesk() != null);
    }

    /** A newly loaded calendar gives a served date otherwise, and somebody has to say which one holds. */
    public boolean asksAboutDate() {
        return state.open() && clock.counting().recounted() != null;
    }

    /** Whether it did when it was last laid down. */
    public boolean askedAboutDate() {
        return dateAsked;
    }

    /** What lists have to find by: written with the row, so that no list states the rule again. */
    void measure() {
        Instant own = state.withSchool() ? clock.lastMoment() : null;
        lateness = new Lateness(discovery.lateOutside() ? own : null, own);
        dateAsked = asksAboutDate();
    }

    private CaseDeed sentBack(CaseDeed deed, LocalDate grace) {
        progress = progress.nextRound();
        clock.rejected(grace);
        return go(deed, CaseState.RECTIFYING);
    }

    private CaseDeed forApproval(CaseDeed deed, Desk.Kind approver) {
        progress = progress.closableBy(desk(approver));
        return go(deed, CaseState.CLOSE_REVIEW);
    }

    private CaseDeed closed(CaseDeed deed, Instant now) {
        go(deed, CaseState.CLOSED);
        clock.ended(progress.submittedAt());
        ending = new CaseEnding(now, null);
        return deed;
    }

    private void plan(PlanState from, PlanState to) {
        if (progress.planState() != from) {
            throw new IllegalStateException("No way for a plan from " + progress.planState() + " to " + to);
        }
        progress = progress.plan(to);
    }

    private CaseDeed stay(CaseDeed deed) {
        return go(deed, state);
    }

    private CaseDeed go(CaseDeed deed, CaseState to) {
        Transitions.check(deed, state, to);
        state = to;
        return deed;
    }
}
