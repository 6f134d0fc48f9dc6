package cn.zhenggai.engine;

import cn.zhenggai.rectification.steps.TellingEveryone;
import cn.zhenggai.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets cases that still run by a model of before be told of a merger too: it drew none telling of it, and some cases
 * are merged before they are brought to the newest.
 */
class OlderModels extends AbstractBpmnParseListener {

    private final ExecutionListener told;

    OlderModels(ObjectProvider<TellingEveryone> telling) {
        this.told = execution -> telling.getObject().tellEnding(CaseNumber.of(execution.getProcessBusinessKey()));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity model) {
        ActivityImpl merged = model.findActivity("endEvent_merged");
        if (merged != null && model.findActivity("serviceTask_tellMerged") == null) {
            merged.addListener(ExecutionListener.EVENTNAME_START, told);
        }
    }
}
