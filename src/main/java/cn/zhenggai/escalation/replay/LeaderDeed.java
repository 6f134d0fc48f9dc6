package cn.zhenggai.escalation.replay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a leader did to the ladder of a case by himself: put it off until a day, or jumped to a level. */
record LeaderDeed(Instant at, @Nullable LocalDate heldUntil, int level) {

    static LeaderDeed hold(Instant at, LocalDate until) {
        return new LeaderDeed(at, until, 0);
    }

    static LeaderDeed jump(Instant at, int level) {
        return new LeaderDeed(at, null, level);
    }

    boolean holds() {
        return heldUntil != null;
    }
}
