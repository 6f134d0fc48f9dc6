package cn.zhenggai.stoporder.lifting;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.stoporder.order.StopOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One time that a school asked for a stop to be lifted, and what came of it. */
@Table("stop_lifting")
public class Lifting {

    @Id
    private Long id;

    @Version
    private int version;

    private long orderId;
    private int attempt;
    private String done;
    private long askedBy;
    private String askedByName;
    private Instant askedAt;
    private Long inspectorId;
    private String seen;
    private Long seenBy;
    private String seenByName;
    private Instant seenAt;
    private Boolean fit;
    private Long decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private Boolean approved;
    private String decisionNote;

    Lifting() {}

    /** @param inspectorId whose step it is to look, null when somebody has still to be found */
    Lifting(StopOrder order, int attempt, String done, Long inspectorId, Actor by, Instant now) {
        orderId = order.id();
        this.attempt = attempt;
        this.done = done.strip();
        this.inspectorId = inspectorId;
        askedBy = by.personId();
        askedByName = by.name();
        askedAt = now;
    }

    /** @param person whose step it is to look from now on, null when somebody has still to be found */
    void givenTo(@Nullable Long person) {
        inspectorId = person;
    }

    void inspected(boolean passed, String what, Actor by, Instant now) {
        fit = passed;
        seen = what.strip();
        seenBy = by.personId();
        seenByName = by.name();
        seenAt = now;
    }

    void decided(boolean yes, String note, Actor by, Instant now) {
        approved = yes;
        decisionNote = note == null || note.isBlank() ? null : note.strip();
        decidedBy = by.personId();
        decidedByName = by.name();
        decidedAt = now;
    }

    public long orderId() {
        return orderId;
    }

    /** From 1; every refusal lets another follow. */
    public int attempt() {
        return attempt;
    }

    public Long inspectorId() {
        return inspectorId;
    }

    boolean askedBy(long person) {
        return askedBy == person;
    }

    public Asked asked() {
        return new Asked(done, askedByName, askedAt);
    }

    /** Null until somebody looked. */
    public Seen seen() {
        return seenAt == null ? null : new Seen(fit, seen, seenByName, seenAt);
    }

    /** Null until it was decided; what was found unfit is decided by nobody. */
    public Decided decided() {
        return decidedAt == null ? null : new Decided(approved, decisionNote, decidedByName, decidedAt);
    }

    public record Asked(String done, String byName, Instant at) {}

    public record Seen(boolean fit, String what, String byName, Instant at) {}

    public record Decided(boolean approved, String note, String byName, Instant at) {}
}
