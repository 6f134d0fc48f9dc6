package cn.zhenggai.engine;

import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.rectification.steps.OpeningSteps;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps one work item for each task of the engine, in the engine's own transaction. */
@Component
class TaskMirror implements TaskListener {

    private static final String PREFIX = "userTask_";

    private final ObjectProvider<OpeningSteps> steps;
    private final ObjectProvider<OpeningDecisions> decisions;
    private final ObjectProvider<WorkItems> work;

    TaskMirror(
            ObjectProvider<OpeningSteps> steps,
            ObjectProvider<OpeningDecisions> decisions,
            ObjectProvider<WorkItems> work) {
        this.steps = steps;
        this.decisions = decisions;
        this.work = work;
    }

    @Override
    public void notify(DelegateTask task) {
        Doer doer = Doer.of(task.getProcessEngineServices().getIdentityService().getCurrentAuthentication());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task);
            case EVENTNAME_COMPLETE ->
                work.getObject().done(task.getId(), doer.id(), doer.name(), (String) task.getVariable("outcome"));
            case EVENTNAME_DELETE -> work.getObject().cancelled(task.getId(), doer.id(), doer.name());
            default -> throw new IllegalStateException("Not mirrored: " + task.getEventName());
        }
    }

    private void opened(DelegateTask task) {
        CaseNumber number = CaseNumber.of(task.getExecution().getProcessBusinessKey());
        Step step = step(task.getTaskDefinitionKey());
        if (step == Step.DECIDE_ESCALATION) {
            decisions.getObject().opened(number, task.getId());
        } else {
            steps.getObject().opened(number, step, task.getId(), position(task));
        }
    }

    /** Of several equal steps which one, or of several processes beside the case. Only those have a place to be asked for. */
    private static int position(DelegateTask task) {
        if (!task.getProcessDefinitionId().startsWith(EngineProcess.MODEL + ":")) {
            return (Integer) task.getVariable(EngineSideProcess.PLACE);
        }
        Integer loop = (Integer) task.getExecution().getVariable("loopCounter");
        return loop == null ? 1 : loop + 1;
    }

    /** {@code userTask_signNotice} is {@code SIGN_NOTICE}; {@code userTask_rectify_2} is a second place of {@code RECTIFY}. */
    static Step step(String taskDefinitionKey) {
        String words = taskDefinitionKey
                .substring(PREFIX.length())
                .replaceAll("_\\d+$", "")
                .replaceAll("([A-Z])", "_$1");
        return Step.valueOf(words.toUpperCase(Locale.ROOT));
    }

    /** Who acted, as {@link EngineProcess} told the engine; nobody for the engine's own deeds. */
    private record Doer(Long id, String name) {

        static Doer of(Authentication authentication) {
            String user = authentication == null ? null : authentication.getUserId();
            int blank = user == null ? -1 : user.indexOf(' ');
            return blank < 0
                    ? new Doer(null, null)
                    : new Doer(Long.parseLong(user.substring(0, blank)), user.substring(blank + 1));
        }
    }
}
