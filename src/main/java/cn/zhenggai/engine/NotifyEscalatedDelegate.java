package cn.zhenggai.engine;

import cn.zhenggai.escalation.NotifyingEscalated;
import cn.zhenggai.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Notify those concerned". */
@Component("notifyEscalated")
class NotifyEscalatedDelegate implements JavaDelegate {

    private final NotifyingEscalated notifying;

    NotifyEscalatedDelegate(NotifyingEscalated notifying) {
        this.notifying = notifying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifying.notifyOnce(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
