package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that began by an older model know what the newest one draws. */
@ProcessTest
class MigratingInstancesTests {

    @Autowired
    Office office;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MigratingInstances migrating;

    @Autowired
    ComparingWork comparing;

    @Test
    void aRunningCaseLearnsOfTheSidePathsDrawnSince() throws IOException {
        String newest = Files.readString(Path.of("processes/rectification.bpmn"));
        deploy(withoutEscalation(newest));
        CaseWalk rectifying = office.paperwork().to(CaseState.RECTIFYING);
        CaseWalk verified = office.paperwork().to(CaseState.VERIFYING);
        WorkItem before = rectifying.waiting(Step.RECTIFY);
        assertThat(subscriptions(rectifying)).isZero();
        deploy(newest);
        migrating.migrate();
        assertThat(versionOf(rectifying)).isEqualTo(latest()).isEqualTo(versionOf(verified));
        assertThat(subscriptions(rectifying)).isOne();
        assertThat(rectifying.waiting(Step.RECTIFY))
                .as("the same work lies on the same desk")
                .isEqualTo(before);
        assertThat(comparing.differences()).isEmpty();
        rectifying.to(CaseState.CLOSED);
        verified.to(CaseState.CLOSED);
        migrating.migrate();
    }

    private void deploy(String model) {
        repository.createDeployment().addString("rectification.bpmn", model).deploy();
    }

    private static String withoutEscalation(String model) {
        return model.replaceAll("(?s)<bpmn:subProcess id=\"subProcess_escalation\".*?</bpmn:subProcess>", "")
                .replace("<bpmn:flowNodeRef>subProcess_escalation</bpmn:flowNodeRef>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    }

    private long subscriptions(CaseWalk walk) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(walk.process().getId())
                .eventName("escalationDue")
                .count();
    }

    private int versionOf(CaseWalk walk) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(walk.process().getId())
                .singleResult()
                .getProcessDefinitionId();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult()
                .getVersion();
    }

    private int latest() {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("rectification")
                .latestVersion()
                .singleResult();
        return newest.getVersion();
    }
}
