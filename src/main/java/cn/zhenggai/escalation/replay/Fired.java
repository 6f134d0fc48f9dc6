package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step that the ladder would have taken, and what became of it. */
public final class Fired {

    private final String clock;
    private final long subject;
    private final Rung rung;
    private final Instant at;
    private final boolean told;
    private StepState state;
    private @Nullable Instant settleAt;
    private StepState settleAs = StepState.CONFIRMED;
    private boolean passedOn;

    /** @param told people hear of it, because nothing higher is due with it */
    Fired(String clock, long subject, Rung rung, Instant at, boolean told) {
        this.clock = clock;
        this.subject = subject;
        this.rung = rung;
        this.at = at;
        this.told = told;
        this.state = rung.automatic() ? StepState.TAKEN : StepState.DRAFTED;
    }

    /** {@code RECTIFY}, {@code LISTED}, or the late step. */
    public String clock() {
        return clock;
    }

    /** The overdue episode, or the work item. */
    public long subject() {
        return subject;
    }

    public Rung rung() {
        return rung;
    }

    public Instant at() {
        return at;
    }

    public boolean told() {
        return told;
    }

    /** It went from the section head to the deputy. */
    public boolean passedOn() {
        return passedOn;
    }

    /** A leader took the measure, so that it was told. */
    public boolean confirmed() {
        return state == StepState.CONFIRMED;
    }

    public boolean ofWork() {
        return rung.ladder().ofSteps();
    }

    boolean waits() {
        return state == StepState.DRAFTED;
    }

    boolean settled() {
        return state == StepState.TAKEN || state == StepState.CONFIRMED || state == StepState.DECLINED;
    }

    boolean is(String ofClock, long ofSubject) {
        return subject == ofSubject && clock.equals(ofClock);
    }

    boolean named(Rung other) {
        return Objects.equals(rung.rung(), other.rung());
    }

    boolean holds() {
        return state != StepState.HELD;
    }

    void settling(@Nullable Instant when, StepState as) {
        settleAt = when;
        settleAs = as;
    }

    void decideBy(Instant now) {
        if (waits() && settleAt != null && !settleAt.isAfter(now)) {
            state = settleAs;
        }
    }

    void become(StepState now) {
        if (waits()) {
            state = now;
        }
    }

    void pass() {
        passedOn = true;
    }
}
