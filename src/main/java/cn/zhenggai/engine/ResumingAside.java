package cn.zhenggai.engine;

import cn.zhenggai.rectification.ResumingDue;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets suspended cases go on outside the job that asks for it: each has a transaction of its own, and inside the job the
 * engine would put them all into one.
 */
@Component
class ResumingAside {

    private final SimpleAsyncTaskExecutor aside = new SimpleAsyncTaskExecutor("resuming-");
    private final ResumingDue resuming;

    ResumingAside(ResumingDue resuming) {
        this.resuming = resuming;
    }

    void resume() {
        CompletableFuture.runAsync(resuming::resumeDue, aside).join();
    }
}
