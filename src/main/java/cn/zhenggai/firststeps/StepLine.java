package cn.zhenggai.firststeps;

import org.jspecify.annotations.Nullable;

/** A step as it is shown. */
public record StepLine(
        String key,
        boolean needed,
        StepProgress state,
        Looked looked,
        @Nullable Aside aside) {

    static StepLine of(FirstStep step, Looked looked, @Nullable Aside aside) {
        return new StepLine(step.key(), step.needed(), state(step, looked, aside), looked, aside);
    }

    private static StepProgress state(FirstStep step, Looked looked, @Nullable Aside aside) {
        if (aside != null && !step.needed()) {
            return StepProgress.NOT_NEEDED;
        }
        if (looked.complete()) {
            return StepProgress.DONE;
        }
        return step.needed() ? StepProgress.MISSING : StepProgress.OPTIONAL;
    }

    public boolean open() {
        return state == StepProgress.MISSING || state == StepProgress.OPTIONAL;
    }
}
