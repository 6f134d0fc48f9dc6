package cn.zhenggai.engine;

import cn.zhenggai.rectification.sidepath.SideProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Starts, completes and tells the processes beside a case. They have its business key and a place of their own. */
@Component
class EngineSideProcess implements SideProcess {

    static final String PLACE = "place";

    private static final String OUTCOME = "outcome";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;
    private final WorkItems work;

    EngineSideProcess(RuntimeService runtime, TaskService tasks, Acting acting, WorkItems work) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.work = work;
    }

    @Override
    public void begin(String model, CaseNumber number, int place, Actor by, String outcome) {
        acting.as(
                by,
                () -> runtime.startProcessInstanceByKey(model, number.value(), Map.of(PLACE, place, OUTCOME, outcome)));
    }

    @Override
    public void done(CaseNumber number, Step step, int place, Actor by, String outcome) {
        WorkItem item = work.waitingOf(number).stream()
                .filter(open -> open.step() == step && open.position() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has no open step " + step + " " + place));
        acting.as(by, () -> tasks.complete(item.ref(), Map.of(OUTCOME, outcome)));
    }

    @Override
    public void tell(String message, CaseNumber number, int place, Actor by) {
        acting.as(by, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(PLACE, place)
                .correlate());
    }

    @Override
    public void tell(String message, CaseNumber number, int place, Actor by, String outcome) {
        acting.as(by, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(PLACE, place)
                .setVariable(OUTCOME, outcome)
                .correlate());
    }
}
