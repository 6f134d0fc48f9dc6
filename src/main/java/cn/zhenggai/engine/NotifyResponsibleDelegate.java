package cn.zhenggai.engine;

import cn.zhenggai.rectification.NotifyingResponsible;
import cn.zhenggai.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Notify responsible staff". */
@Component("notifyResponsible")
class NotifyResponsibleDelegate implements JavaDelegate {

    private final NotifyingResponsible notifying;

    NotifyResponsibleDelegate(NotifyingResponsible notifying) {
        this.notifying = notifying;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifying.notifyOnce(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
