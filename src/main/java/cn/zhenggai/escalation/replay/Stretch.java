package cn.zhenggai.escalation.replay;

import cn.zhenggai.rectification.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which nothing of a case changed that a ladder looks at: what {@code case_clock} showed then.
 *
 * @param until not included
 * @param deadlineAt when a limit of hours ended; null for a day
 * @param waiting a timely request for more time was not answered yet
 */
public record Stretch(
        Instant from,
        Instant until,
        CaseState state,
        LocalDate deadline,
        @Nullable Instant deadlineAt,
        @Nullable LocalDate graceUntil,
        int episode,
        int failures,
        boolean listed,
        boolean waiting) {

    /** Its clock runs against the school. */
    boolean running() {
        return state.withSchool() && !waiting;
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** The same with another end. */
    public Stretch due(LocalDate day, @Nullable Instant moment) {
        return new Stretch(from, until, state, day, moment, graceUntil, episode, failures, listed, waiting);
    }
}
