package cn.zhenggai.engine;

import cn.zhenggai.escalation.RemindingResponsible;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind responsible staff". */
@Component("remindResponsible")
class RemindResponsibleDelegate implements JavaDelegate {

    private final RemindingResponsible reminding;

    RemindResponsibleDelegate(RemindingResponsible reminding) {
        this.reminding = reminding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.remind();
    }
}
