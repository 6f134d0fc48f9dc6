package cn.zhenggai.operation;

import cn.zhenggai.operation.Schedules.Schedule;
import cn.zhenggai.operation.WorkState.Condition;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at how the server is. A work is silent when it was not done for three times its period, at least ten minutes. */
@Component
public class ReadingServerState {

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final ObjectProvider<WatchDuty> duty;
    private final ObjectProvider<Gauge> gauges;
    private final MachineTime machine;
    private final Instant started;

    ReadingServerState(
            JdbcClient jdbc,
            Schedules schedules,
            ObjectProvider<WatchDuty> duty,
            ObjectProvider<Gauge> gauges,
            MachineTime machine) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.duty = duty;
        this.gauges = gauges;
        this.machine = machine;
        this.started = machine.now();
    }

    private record Beat(String name, Instant completedAt, Instant failingSince, String failure) {}

    public ServerState state() {
        return state(machine.now());
    }

    ServerState state(Instant now) {
        return new ServerState(works(now), readings());
    }

    List<Gauge.Reading> readings() {
        return gauges.stream().map(Gauge::read).toList();
    }

    List<WorkState> works(Instant now) {
        Map<String, Beat> beats = beats().collect(Collectors.toMap(Beat::name, Function.identity()));
        return schedules.all().stream()
                .map(schedule -> state(
                        schedule,
                        beats.getOrDefault(schedule.name(), new Beat(schedule.name(), null, null, null)),
                        now))
                .toList();
    }

    private Stream<Beat> beats() {
        return jdbc
                .sql("select name, completed_at, failing_since, failure from background_work")
                .query((row, n) -> new Beat(
                        row.getString("name"),
                        BureauTime.moment(row, "completed_at"),
                        BureauTime.moment(row, "failing_since"),
                        row.getString("failure")))
                .list()
                .stream();
    }

    private WorkState state(Schedule schedule, Beat beat, Instant now) {
        Condition condition = condition(schedule, beat, now);
        Instant since =
                switch (condition) {
                    case FAILING -> beat.failingSince();
                    case SILENT -> lastHeard(schedule, beat);
                    default -> null;
                };
        return new WorkState(schedule.name(), schedule.every(), beat.completedAt(), since, beat.failure(), condition);
    }

    private Condition condition(Schedule schedule, Beat beat, Instant now) {
        if (schedule.name().equals(Schedules.WATCH) && !onDuty()) {
            return Condition.RESTING;
        }
        if (beat.failingSince() != null) {
            return Condition.FAILING;
        }
        if (lastHeard(schedule, beat).isBefore(now.minus(schedule.patience()))) {
            return Condition.SILENT;
        }
        return beat.completedAt() == null ? Condition.WAITING : Condition.FINE;
    }

    /** While no server ran, none could be heard; and what begins later is not missed before. */
    private Instant lastHeard(Schedule schedule, Beat beat) {
        return beat.completedAt() == null || beat.completedAt().isBefore(started)
                ? started.plus(schedule.first())
                : beat.completedAt();
    }

    private boolean onDuty() {
        return duty.stream().allMatch(WatchDuty::onDuty);
    }
}
