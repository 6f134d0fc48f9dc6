package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.time.DueBy;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one case, as far as ladders ask: from its order to its end, or until now.
 *
 * @param inside the school found it and mends it, so that it climbs to nobody
 * @param schools whether it is the school that is late
 * @param stretches in order; there are gaps while it was closed
 * @param taken the steps that were really taken, in order
 */
public record PastCourse(
        long id,
        String number,
        String title,
        String schoolName,
        Severity severity,
        Instant issuedAt,
        @Nullable Instant submittedAt,
        boolean inside,
        boolean schools,
        boolean open,
        List<Stretch> stretches,
        List<WorkCourse> work,
        List<LeaderDeed> deeds,
        List<LadderStep> taken) {

    @Nullable
    Stretch at(Instant moment) {
        for (Stretch stretch : stretches) {
            if (stretch.covers(moment)) {
                return stretch;
            }
        }
        return null;
    }

    public Stretch last() {
        return stretches.get(stretches.size() - 1);
    }

    /** Whether a replay takes such a step too: not what somebody urged, and not what hangs on a decision of the ladder itself. */
    public static boolean replayable(LadderStep step) {
        return step.clock().equals(Replay.RECTIFY)
                || step.clock().equals(Replay.LISTED)
                || Replay.REPLAYED.stream().anyMatch(each -> each.name().equals(step.clock()));
    }

    /** Whether the school was late with what it did, or is by now; never where it did not act, or acts for itself. */
    public boolean late(Instant now) {
        Stretch end = last();
        if (!schools || submittedAt == null && !end.state().withSchool()) {
            return false;
        }
        return DueBy.until(end.deadline(), end.deadlineAt()).lateAt(submittedAt == null ? now : submittedAt);
    }

    /** The same with other ends; people did what they did. */
    public PastCourse with(UnaryOperator<Stretch> stretch, UnaryOperator<WorkCourse> item) {
        return new PastCourse(
                id,
                number,
                title,
                schoolName,
                severity,
                issuedAt,
                submittedAt,
                inside,
                schools,
                open,
                stretches.stream().map(stretch).toList(),
                work.stream().map(item).toList(),
                deeds,
                taken);
    }
}
