package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of each step how long it took, in a period, and how much waits there: one statement for either. */
@Component
public class ReadingFlow {

    private static final String STEP = "w.step, c.inside_school, ";
    private static final int MINUTES = 60;

    private final JdbcClient jdbc;
    private final CaseScope scope;

    ReadingFlow(JdbcClient jdbc, CaseScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** @throws cn.zhenggai.shared.NotFound for whoever has no figures */
    @Transactional(readOnly = true)
    public Flow of(Question question, Actor reader) {
        FiguresScope named = FiguresScope.of(reader);
        CaseScope.Condition seen = scope.spelled(reader);
        Map<StepKey, FlowStep> steps = new TreeMap<>();
        Map<Step.Side, Long> minutes = new EnumMap<>(Step.Side.class);
        taken(FlowRows.taken(question, seen), steps, minutes);
        waiting(FlowRows.waiting(question, seen), steps);
        minutes.replaceAll((side, sum) -> Math.round((double) sum / MINUTES));
        return new Flow(question, named, List.copyOf(steps.values()), minutes);
    }

    /**
     * Tenths of hours, half up, of whole minutes on every database; where a step stood at several places at once, the time of
     * the one who decided is that of the case.
     */
    private void taken(FlowRows rows, Map<StepKey, FlowStep> steps, Map<Step.Side, Long> minutes) {
        String took = "(floor(timestampdiff(second, w.opened_at, w.closed_at) / 60) - w.still_minutes)";
        jdbc.sql("select step, inside_school, tenths, count(*) n, sum(done_late) done_late, sum(decided) decided,"
                        + " sum(turned_back) turned_back, sum(case when decided = 1 then took else 0 end) minutes from "
                        + rows.table(
                                STEP + took + " took, floor((" + took + " + 3) / 6) tenths, "
                                        + FlowRows.flag(StepCount.DONE_LATE) + ", "
                                        + FlowRows.flag(StepCount.DECIDED) + ", "
                                        + FlowRows.flag(StepCount.TURNED_BACK),
                                StepCount.DONE,
                                "")
                        + " group by step, inside_school, tenths")
                .params(rows.values())
                .query((RowCallbackHandler) row -> {
                    FlowStep step = steps.computeIfAbsent(key(row), FlowStep::none);
                    step.time().add(row.getInt("tenths"), row.getInt("n"));
                    step.add(StepCount.DONE, row.getInt("n"));
                    step.add(StepCount.DONE_LATE, row.getInt("done_late"));
                    step.add(StepCount.DECIDED, row.getInt("decided"));
                    step.add(StepCount.TURNED_BACK, row.getInt("turned_back"));
                    if (step.key().step().onMainPath()) {
                        minutes.merge(step.key().side(), row.getLong("minutes"), Long::sum);
                    }
                });
    }

    private void waiting(FlowRows rows, Map<StepKey, FlowStep> steps) {
        jdbc.sql("select step, inside_school, count(*) n, sum(waiting_late) waiting_late, min(opened_at) oldest from "
                        + rows.table(
                                STEP + "w.opened_at, " + FlowRows.flag(StepCount.WAITING_LATE), StepCount.WAITING, "")
                        + " group by step, inside_school")
                .params(rows.values())
                .query((RowCallbackHandler) row -> {
                    FlowStep step = steps.getOrDefault(key(row), FlowStep.none(key(row)));
                    step.add(StepCount.WAITING, row.getInt("n"));
                    step.add(StepCount.WAITING_LATE, row.getInt("waiting_late"));
                    steps.put(step.key(), step.since(BureauTime.moment(row, "oldest")));
                });
    }

    private static StepKey key(ResultSet row) throws SQLException {
        return new StepKey(Step.valueOf(row.getString("step")), row.getBoolean("inside_school"));
    }
}
