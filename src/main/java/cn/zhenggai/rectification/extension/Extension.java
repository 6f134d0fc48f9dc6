package cn.zhenggai.rectification.extension;

import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One request for more time and its answer. A new plan ordered by the director is kept as one that he answered himself. */
@Table("case_extension")
public class Extension {

    enum State {
        PENDING,
        APPROVED,
        REFUSED
    }

    enum Kind {
        ASKED,
        REPLANNED
    }

    @Id
    private Long id;

    private long caseId;
    private int requestNo;
    private Kind kind;
    private ExtensionReason reasonClass;
    private String reason;
    private String interimMeasure;
    private LocalDate deadlineBefore;
    private LocalDate askedUntil;
    private long askedBy;
    private String askedByName;
    private Instant askedAt;
    private boolean timely;
    private Desk decider;
    private LocalDate decideBy;
    private State state;
    private LocalDate approvedUntil;
    private Long decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private String decisionNote;

    Extension() {}

    /**
     * @param timely early enough for an answer before the deadline
     * @param decideBy the last day for the answer
     */
    static Extension asked(
            RectificationCase subject,
            int requestNo,
            ExtensionEntry entry,
            Actor by,
            Instant now,
            boolean timely,
            Desk decider,
            LocalDate decideBy) {
        Extension request = new Extension(subject, requestNo, Kind.ASKED, by, now);
        request.reasonClass = entry.reasonClass();
        request.reason = entry.reason().strip();
        request.interimMeasure = entry.interimMeasure().strip();
        request.askedUntil = entry.until();
        request.timely = timely;
        request.decider = decider;
        request.decideBy = decideBy;
        return request;
    }

    static Extension replanned(
            RectificationCase subject, int requestNo, LocalDate until, String reason, Actor by, Instant now) {
        Extension order = new Extension(subject, requestNo, Kind.REPLANNED, by, now);
        order.reasonClass = ExtensionReason.OTHER;
        order.reason = reason;
        order.interimMeasure = "";
        order.askedUntil = until;
        order.timely = true;
        order.decider = subject.director();
        order.decideBy = BureauTime.dayOf(now);
        order.decided(until, null, by, now);
        return order;
    }

    private Extension(RectificationCase subject, int requestNo, Kind kind, Actor by, Instant now) {
        caseId = subject.id();
        this.requestNo = requestNo;
        this.kind = kind;
        deadlineBefore = subject.clock().deadline();
        askedBy = by.personId();
        askedByName = by.name();
        askedAt = now;
        state = State.PENDING;
    }

    int requestNo() {
        return requestNo;
    }

    LocalDate askedUntil() {
        return askedUntil;
    }

    /** @param until null for a refusal */
    void decided(LocalDate until, String note, Actor by, Instant now) {
        state = until != null ? State.APPROVED : State.REFUSED;
        approvedUntil = until;
        decidedBy = by.personId();
        decidedByName = by.name();
        decidedAt = now;
        decisionNote = note;
    }

    public ExtensionView view(Names names) {
        return new ExtensionView(
                requestNo,
                kind == Kind.REPLANNED,
                reasonClass,
                reason,
                interimMeasure,
                deadlineBefore,
                askedUntil,
                names.show(askedByName),
                askedAt,
                timely,
                decider,
                decideBy,
                state == State.PENDING ? null : state == State.APPROVED,
                approvedUntil,
                names.show(decidedByName),
                decidedAt,
                decisionNote);
    }
}
