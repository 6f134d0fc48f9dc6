package cn.zhenggai.firststeps;

import org.jspecify.annotations.Nullable;

/** A step as it is shown. */
public record StepLine(
        String key,
        boolean needed,
        StepState state,
        Looked looked,
        @Nullable Aside aside) {

    static StepLine of(FirstStep step, Looked looked, @Nullable Aside aside) {
        return new StepLine(step.key(), step.needed(), state(step, looked, aside), looked, aside);
    }

    private static StepState state(FirstStep step, Looked looked, @Nullable Aside aside) {
        if (aside != null && !step.needed()) {
            return StepState.NOT_NEEDED;
        }
        if (looked.complete()) {
            return StepState.DONE;
        }
        return step.needed() ? StepState.MISSING : StepState.OPTIONAL;
    }

    public boolean open() {
        return state == StepState.MISSING || state == StepState.OPTIONAL;
    }
}
