package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Escalate overdue items". */
@Component("escalateOverdue")
class EscalateOverdueDelegate implements JavaDelegate {

    private final WatchRounds rounds;

    EscalateOverdueDelegate(WatchRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.escalate(execution);
    }
}
