package cn.zhenggai.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Everything that this server does by the clock: the engine's watch, and every method that is scheduled. */
@Component
class Schedules {

    static final String WATCH = "watch";

    private static final String OWN = LookingAfter.class.getSimpleName() + ".look";

    private final ObjectProvider<ScheduledTaskHolder> holders;
    private final Duration watchEvery;

    Schedules(ObjectProvider<ScheduledTaskHolder> holders, Environment environment) {
        this.holders = holders;
        this.watchEvery = environment.getProperty("zhenggai.watch-every", Duration.class, Duration.ofMinutes(1));
    }

    /**
     * @param name {@code Class.method}; message {@code server.work.<name>} says it in words
     * @param first how long after its start a server does it for the first time
     */
    record Schedule(String name, Duration every, Duration first) {

        private static final Duration SHORTEST_PATIENCE = Duration.ofMinutes(10);

        /** How long nothing may be heard of it. */
        Duration patience() {
            Duration three = every.multipliedBy(3);
            return three.compareTo(SHORTEST_PATIENCE) > 0 ? three : SHORTEST_PATIENCE;
        }
    }

    List<Schedule> all() {
        Stream<Schedule> scheduled = holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduledTask -> scheduledTask.getTask())
                .map(task -> new Schedule(name(task), every(task), first(task)))
                .filter(schedule -> !schedule.name().equals(OWN))
                .sorted(Comparator.comparing(Schedule::name));
        return Stream.concat(Stream.of(new Schedule(WATCH, watchEvery, Duration.ZERO)), scheduled)
                .toList();
    }

    /** A scheduled method says its class with the package, and itself. */
    private static String name(Task task) {
        String[] parts = task.toString().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static Duration every(Task task) {
        if (task instanceof IntervalTask interval) {
            return interval.getIntervalDuration();
        }
        CronExpression cron = CronExpression.parse(((CronTask) task).getExpression());
        ZonedDateTime first = cron.next(Instant.EPOCH.atZone(ZoneOffset.UTC));
        return Duration.between(first, cron.next(first));
    }

    private static Duration first(Task task) {
        return task instanceof IntervalTask interval ? interval.getInitialDelayDuration() : Duration.ZERO;
    }
}
