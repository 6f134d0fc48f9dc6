package cn.zhenggai.engine;

import cn.zhenggai.escalation.EscalatingOverdue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate overdue items". */
@Component("escalateOverdue")
class EscalateOverdueDelegate implements JavaDelegate {

    private final EscalatingOverdue escalating;

    EscalateOverdueDelegate(EscalatingOverdue escalating) {
        this.escalating = escalating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalating.escalate();
    }
}
