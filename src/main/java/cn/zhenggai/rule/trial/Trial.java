package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rule.RuleKind;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have done. Nothing of it has happened.
 *
 * @param limits the table of limits beside the present one, with the drafts that would move; null for other rules
 * @param cases those for which something would be other and that the reader may see, open ones first
 * @param hidden how many more there are
 */
public record Trial(
        RuleKind kind,
        Period period,
        Coverage coverage,
        @Nullable LimitTrial limits,
        Moves moves,
        List<Steps> steps,
        List<Messages> messages,
        List<Messages> parts,
        Proof proof,
        List<Changed> cases,
        int hidden) {

    /** Both days included. */
    public record Period(LocalDate from, LocalDate until) {}

    /** How many were tried, and of how many. */
    public record Coverage(int open, int openOf, int closed, int closedOf) {

        public boolean whole() {
            return open == openOf && closed == closedOf;
        }
    }

    /**
     * @param moved whose last day would be another
     * @param uncounted whose date is somebody's word, so that no rule moves it
     * @param newlyLate not late, and late by the other rules
     * @param noLonger the other way round
     */
    public record Moves(int moved, int uncounted, int lateWas, int lateWouldBe, int newlyLate, int noLonger) {}

    /**
     * Steps of one kind and level.
     *
     * @param shifted of those that come either way, how many on another day
     */
    public record Steps(StepKind kind, int level, int was, int wouldBe, int more, int less, int shifted) {

        public boolean other() {
            return more + less + shifted > 0;
        }
    }

    /** By what is told, or by the part to which it is told. */
    public record Messages(String name, int was, int wouldBe) {}

    /**
     * The present ladder played again beside what really happened.
     *
     * @param same those of the same day
     */
    public record Proof(int recorded, int replayed, int same) {

        public boolean perfect() {
            return recorded == replayed && same == recorded;
        }
    }

    public record Changed(
            String number,
            String title,
            String schoolName,
            Severity severity,
            boolean open,
            LocalDate deadline,
            LocalDate wouldBe,
            boolean lateWas,
            boolean lateWouldBe,
            List<Shift> steps) {

        public boolean moved() {
            return !deadline.equals(wouldBe);
        }
    }

    /** @param was null for a step that comes in addition, {@code wouldBe} for one that falls away */
    public record Shift(
            StepKind kind,
            int level,
            @Nullable LocalDate was,
            @Nullable LocalDate wouldBe) {}

    public int messagesWas() {
        return messages.stream().mapToInt(Messages::was).sum();
    }

    public int messagesWouldBe() {
        return messages.stream().mapToInt(Messages::wouldBe).sum();
    }

    public int stepsWas() {
        return steps.stream().mapToInt(Steps::was).sum();
    }

    public int stepsWouldBe() {
        return steps.stream().mapToInt(Steps::wouldBe).sum();
    }

    public int more() {
        return steps.stream().mapToInt(Steps::more).sum();
    }

    public int less() {
        return steps.stream().mapToInt(Steps::less).sum();
    }

    public int shifted() {
        return steps.stream().mapToInt(Steps::shifted).sum();
    }

    public int changed() {
        return cases.size() + hidden;
    }
}
