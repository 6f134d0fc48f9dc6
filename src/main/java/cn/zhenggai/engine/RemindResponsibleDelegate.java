package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Remind responsible staff". */
@Component("remindResponsible")
class RemindResponsibleDelegate implements JavaDelegate {

    private final WatchRounds rounds;

    RemindResponsibleDelegate(WatchRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.remind(execution);
    }
}
