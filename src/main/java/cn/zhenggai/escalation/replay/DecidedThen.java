package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What leaders decide in a replay: what they decided in reality, after the same time. */
record DecidedThen(List<LadderStep> really) {

    /** What nobody decided about in reality is decided on the last day, before the office closes. */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private static final int NEXT = 1;

    /** @return when to look again */
    Instant settle(Fired draft, long turn, LocalDate decideBy) {
        Optional<LadderStep> same = same(draft, turn);
        boolean sameDay = same.filter(step -> BureauTime.dayOf(step.takenAt()).equals(BureauTime.dayOf(draft.at())))
                .isPresent();
        Optional<LadderStep> decided =
                same.filter(step -> step.state() == StepState.CONFIRMED || step.state() == StepState.DECLINED);
        Instant soonest = draft.at().plusMillis(NEXT);
        if (decided.isPresent()) {
            Instant when = when(decided.get(), draft.at(), sameDay);
            draft.settling(
                    when.isBefore(soonest) ? soonest : when, decided.get().state());
            return when.isBefore(soonest) ? soonest : when;
        }
        if (sameDay) {
            return soonest;
        }
        Instant evening = decideBy.atTime(EVENING).atZone(BureauTime.ZONE).toInstant();
        draft.settling(evening, StepState.CONFIRMED);
        return evening;
    }

    private static Instant when(LadderStep really, Instant at, boolean sameDay) {
        return sameDay ? really.decidedAt() : at.plus(Duration.between(really.takenAt(), really.decidedAt()));
    }

    /** The same step of the same turn. */
    private Optional<LadderStep> same(Fired draft, long turn) {
        return really.stream()
                .filter(step -> step.clock().equals(draft.clock()) && step.subject() == draft.subject())
                .filter(step -> step.rung().equals(draft.rung().rung()))
                .skip(turn)
                .findFirst();
    }
}
