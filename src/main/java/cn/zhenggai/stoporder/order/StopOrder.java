package cn.zhenggai.stoporder.order;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.StopState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One stop order of a case. Changed only while the case is locked, and only by its verbs. */
@Table("stop_order")
public class StopOrder {

    /** Within which a word on the telephone is put in writing. */
    public static final Duration TO_WRITE = Duration.ofHours(24);

    @Id
    private Long id;

    @Version
    private int version;

    private long caseId;
    private int place;
    private StopKind kind;
    private StopScope scope;
    private String description;
    private String reason;
    private String basis;
    private LocalDate startsOn;
    private String pupilsGo;
    private String liftWhen;
    private Desk.Kind decider;
    private StopState state;
    private long orderedBy;
    private String orderedByName;
    private Instant orderedAt;
    private Long approvedBy;
    private String approvedByName;
    private Instant approvedAt;
    private Instant confirmBy;
    private Long confirmedBy;
    private String confirmedByName;
    private Instant confirmedAt;
    private Long endedBy;
    private String endedByName;
    private Instant endedAt;
    private String endNote;
    private int entryNo;

    StopOrder() {}

    /** @param decider the level that orders it, and lifts it */
    static StopOrder given(
            RectificationCase subject, int place, StopEntry entry, Desk.Kind decider, Actor by, Instant now) {
        StopOrder order = new StopOrder();
        order.caseId = subject.id();
        order.place = place;
        order.kind = entry.kind();
        order.scope = entry.scope();
        order.description = entry.description().strip();
        order.reason = entry.reason().strip();
        order.basis = entry.basis().strip();
        order.startsOn = entry.startsOn();
        order.pupilsGo = entry.pupilsGo() == null || entry.pupilsGo().isBlank()
                ? null
                : entry.pupilsGo().strip();
        order.liftWhen = entry.liftWhen().strip();
        order.decider = decider;
        order.state = StopState.IN_FORCE;
        order.orderedBy = by.personId();
        order.orderedByName = by.name();
        order.orderedAt = now;
        order.touchedIn(subject);
        return order;
    }

    /** It holds on this word alone; what it lacks is the writing. */
    StopOrder onTheWordOf(PersonCard leader, Instant at) {
        approvedBy = leader.id();
        approvedByName = leader.name();
        approvedAt = at;
        confirmBy = at.plus(TO_WRITE);
        state = StopState.TO_CONFIRM;
        return this;
    }

    void confirmed(RectificationCase subject, Actor by, Instant now) {
        go(Set.of(StopState.TO_CONFIRM), StopState.IN_FORCE, subject);
        confirmedBy = by.personId();
        confirmedByName = by.name();
        confirmedAt = now;
    }

    public void liftingAsked(RectificationCase subject) {
        go(Set.of(StopState.IN_FORCE), StopState.LIFTING_ASKED, subject);
    }

    public void inspected(RectificationCase subject, boolean fit) {
        go(Set.of(StopState.LIFTING_ASKED), fit ? StopState.FOUND_FIT : StopState.IN_FORCE, subject);
    }

    public void liftingRefused(RectificationCase subject) {
        go(Set.of(StopState.FOUND_FIT), StopState.IN_FORCE, subject);
    }

    public void lifted(RectificationCase subject, Actor by, String note, Instant now) {
        go(Set.of(StopState.FOUND_FIT), StopState.LIFTED, subject);
        over(by, note, now);
    }

    void revoked(RectificationCase subject, Actor by, String note, Instant now) {
        go(Set.copyOf(StopState.allActive()), StopState.REVOKED, subject);
        over(by, note, now);
    }

    /** @param withdrawn the case should not have been, nor this order; else it ended another way */
    void endedWithCase(RectificationCase subject, boolean withdrawn, Actor by, String note, Instant now) {
        go(Set.copyOf(StopState.allActive()), withdrawn ? StopState.REVOKED : StopState.ENDED, subject);
        over(by, note, now);
    }

    public Long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public int place() {
        return place;
    }

    public StopKind kind() {
        return kind;
    }

    public StopScope scope() {
        return scope;
    }

    public String description() {
        return description;
    }

    public String reason() {
        return reason;
    }

    public String basis() {
        return basis;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** Null when no pupils have to go anywhere. */
    public String pupilsGo() {
        return pupilsGo;
    }

    public String liftWhen() {
        return liftWhen;
    }

    /** The level that ordered it. */
    public Desk.Kind decider() {
        return decider;
    }

    public StopState state() {
        return state;
    }

    /** Given on a visit, after a call. */
    public boolean atOnce() {
        return approvedBy != null;
    }

    public Ordered ordered() {
        return new Ordered(orderedByName, orderedAt);
    }

    /** Null for an order that was written from the beginning. */
    public Word word() {
        return approvedBy == null
                ? null
                : new Word(approvedByName, approvedAt, confirmBy, confirmedByName, confirmedAt);
    }

    /** Null while it holds. */
    public Ending ending() {
        return endedAt == null ? null : new Ending(endedByName, endedAt, endNote);
    }

    /** By the level that ordered it; the director decides everything. */
    public boolean decidedBy(Actor actor, RectificationCase subject) {
        return actor.sitsAt(subject.director()) || actor.sitsAt(subject.desk(decider));
    }

    private void go(Set<StopState> from, StopState to, RectificationCase subject) {
        if (!from.contains(state)) {
            throw new IllegalStateException("No way for a stop order from " + state + " to " + to);
        }
        state = to;
        touchedIn(subject);
    }

    /** Of several orders of a case the one that was touched last is the one a paper is about. */
    private void touchedIn(RectificationCase subject) {
        entryNo = subject.logEnd().logCount() + 1;
    }

    private void over(Actor by, String note, Instant now) {
        endedBy = by == null ? null : by.personId();
        endedByName = by == null ? "" : by.name();
        endedAt = now;
        endNote = note == null || note.isBlank() ? null : note.strip();
    }

    /** Who gave it, and when. */
    public record Ordered(String byName, Instant at) {}

    /**
     * Whose word it was given on.
     *
     * @param until the last moment for the writing; nothing lapses after it
     * @param confirmedByName null until it is in writing
     */
    public record Word(String byName, Instant at, Instant until, String confirmedByName, Instant confirmedAt) {}

    public record Ending(String byName, Instant at, String note) {}
}
