package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One step of the ladder of a case, with those who were told.
 *
 * @param clock what was late: {@code RECTIFY} or the step of the process; {@code URGED} when somebody urged
 * @param annulledAt when the order fell that it climbed for; the step counts no more
 * @param rules key, version and hash of the table it was taken by
 */
record StepItem(
        long id,
        CaseNumber number,
        String clock,
        String rung,
        int level,
        StepKind kind,
        StepState state,
        LocalDate deadline,
        Instant dueAt,
        Instant takenAt,
        String rules,
        Desk.Kind decider,
        LocalDate decideBy,
        String decidedByName,
        Instant decidedAt,
        String note,
        Instant annulledAt,
        List<EscalationStory.Addressee> told) {

    static StepItem of(EscalationStory.ToldStep told) {
        return of(told.step(), told.told());
    }

    static StepItem of(LadderStep step, List<EscalationStory.Addressee> told) {
        return new StepItem(
                step.id(),
                step.number(),
                step.clock(),
                step.rung(),
                step.level(),
                step.kind(),
                step.state(),
                step.deadline(),
                step.dueAt(),
                step.takenAt(),
                step.rules(),
                step.decider() == null ? null : step.decider().kind(),
                step.decideBy(),
                step.decidedByName(),
                step.decidedAt(),
                step.note(),
                step.annulledAt(),
                told);
    }
}
