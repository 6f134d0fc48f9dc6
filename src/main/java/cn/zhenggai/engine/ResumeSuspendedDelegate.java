package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Resume suspended cases". */
@Component("resumeSuspended")
class ResumeSuspendedDelegate implements JavaDelegate {

    private final WatchRounds rounds;

    ResumeSuspendedDelegate(WatchRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.resume(execution);
    }
}
