package cn.zhenggai.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Resume suspended cases". */
@Component("resumeSuspended")
class ResumeSuspendedDelegate implements JavaDelegate {

    private final ResumingAside resuming;

    ResumeSuspendedDelegate(ResumingAside resuming) {
        this.resuming = resuming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resuming.resume();
    }
}
