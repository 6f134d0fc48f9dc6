package cn.zhenggai.engine;

import cn.zhenggai.escalation.EscalationProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Opens and ends the side path on which a leader decides. */
@Component
class EngineEscalation implements EscalationProcess {

    private final ProcessEngine engine;

    EngineEscalation(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void drafted(CaseNumber number) {
        engine.getRuntimeService()
                .createMessageCorrelation("escalationDue")
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    @Override
    public void decided(String workRef, Actor by, boolean taken) {
        if (by != null) {
            engine.getIdentityService().setAuthenticatedUserId(by.personId() + " " + by.name());
        }
        try {
            engine.getTaskService().complete(workRef, Map.of("outcome", taken ? "taken" : "notTaken"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** In a context of its own, or the engine would keep its part until the command around it ends. */
    @Override
    public void apart(Runnable work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequiresNew()
                .execute(context -> {
                    work.run();
                    return null;
                });
    }
}
