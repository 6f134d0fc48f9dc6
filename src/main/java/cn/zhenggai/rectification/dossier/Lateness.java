package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.Actor;
import java.time.Instant;

/**
 * From when on a case is late: after this moment, for every page, list, number and ladder. A part of the case's row,
 * written with it, so that no reader reckons it himself.
 *
 * @param lateAfter for the bureau and everybody else; null as long as the case can be late for none of them: it is not with
 *     the school, or the school found it and mends it inside
 * @param ownLateAfter for the school itself, which is late with what it found too
 * @param claimedInTime of a report that waits for its confirmation, whether it came before the approved deadline; null while
 *     none waits, or others act
 * @param claimedInOriginalTime the same, by the deadline first served
 */
public record Lateness(Instant lateAfter, Instant ownLateAfter, Boolean claimedInTime, Boolean claimedInOriginalTime) {

    static final Lateness NEVER = new Lateness(null, null, null, null);

    /** @param claimed when the report that waits came in; null while none waits */
    static Lateness of(Instant lateAfter, Instant ownLateAfter, Instant claimed, CaseClock clock) {
        return claimed == null
                ? new Lateness(lateAfter, ownLateAfter, null, null)
                : new Lateness(lateAfter, ownLateAfter, clock.inTime(claimed), clock.inOriginalTime(claimed));
    }

    /** As the reader counts it; null while the case cannot be late for him. */
    public Instant of(Actor reader) {
        return reader.inSchool() ? ownLateAfter : lateAfter;
    }
}
