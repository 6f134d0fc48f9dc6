package cn.zhenggai.engine;

import cn.zhenggai.rectification.TellingEveryone;
import cn.zhenggai.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service tasks that tell everybody concerned how a case ended. */
@Component("tellEveryone")
class TellEveryoneDelegate implements JavaDelegate {

    private final TellingEveryone telling;

    TellEveryoneDelegate(TellingEveryone telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.tellEnding(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
