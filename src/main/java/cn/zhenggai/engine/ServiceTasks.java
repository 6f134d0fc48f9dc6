package cn.zhenggai.engine;

import cn.zhenggai.escalation.watch.NotifyingEscalated;
import cn.zhenggai.rectification.steps.NotifyingResponsible;
import cn.zhenggai.rectification.steps.TellingEveryone;
import cn.zhenggai.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the machine does in the models, by the name a service task calls it: one use case each, safe to run twice. */
@Configuration(proxyBeanMethods = false)
class ServiceTasks {

    /** 通知责任人员 */
    @Bean
    JavaDelegate notifyResponsible(NotifyingResponsible notifying) {
        return execution -> notifying.notifyOnce(caseOf(execution));
    }

    /** 告知各方结果, 告知撤销, 告知并案 */
    @Bean
    JavaDelegate tellEveryone(TellingEveryone telling) {
        return execution -> telling.tellEnding(caseOf(execution));
    }

    /** 通知督办对象 */
    @Bean
    JavaDelegate notifyEscalated(NotifyingEscalated notifying) {
        return execution -> notifying.notifyOnce(caseOf(execution));
    }

    /** 恢复到期中止事项 */
    @Bean
    JavaDelegate resumeSuspended(WatchRounds rounds) {
        return rounds::resume;
    }

    /** 提醒责任人员 */
    @Bean
    JavaDelegate remindResponsible(WatchRounds rounds) {
        return rounds::remind;
    }

    /** 升级逾期事项 */
    @Bean
    JavaDelegate escalateOverdue(WatchRounds rounds) {
        return rounds::escalate;
    }

    /** 送领导决定 */
    @Bean
    JavaDelegate openDecisions(WatchRounds rounds) {
        return rounds::openAndEnd;
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return CaseNumber.of(execution.getProcessBusinessKey());
    }
}
