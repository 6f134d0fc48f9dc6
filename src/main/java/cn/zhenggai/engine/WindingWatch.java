package cn.zhenggai.engine;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.WatchDuty;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks each minute that the watch has one timer and that it comes soon. A clock that ran ahead dates the next round into
 * a future that stays far after it is set right; a job that failed stays beside the one that came after it.
 */
@Component
class WindingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(WindingWatch.class);
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private final ManagementService jobs;
    private final WatchDuty duty;
    private final MachineTime machine;
    private final Duration every;

    WindingWatch(ManagementService jobs, WatchDuty duty, MachineTime machine, Environment environment) {
        this.jobs = jobs;
        this.duty = duty;
        this.machine = machine;
        this.every = environment.getProperty("zhenggai.watch-every", Duration.class, Duration.ofMinutes(1));
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void wind() {
        if (duty.onDuty()) {
            wind(machine.now());
        }
    }

    void wind(Instant now) {
        List<Job> timers = jobs.createJobQuery()
                .processDefinitionKey(EngineWatchman.MODEL)
                .timers()
                .active()
                .orderByJobDuedate()
                .desc()
                .list();
        Job next = timers.stream()
                .filter(job -> job.getExceptionMessage() == null)
                .findFirst()
                .orElse(timers.isEmpty() ? null : timers.get(0));
        timers.stream()
                .filter(job -> job != next && job.getExceptionMessage() != null)
                .forEach(this::drop);
        if (next != null && next.getRetries() == 0) {
            jobs.setJobRetries(next.getId(), TRIES);
        }
        if (next != null
                && next.getDuedate().toInstant().isAfter(now.plus(every).plus(TOLERANCE))) {
            LOG.warn(
                    "The next round of the watch lay at {} and is pulled back",
                    next.getDuedate().toInstant());
            jobs.setJobDuedate(next.getId(), Date.from(now));
        }
    }

    private void drop(Job failed) {
        LOG.info("A round of the watch that failed is dropped for the one after it: {}", failed.getExceptionMessage());
        jobs.deleteJob(failed.getId());
    }
}
