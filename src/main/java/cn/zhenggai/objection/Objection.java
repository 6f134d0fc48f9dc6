package cn.zhenggai.objection;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One objection to an order, and its answer. */
@Table("objection")
class Objection {

    @Id
    private Long id;

    @Version
    private int version;

    private long caseId;
    private int place;
    private ObjectionSubject subject;
    private String facts;
    private String request;
    private long objectedBy;
    private String objectedByName;
    private Instant objectedAt;
    private LocalDate receivedOn;
    private LocalDate lastDay;
    private Desk decider;
    private LocalDate decideBy;
    private ObjectionState state;
    private Severity severityBefore;
    private LocalDate deadlineBefore;
    private Severity severityAfter;
    private LocalDate deadlineAfter;
    private String answer;
    private Long decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    Objection() {}

    /** @param lastDay on which it could be raised, null while the order is not received */
    Objection(RectificationCase about, int place, ObjectionEntry entry, Actor by, Instant now, LocalDate lastDay) {
        caseId = about.id();
        this.place = place;
        subject = entry.subject();
        facts = entry.facts().strip();
        request = entry.request().strip();
        objectedBy = by.personId();
        objectedByName = by.name();
        objectedAt = now;
        receivedOn = about.order().receivedAt() == null
                ? null
                : BureauTime.dayOf(about.order().receivedAt());
        this.lastDay = lastDay;
        state = ObjectionState.PENDING;
        severityBefore = about.severity();
        deadlineBefore = about.clock().deadline();
    }

    Objection answeredAt(Desk desk, LocalDate by) {
        decider = desk;
        decideBy = by;
        return this;
    }

    int place() {
        return place;
    }

    ObjectionSubject subject() {
        return subject;
    }

    Desk decider() {
        return decider;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    boolean pending() {
        return state == ObjectionState.PENDING;
    }

    /** What the case says now is what the answer made of it. */
    void answered(ObjectionState how, String reason, RectificationCase about, Actor by, Instant now) {
        end(how, now);
        answer = reason.strip();
        severityAfter = about.severity();
        deadlineAfter = about.clock().deadline();
        decidedBy = by.personId();
        decidedByName = by.name();
    }

    void lapsed(Instant now) {
        end(ObjectionState.LAPSED, now);
    }

    void withdrawn(Instant now) {
        end(ObjectionState.WITHDRAWN, now);
    }

    /** What was taken back may be raised again in time; what was answered may not. */
    boolean mayComeAgain() {
        return state == ObjectionState.WITHDRAWN;
    }

    private void end(ObjectionState how, Instant now) {
        if (!pending()) {
            throw new IllegalStateException("Objection " + id + " was answered: " + state);
        }
        state = how;
        decidedAt = now;
    }

    ObjectionView view(Names names) {
        return new ObjectionView(
                place,
                subject,
                state,
                facts,
                request,
                names.show(objectedByName),
                objectedAt,
                receivedOn,
                lastDay,
                decider,
                decideBy,
                severityBefore,
                severityAfter,
                deadlineBefore,
                deadlineAfter,
                answer,
                names.show(decidedByName),
                decidedAt);
    }
}
