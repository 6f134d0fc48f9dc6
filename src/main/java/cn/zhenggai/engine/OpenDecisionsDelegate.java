package cn.zhenggai.engine;

import cn.zhenggai.escalation.OpeningDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open decisions of leaders". */
@Component("openDecisions")
class OpenDecisionsDelegate implements JavaDelegate {

    private final OpeningDecisions opening;

    OpenDecisionsDelegate(OpeningDecisions opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.open();
    }
}
