package cn.zhenggai.rectification;

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

/** One hazard item on its way from found to closed. Changed only under its row lock, by the use cases. */
@Table("rectification_case")
class RectificationCase {

    @Id
    Long id;

    CaseNumber number;

    @Version
    int version;

    CaseState state;
    Severity severity;
    Source source;
    long bureauId;
    long sectionId;
    Long townshipId;
    long schoolId;
    String schoolName;
    String itemCode;
    String category;
    boolean zeroTolerance;
    boolean confidential;
    String title;
    String place;
    String description;
    String basis;
    String requirement;
    String witness;
    LocalDate foundOn;
    long openedBy;
    String openedByName;
    Instant openedAt;
    Long issuedBy;
    String issuedByName;
    Instant issuedAt;
    LocalDate originalDeadline;
    LocalDate deadline;
    Instant notifiedAt;
    String receivedByName;
    Instant receivedAt;
    PlanState planState = PlanState.NONE;
    Long assigneeId;
    String assigneeName;
    int roundNo = 1;
    Instant submittedAt;
    LocalDate graceUntil;
    Instant endedAt;
    String endingReason;

    @Embedded.Empty
    CaseClock clock = new CaseClock();

    @Embedded.Empty
    CaseTies ties = new CaseTies();

    int logCount;
    String logHead = CaseLog.NO_HASH;

    void issue(Actor by, Instant now, ProposingDeadline.Proposal due, String wanted) {
        state = CaseState.ISSUED;
        issuedBy = by.personId();
        issuedByName = by.name();
        issuedAt = now;
        originalDeadline = due.deadline();
        deadline = due.deadline();
        clock.counted(due, due.hours() == null ? null : now.plus(due.hours()));
        requirement = wanted;
    }

    /**
     * Major hazards need a plan before anybody is put to work.
     *
     * @param by null when the school would not sign for it
     */
    void receive(String by, Instant now) {
        receivedByName = by;
        receivedAt = now;
        boolean major = severity == Severity.MAJOR;
        state = major ? CaseState.PLANNING : CaseState.RECEIVED;
        planState = major ? PlanState.DUE : PlanState.NONE;
    }

    void planReviewed(boolean approved) {
        planState = approved ? PlanState.APPROVED : PlanState.DUE;
        state = approved ? CaseState.RECEIVED : CaseState.PLANNING;
    }

    void assign(long personId, String name) {
        assigneeId = personId;
        assigneeName = name;
        state = CaseState.RECTIFYING;
    }

    /** The moment that decides about on time, whenever it is verified. */
    void submit(Instant now) {
        submittedAt = now;
        state = CaseState.SUBMITTED;
    }

    void reject(LocalDate grace) {
        roundNo++;
        submittedAt = null;
        graceUntil = grace;
        state = CaseState.RECTIFYING;
    }

    /** Closed with the report that now stands; a report that was rejected is forgotten by then and never counts. */
    void close(Instant now) {
        LocalDate done = BureauTime.dayOf(submittedAt);
        clock.onTimeOriginal = !done.isAfter(originalDeadline);
        clock.onTimeApproved = clock.deadlineAt == null
                ? Boolean.valueOf(!done.isAfter(deadline))
                : Boolean.valueOf(!submittedAt.isAfter(clock.deadlineAt));
        end(CaseState.CLOSED, now, null);
    }

    void end(CaseState ending, Instant now, String reason) {
        state = ending;
        endedAt = now;
        endingReason = reason;
    }

    /** Overdue is counted anew from here; what climbed before stays history. */
    void extend(LocalDate until) {
        deadline = until;
        graceUntil = null;
        clock.written();
        clock.extensions++;
        clock.episode++;
    }

    /** Takes over the earlier date of a case that goes into this one, and how it was counted. */
    void bringForward(RectificationCase other) {
        deadline = other.deadline;
        originalDeadline =
                other.originalDeadline.isBefore(originalDeadline) ? other.originalDeadline : originalDeadline;
        clock.takeOver(other.clock);
    }

    /** The last day for the school's own work now: what a rejecting opinion allowed, else the deadline. */
    LocalDate lastDay() {
        return graceUntil != null ? graceUntil : deadline;
    }

    boolean overdueAt(Instant now) {
        return clock.deadlineAt != null
                ? now.isAfter(clock.deadlineAt)
                : BureauTime.dayOf(now).isAfter(deadline);
    }

    /** Who signs the notice, and may withdraw it. */
    Desk signatory() {
        if (ties.signingDesk != null) {
            return Desk.parse(ties.signingDesk);
        }
        return severity == Severity.MAJOR
                ? Desk.of(Desk.Kind.DEPUTY, bureauId)
                : Desk.of(Desk.Kind.SECTION_HEAD, sectionId);
    }

    /** Who has to find somebody when nobody may re-inspect. */
    Desk dispatcher() {
        if (ties.insideSchool) {
            return principal();
        }
        return confidential ? sectionHead() : Desk.of(Desk.Kind.REGISTRAR, bureauId);
    }

    Desk sectionHead() {
        return Desk.of(Desk.Kind.SECTION_HEAD, sectionId);
    }

    Desk deputy() {
        return Desk.of(Desk.Kind.DEPUTY, bureauId);
    }

    Desk director() {
        return Desk.of(Desk.Kind.DIRECTOR, bureauId);
    }

    /** One of the leaders' desks. */
    Desk desk(Desk.Kind leader) {
        return leader == Desk.Kind.SECTION_HEAD ? sectionHead() : Desk.of(leader, bureauId);
    }

    /** What names persons is the principal's business alone. */
    Desk school() {
        return Desk.of(confidential ? Desk.Kind.HEAD : Desk.Kind.SCHOOL, schoolId);
    }

    Desk principal() {
        return Desk.of(confidential ? Desk.Kind.HEAD : Desk.Kind.PRINCIPAL, schoolId);
    }

    CaseEvent event(CaseEvent.Kind kind) {
        return new CaseEvent(
                kind,
                number,
                roundNo,
                title,
                severity,
                schoolId,
                schoolName,
                townshipId,
                bureauId,
                openedBy,
                assigneeId,
                confidential,
                ties.noticeId,
                ties.signingDesk != null);
    }

    static String evidenceOwner(CaseNumber number) {
        return evidenceOwner(number.value());
    }

    static String evidenceOwner(String number) {
        return "case:" + number;
    }
}
