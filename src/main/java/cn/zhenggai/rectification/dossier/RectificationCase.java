package cn.zhenggai.rectification.dossier;

import cn.zhenggai.calendar.Reckoning;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.Transitions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.Workdays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One hazard item on its way from found to closed. Changed only under its row lock and only by its verbs: those of single
 * parts stand in the parts, those of several here or in what binds them together. Each throws when {@link Transitions} has
 * no such way: whoever comes so far was let by the policy.
 */
@Table("rectification_case")
public class RectificationCase implements CaseDesks {

    @Id
    private Long id;

    private CaseNumber number;

    @Version
    private int version;

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
    private CaseCourse course = new CaseCourse();

    @Embedded.Empty
    private CaseTies ties;

    @Embedded.Empty
    private LogEnd logEnd = LogEnd.NOTHING_YET;

    @Embedded.Empty
    private ObjectionStand objection = ObjectionStand.NONE;

    @Embedded.Empty
    private Lateness lateness = Lateness.NEVER;

    private boolean dateAsked;

    @Embedded.Empty
    private CaseStops stops = CaseStops.NONE;

    private boolean talkWaits;

    private BigDecimal fundsAllotted = BigDecimal.ZERO;

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
        return course.state();
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

    public CaseCourse course() {
        return course;
    }

    public CaseTies ties() {
        return ties;
    }

    public ObjectionStand objection() {
        return objection;
    }

    /** Whether the school was called to a talk that nobody has written down yet; of a case that is open. */
    public boolean talkWaits() {
        return talkWaits;
    }

    public CaseDeed talkCalled() {
        talkWaits = true;
        return course.noted(CaseDeed.ESCALATE_TALK);
    }

    public CaseDeed talkHeld() {
        talkWaits = false;
        return course.noted(CaseDeed.HOLD_TALK);
    }

    /** In 万元, of everything that was allotted and not taken back. */
    public BigDecimal fundsAllotted() {
        return fundsAllotted;
    }

    public CaseDeed allotted(BigDecimal amount) {
        fundsAllotted = fundsAllotted.add(amount);
        return course.noted(CaseDeed.ALLOT_FUNDS);
    }

    public CaseDeed takenBack(BigDecimal amount) {
        fundsAllotted = fundsAllotted.subtract(amount);
        return course.noted(CaseDeed.TAKE_BACK_FUNDS);
    }

    public CaseStops stops() {
        return stops;
    }

    public LogEnd logEnd() {
        return logEnd;
    }

    public CaseBeginning beginning() {
        return new CaseBeginning(order, clock, course);
    }

    public CaseTime time() {
        return new CaseTime(clock, course);
    }

    public CaseVerdict verdict() {
        return new CaseVerdict(this, clock, course);
    }

    public CaseReview review() {
        return new CaseReview(this, clock, course);
    }

    void stand(ObjectionStand now) {
        objection = now;
    }

    void severity(Severity now) {
        severity = now;
    }

    public CaseDeed graded(Severity now) {
        severity = now;
        return course.stay(now == Severity.MAJOR ? CaseDeed.RAISE_SEVERITY : CaseDeed.LOWER_SEVERITY);
    }

    /** @param line its place on the notice, from 1 */
    public CaseDeed issued(Actor by, Instant now, CountedDay due, String wanted, long notice, int line) {
        order.line(notice, line);
        order.issued(by, now, wanted);
        clock.served(due, now);
        return course.go(CaseDeed.SIGN_NOTICE, CaseState.ISSUED);
    }

    /** @param by null when the school would not sign for it */
    public CaseDeed received(String by, Instant now) {
        order.received(by, now);
        return course.received(by == null ? CaseDeed.RECEIPT_REFUSED : CaseDeed.RECEIVE, severity == Severity.MAJOR);
    }

    /** @param worker who does the work there, null when nobody does it yet */
    public CaseDeed movedTo(Jurisdiction successor, PersonCard worker) {
        jurisdiction = successor;
        if (worker != null) {
            course.worker(worker.id(), worker.name());
        }
        return course.stay(CaseDeed.MOVE_UNIT);
    }

    public CaseDeed merged(CaseNumber target, Instant now, String reason) {
        ties = ties.mergedInto(target);
        return course.ended(CaseDeed.MERGE, CaseState.MERGED, now, reason);
    }

    /** The calendar changed. What nobody was told yet follows; for what was served somebody has to decide. */
    public void reckoned(Reckoning now) {
        clock.reckoned(now, state() == CaseState.DRAFT);
    }

    /** @param approver who closes what is listed; a closure that waits already waits for him from now on */
    public CaseDeed listed(Desk.Kind approver) {
        clock.list();
        if (state() == CaseState.CLOSE_REVIEW) {
            course.closableBy(desk(approver));
        }
        return course.stay(CaseDeed.LIST);
    }

    /** @param workerStays whether whoever did the work is still there; else the school has to say who does it */
    public CaseDeed reopened(CaseDeed how, CountedDay due, boolean workerStays) {
        clock.reopened(due);
        course.begunAgain(workerStays);
        return course.go(how, CaseState.RECTIFYING);
    }

    /** @param term the last day that the listing gives it; the deadline that it has keeps its own count */
    public CaseDeed listedUntil(LocalDate term) {
        if (!term.equals(clock.deadline())) {
            clock.ordered(term);
        }
        return course.stay(CaseDeed.REGISTER_LISTING);
    }

    /** Its supervision ends with it. */
    public CaseDeed delisted() {
        clock.delist();
        return course.stay(CaseDeed.DELIST);
    }

    /** Something is not to be used, or somebody not to be taught, until that is lifted. No clock hears of it. */
    public CaseDeed stopped(CaseDeed how) {
        stops = stops.another();
        return course.stay(how);
    }

    /** One of its stop orders holds no longer. */
    public CaseDeed released(CaseDeed how) {
        stops = stops.oneLess();
        return course.stay(how);
    }

    public void logged(LogEnd last) {
        logEnd = last;
    }

    public CaseEvent event(CaseEvent.Kind kind) {
        return new CaseEvent(
                kind,
                number,
                course.roundNo(),
                hazard.title(),
                severity,
                jurisdiction.schoolId(),
                jurisdiction.schoolName(),
                jurisdiction.townshipId(),
                jurisdiction.bureauId(),
                discovery.openedBy(),
                course.assigneeId(),
                hazard.confidential(),
                order.noticeId(),
                order.signingDesk() != null,
                objection.objecting());
    }

    /** A newly loaded calendar gives a served date otherwise, and somebody has to say which one holds. */
    public boolean asksAboutDate() {
        return state().open() && clock.counting().recounted() != null;
    }

    /** Whether it did when it was last laid down. */
    public boolean askedAboutDate() {
        return dateAsked;
    }

    /** What lists have to find by: written with the row, so that no list states the rule again. */
    void measure(Workdays workdays) {
        Instant own = state().withSchool() ? clock.lastMoment() : null;
        Instant claimed = state().claimed() && !clock.outside() ? course.submittedAt() : null;
        lateness = Lateness.of(discovery.lateOutside() ? own : null, own, claimed, clock);
        dateAsked = asksAboutDate();
        boolean closed = state() == CaseState.CLOSED && !clock.outside();
        clock.measured(order.issuedAt(), closed ? course.submittedAt() : null, workdays);
    }
}
