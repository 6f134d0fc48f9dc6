package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.dossier.CaseClock;
import cn.zhenggai.rectification.dossier.ExtensionStand;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.time.DueBy;

/**
 * How a case stands against its deadline beside the days themselves.
 *
 * @param due the approved deadline as the reader counts it, with its hour and grace, if any
 * @param extensions how many were approved
 * @param asked a request waits for its answer
 * @param waived a leader lets the school ask although it is late for that
 * @param byRule whether the deadline was counted and not written by a person
 * @param onTimeOriginal null until the case is closed, and for what was fixed on the spot
 */
public record ClockFacts(
        DueBy due,
        boolean byRule,
        int extensions,
        boolean asked,
        boolean waived,
        boolean listed,
        Boolean onTimeOriginal,
        Boolean onTimeApproved) {

    static ClockFacts of(RectificationCase subject, Actor reader) {
        DueBy due = subject.clock().due();
        return of(subject.clock(), subject.lateness().of(reader) == null ? due.uncounted() : due);
    }

    /** With the deadline as it was set, whoever counts it. */
    static ClockFacts whole(RectificationCase subject) {
        return of(subject.clock(), subject.clock().due());
    }

    private static ClockFacts of(CaseClock clock, DueBy due) {
        ExtensionStand extension = clock.extension();
        return new ClockFacts(
                due,
                clock.counting().limit() != null,
                extension.extensions(),
                extension.asked(),
                extension.waivedOn() != null,
                clock.listed(),
                clock.onTimeOriginal(),
                clock.onTimeApproved());
    }
}
