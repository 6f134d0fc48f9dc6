package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open decisions of leaders". */
@Component("openDecisions")
class OpenDecisionsDelegate implements JavaDelegate {

    private final WatchRounds rounds;

    OpenDecisionsDelegate(WatchRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.openAndEnd(execution);
    }
}
