package cn.zhenggai.demo.clock;

import cn.zhenggai.demo.acting.CountyWatch;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.notification.outbox.BuildingDigests;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.statistics.warning.TellingRises;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has everything done that the present moment makes due, and notes what that was, whichever thread was faster. */
@Component
@Profile("demo")
class SettingOff {

    private final CountyWatch watch;
    private final TellingRises rises;
    private final BuildingDigests digests;
    private final Queue<Long> batches = new ConcurrentLinkedQueue<>();
    private final Queue<CaseEvent> resumed = new ConcurrentLinkedQueue<>();
    private int built;

    SettingOff(CountyWatch watch, TellingRises rises, BuildingDigests digests) {
        this.watch = watch;
        this.rises = rises;
        this.digests = digests;
    }

    /**
     * @param batches of steps of the ladder, as in {@code escalation_news}
     * @param resumed cases that stood still and go on
     */
    record Result(List<Long> batches, List<CaseEvent> resumed, int digests) {}

    /** One move at a time. */
    Result during(Runnable move) {
        batches.clear();
        resumed.clear();
        built = 0;
        move.run();
        return new Result(new ArrayList<>(batches), new ArrayList<>(resumed), built);
    }

    /** @return whether anything was due */
    boolean now() {
        watch.look();
        rises.tell();
        built += digests.buildWhenDue();
        return !batches.isEmpty() || !resumed.isEmpty() || built > 0;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void taken(StepsTaken steps) {
        batches.add(steps.batch());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void happened(CaseEvent event) {
        if (event.kind() == CaseEvent.Kind.RESUMED) {
            resumed.add(event);
        }
    }
}
