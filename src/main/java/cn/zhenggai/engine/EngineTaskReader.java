package cn.zhenggai.engine;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.EngineTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reads all open tasks of the engine, for comparing and nothing else. */
@Component
class EngineTaskReader implements EngineTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineTaskReader(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Tasks first: a process that is not there afterwards has ended, and its task with it. */
    @Override
    public List<Held> open() {
        List<Task> open = tasks.createTaskQuery().unlimitedList();
        Map<String, String> numbers = runtime.createProcessInstanceQuery().unlimitedList().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, process -> String.valueOf(process.getBusinessKey())));
        return open.stream()
                .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                .map(task -> held(task, numbers.get(task.getProcessInstanceId())))
                .toList();
    }

    @Override
    public List<Held> openOf(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).unlimitedList().stream()
                .map(task -> held(task, number.value()))
                .toList();
    }

    private static Held held(Task task, String number) {
        return new Held(task.getId(), number, TaskMirror.step(task.getTaskDefinitionKey()));
    }
}
