package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.task.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of each step how long it took, in a period, and how much waits there. */
@Component
public class ReadingFlow {

    private static final String STEP = "w.step, c.inside_school, ";
    private static final int MINUTES = 60;

    private final JdbcClient jdbc;
    private final CountingTaken counting;
    private final CaseScope scope;

    ReadingFlow(JdbcClient jdbc, CountingTaken counting, CaseScope scope) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.scope = scope;
    }

    /** @throws cn.zhenggai.shared.NotFound for whoever has no figures */
    @Transactional(readOnly = true)
    public Flow of(Question question, Actor reader) {
        FiguresScope named = FiguresScope.of(reader);
        CaseScope.Condition seen = scope.spelled(reader);
        Map<StepKey, FlowStep> steps = new TreeMap<>();
        Map<Step.Side, Long> minutes = new EnumMap<>(Step.Side.class);
        counting.taken(question, seen).forEach(taken -> add(taken, steps, minutes));
        waiting(FlowRows.waiting(question, seen), steps);
        minutes.replaceAll((side, sum) -> Math.round((double) sum / MINUTES));
        return new Flow(question, named, List.copyOf(steps.values()), minutes);
    }

    private static void add(Taken taken, Map<StepKey, FlowStep> steps, Map<Step.Side, Long> minutes) {
        StepKey key = taken.key();
        FlowStep step = steps.computeIfAbsent(key, FlowStep::none);
        step.time().add(taken.tenths(), taken.done());
        step.add(StepCount.DONE, taken.done());
        step.add(StepCount.DONE_LATE, taken.late());
        step.add(StepCount.DECIDED, taken.decided());
        step.add(StepCount.TURNED_BACK, taken.turnedBack());
        if (key.step().onMainPath()) {
            minutes.merge(key.side(), taken.minutes(), Long::sum);
        }
    }

    private void waiting(FlowRows rows, Map<StepKey, FlowStep> steps) {
        jdbc.sql("select step, inside_school, count(*) n, sum(waiting_late) waiting_late, min(opened_at) oldest from "
                        + rows.table(
                                STEP + "w.opened_at, " + FlowRows.flag(StepCount.WAITING_LATE), StepCount.WAITING, "")
                        + " group by step, inside_school")
                .params(rows.values())
                .query((RowCallbackHandler) row -> {
                    FlowStep step = steps.getOrDefault(StepKey.read(row), FlowStep.none(StepKey.read(row)));
                    step.add(StepCount.WAITING, row.getInt("n"));
                    step.add(StepCount.WAITING_LATE, row.getInt("waiting_late"));
                    steps.put(step.key(), step.since(BureauTime.moment(row, "oldest")));
                });
    }
}
