package cn.zhenggai.rectification;

import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One request for more time and its answer. A new plan ordered by the director is kept as one that he answered himself. */
@Table("case_extension")
class Extension {

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
    Long id;

    long caseId;
    int requestNo;
    Kind kind;
    ExtensionReason reasonClass;
    String reason;
    String interimMeasure;
    LocalDate deadlineBefore;
    LocalDate askedUntil;
    long askedBy;
    String askedByName;
    Instant askedAt;
    boolean timely;
    String decider;
    LocalDate decideBy;
    State state;
    LocalDate approvedUntil;
    Long decidedBy;
    String decidedByName;
    Instant decidedAt;
    String decisionNote;

    ExtensionView view() {
        return new ExtensionView(
                requestNo,
                kind == Kind.REPLANNED,
                reasonClass,
                reason,
                interimMeasure,
                deadlineBefore,
                askedUntil,
                askedByName,
                askedAt,
                timely,
                Desk.parse(decider),
                decideBy,
                state == State.PENDING ? null : state == State.APPROVED,
                approvedUntil,
                decidedByName,
                decidedAt,
                decisionNote);
    }
}
