package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the mirror on every user task of every model, so that no model can forget it. */
class MirroredTasks extends AbstractBpmnParseListener {

    private final TaskListener mirror;

    MirroredTasks(TaskListener mirror) {
        this.mirror = mirror;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, mirror);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, mirror);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, mirror);
    }
}
