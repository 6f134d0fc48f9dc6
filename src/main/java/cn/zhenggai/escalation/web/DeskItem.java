package cn.zhenggai.escalation.web;

import cn.zhenggai.escalation.desk.DeskLine;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/**
 * A row of a list of the desk.
 *
 * @param workdays since the date that counts, negative before it
 * @param level reached on the ladder, 0 for none yet
 * @param step that waits, or that the row is about
 */
record DeskItem(
        CaseNumber number,
        String href,
        String title,
        String schoolName,
        String category,
        Severity severity,
        String state,
        LocalDate deadline,
        LocalDate originalDeadline,
        int workdays,
        boolean late,
        int level,
        String step,
        Desk.Kind desk,
        String holder,
        LocalDate stepDueOn,
        WaitingDecision decision,
        DeskLine.Standstill standstill,
        LocalDate heldUntil) {

    /** What waits for a leader; the id is what the decision names. */
    record WaitingDecision(long id, StepKind kind, int level, Desk.Kind decider, LocalDate decideBy) {

        static WaitingDecision of(DeskLine.Decision waiting) {
            return waiting == null
                    ? null
                    : new WaitingDecision(
                            waiting.id(),
                            waiting.kind(),
                            waiting.level(),
                            waiting.decider().kind(),
                            waiting.decideBy());
        }
    }

    static DeskItem of(DeskLine line) {
        DeskLine.Hands hands = line.hands();
        Desk desk = hands == null ? null : hands.desk();
        return new DeskItem(
                line.number(),
                CaseAddress.api(line.number()),
                line.title(),
                line.place().schoolName(),
                line.category(),
                line.severity(),
                line.state(),
                line.dates().deadline(),
                line.dates().original(),
                line.days(),
                line.late(),
                line.level(),
                hands == null ? null : hands.step(),
                desk == null ? null : desk.kind(),
                hands == null ? null : hands.name(),
                hands == null ? null : hands.due().day(),
                WaitingDecision.of(line.decision()),
                line.standstill(),
                line.heldUntil());
    }
}
