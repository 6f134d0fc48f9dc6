package cn.zhenggai.firststeps;

import java.util.List;
import java.util.Optional;

/** All steps in their order, and how far they are. */
public record StepsSheet(List<StepLine> steps) {

    private static final int ALL = 100;

    /** How many steps are needed. */
    public int needed() {
        return (int) steps.stream().filter(StepLine::needed).count();
    }

    /** How many of the needed ones are done. */
    public int done() {
        return (int) steps.stream()
                .filter(step -> step.needed() && step.state() == StepProgress.DONE)
                .count();
    }

    public int count(StepProgress state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }

    public boolean complete() {
        return done() == needed();
    }

    public int percent() {
        return needed() == 0 ? ALL : ALL * done() / needed();
    }

    /** What to do first; empty when nothing needed is left. */
    public Optional<StepLine> next() {
        return steps.stream()
                .filter(step -> step.state() == StepProgress.MISSING)
                .findFirst();
    }
}
