package cn.zhenggai.engine;

import cn.zhenggai.task.EngineTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    @Override
    public List<Held> open() {
        Map<String, String> numbers = runtime.createProcessInstanceQuery().unlimitedList().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return tasks.createTaskQuery().unlimitedList().stream()
                .map(task -> new Held(
                        task.getId(),
                        numbers.get(task.getProcessInstanceId()),
                        TaskMirror.step(task.getTaskDefinitionKey())))
                .toList();
    }
}
