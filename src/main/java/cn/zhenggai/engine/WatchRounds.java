package cn.zhenggai.engine;

import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.operation.Heartbeats;
import cn.zhenggai.rectification.pause.ResumingDue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The parts of one round of the watch, each outside the job that asks for it: they have transactions of their own, and a
 * part that fails must not take the job with it. The engine keeps a job that failed, to try it again, and makes the next
 * one as well, so that a watch that fails for a night would leave hundreds. The next round is the other try.
 */
@Component
class WatchRounds {

    private static final String FAILED = "partFailed";

    private final SimpleAsyncTaskExecutor aside = new SimpleAsyncTaskExecutor("watch-");
    private final ResumingDue resuming;
    private final RemindingResponsible reminding;
    private final EscalatingOverdue escalating;
    private final OpeningDecisions opening;
    private final Heartbeats heartbeats;

    WatchRounds(
            ResumingDue resuming,
            RemindingResponsible reminding,
            EscalatingOverdue escalating,
            OpeningDecisions opening,
            Heartbeats heartbeats) {
        this.resuming = resuming;
        this.reminding = reminding;
        this.escalating = escalating;
        this.opening = opening;
        this.heartbeats = heartbeats;
    }

    void resume(DelegateExecution round) {
        part(round, resuming::resumeDue);
    }

    void remind(DelegateExecution round) {
        part(round, reminding::remind);
    }

    void escalate(DelegateExecution round) {
        part(round, escalating::escalate);
    }

    /** The last part: with it the round is complete, unless one before it failed. */
    void openAndEnd(DelegateExecution round) {
        part(round, opening::open);
        if (!round.hasVariable(FAILED)) {
            heartbeats.watchCompleted();
        }
    }

    private void part(DelegateExecution round, Runnable work) {
        try {
            CompletableFuture.runAsync(work, aside).join();
        } catch (CompletionException failure) {
            round.setVariable(FAILED, Variables.booleanValue(true, true));
            heartbeats.watchFailed(failure.getCause());
        }
    }
}
