package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.operation.Gauge;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Cases that began by the model of before, at every place of it, go on by the newest where they stood. */
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
abstract class MigratingInstancesTests {

    private static final String LOST = "<bpmn:receiveTask id=\"receiveTask_lost\" messageRef=\"message_paused\" />";

    @Autowired
    Office office;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MigratingInstances migrating;

    @Autowired
    ModelGauge gauge;

    @Autowired
    ComparingWork comparing;

    @Autowired
    ProcessPictures pictures;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void deployTheModelOfBefore() throws IOException {
        deploy(before());
    }

    @AfterEach
    void deployTheNewest() throws IOException {
        deploy(newest());
        migrating.migrate();
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void orderedCasesGoOnWhereverTheyStood() throws IOException {
        List<CaseWalk> walks = List.of(
                office.paperwork(),
                office.paperwork().to(CaseState.ISSUED),
                office.paperwork().to(CaseState.RECEIVED),
                office.paperwork().to(CaseState.RECTIFYING),
                office.paperwork().to(CaseState.SCHOOL_REVIEW),
                office.paperwork().to(CaseState.SUBMITTED),
                office.paperwork().to(CaseState.VERIFYING),
                office.paperwork().to(CaseState.SUBMITTED).rejected(),
                office.majorPaperwork().signed(),
                office.majorPaperwork().to(CaseState.PLANNING),
                office.majorPaperwork().to(CaseState.PLANNING).planWritten(),
                office.majorPaperwork().to(CaseState.RECEIVED),
                office.majorPaperwork().to(CaseState.CLOSE_REVIEW),
                office.majorPaperwork().to(CaseState.CLOSE_REVIEW).closureReturned("请补充意见"));
        sameWorkAfterMoving(walks);
        walks.forEach(walk -> walk.to(CaseState.CLOSED));
    }

    @Test
    void casesThatStandStillStandStillAndGoOnAtTheSameStep() throws IOException {
        List<CaseWalk> walks = List.of(
                office.paperwork().to(CaseState.RECTIFYING).paused(),
                office.paperwork().to(CaseState.VERIFYING).paused(),
                office.majorPaperwork().to(CaseState.PLANNING).paused(),
                office.majorPaperwork().to(CaseState.CLOSE_REVIEW).paused());
        sameWorkAfterMoving(walks);
        walks.forEach(walk -> walk.resumed().to(CaseState.CLOSED));
    }

    @Test
    void whatASchoolMendsInsideGoesToItsOwnPlaces() throws IOException {
        List<CaseWalk> walks = List.of(
                foundInsideBefore(),
                foundInsideBefore().reported(),
                foundInsideBefore().reported().opinion(0, false),
                foundInsideBefore().reported().opinion(0, false).reported(),
                foundInsideBefore().paused().resumed());
        sameWorkAfterMoving(walks);
        for (CaseWalk walk : walks) {
            assertThat(runtime.getActiveActivityIds(walk.process().getId()))
                    .containsAnyOf("userTask_rectify_2", "userTask_verify_2");
            if (walk.state() == CaseState.RECTIFYING) {
                walk.reported();
            }
            walk.opinion(0, true);
            assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        }
    }

    @Test
    void movedCasesMayStillEndBesideTheWay() throws IOException {
        CaseWalk withdrawn = office.majorPaperwork().to(CaseState.PLANNING);
        CaseWalk merged = office.paperwork().signed();
        sameWorkAfterMoving(List.of(withdrawn, merged));
        withdrawn.withdrawn();
        merged.mergedInto(office.paperwork().signed());
        assertThat(running(withdrawn)).isFalse();
        assertThat(running(merged)).isFalse();
        assertThat(told(merged)).isOne();
    }

    @Test
    void aCaseThatIsMergedBeforeItWasMovedIsToldOfAllTheSame() {
        CaseWalk merged =
                office.paperwork().signed().mergedInto(office.paperwork().signed());
        assertThat(told(merged)).isOne();
    }

    @Test
    void aRunningCaseLearnsOfTheSidePathsDrawnSince() throws IOException {
        deploy(before().replaceAll("(?s)<bpmn:subProcess id=\"subProcess_escalation\".*?</bpmn:subProcess>", "")
                .replace("<bpmn:flowNodeRef>subProcess_escalation</bpmn:flowNodeRef>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        assertThat(subscriptions(walk)).isZero();
        sameWorkAfterMoving(List.of(walk));
        assertThat(subscriptions(walk)).isOne();
    }

    @Test
    void aCaseThatCannotBeMovedKeepsNobodyElseBackAndIsNamedInOneLine(CapturedOutput output) throws IOException {
        deploy(before().replace(
                        "<bpmn:subProcess id=\"subProcess_merger\"",
                        LOST + "<bpmn:subProcess id=\"subProcess_merger\""));
        List<CaseWalk> walks =
                IntStream.range(0, 9).mapToObj(i -> office.paperwork()).toList();
        CaseWalk bad = walks.get(4);
        String process = bad.process().getId();
        runtime.createProcessInstanceModification(process)
                .startBeforeActivity("receiveTask_lost")
                .execute();
        deploy(newest());
        migrating.migrate();
        assertThat(walks).filteredOn(this::movedOn).hasSize(8).doesNotContain(bad);
        assertThat(output.getAll().lines())
                .filteredOn(line -> line.contains("running cases stay with model"))
                .singleElement()
                .asString()
                .contains("1 running cases", bad.number().value());
        assertThat(output.getAll()).contains("8 running cases went from model");
        assertThat(gauge.read())
                .isEqualTo(Gauge.Reading.of(
                        "models",
                        Gauge.Level.WARNING,
                        "server.models.stuck",
                        1,
                        bad.number().value()));
        runtime.createProcessInstanceModification(process)
                .cancelAllForActivity("receiveTask_lost")
                .execute();
        migrating.migrate();
        assertThat(movedOn(bad)).isTrue();
        assertThat(gauge.read().level()).isEqualTo(Gauge.Level.FINE);
        bad.to(CaseState.CLOSED);
    }

    @Test
    void severalNodesMayDoItAtOnceAndTheStartDoesNotWait(CapturedOutput output) throws IOException {
        List<CaseWalk> walks = IntStream.range(0, 12)
                .mapToObj(i -> office.paperwork().signed())
                .toList();
        deploy(newest());
        CompletableFuture<Void> other = CompletableFuture.runAsync(migrating::migrate);
        migrating.begin();
        other.join();
        await().untilAsserted(() -> assertThat(walks).allMatch(this::movedOn));
        assertThat(output.getAll()).doesNotContain("running cases stay with");
    }

    @Test
    void theLivePictureDrawsTheModelThatTheCaseRunsBy() throws IOException {
        deploy(before().replace("id=\"userTask_rectify\" name=\"实施整改\"", "name=\"实施整改\" id=\"userTask_rectify\""));
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        deploy(newest());
        assertThat(pictures.of(walk.number(), Locale.ENGLISH).xml())
                .contains("gateway_fixedOnTheSpot", "Carry out rectification")
                .doesNotContain("subProcess_plan");
        migrating.migrate();
        assertThat(pictures.of(walk.number(), Locale.ENGLISH).xml()).contains("subProcess_plan");
    }

    private void sameWorkAfterMoving(List<CaseWalk> walks) throws IOException {
        Map<CaseWalk, List<WorkItem>> waiting = new HashMap<>();
        walks.forEach(walk -> waiting.put(walk, walk.story().waiting()));
        deploy(newest());
        assertThat(walks).noneMatch(this::movedOn);
        migrating.migrate();
        assertThat(walks).allMatch(this::movedOn);
        waiting.forEach((walk, before) -> assertThat(walk.story().waiting())
                .as("the same work lies on the same desks")
                .isEqualTo(before));
        assertThat(comparing.differences()).isEmpty();
    }

    /** As it was begun before: by the way of orders, with a word for the first question. */
    private CaseWalk foundInsideBefore() throws IOException {
        deploy(newest());
        CaseWalk found = office.selfFound();
        runtime.deleteProcessInstance(found.process().getId(), "begun anew by the model of before");
        deploy(before());
        runtime.startProcessInstanceByKey(
                "rectification", found.number().value(), Map.of("severity", "GENERAL", "outcome", "selfFound"));
        assertThat(found.waiting(Step.RECTIFY)).isNotNull();
        return office.walk(found.number());
    }

    private void deploy(String model) {
        repository.createDeployment().addString("rectification.bpmn", model).deploy();
    }

    private static String newest() throws IOException {
        return Files.readString(Path.of("processes/rectification.bpmn"));
    }

    private static String before() throws IOException {
        return Files.readString(Path.of("src/test/resources/models/rectification-before.bpmn"));
    }

    private long subscriptions(CaseWalk walk) {
        return runtime.createEventSubscriptionQuery()
                .processInstanceId(walk.process().getId())
                .eventName("escalationDue")
                .count();
    }

    private long told(CaseWalk walk) {
        return events.stream(CaseEvent.class)
                .filter(event ->
                        event.kind() == CaseEvent.Kind.MERGED && event.number().equals(walk.number()))
                .count();
    }

    private boolean running(CaseWalk walk) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(walk.process().getId())
                        .count()
                == 1;
    }

    private boolean movedOn(CaseWalk walk) {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("rectification")
                .latestVersion()
                .singleResult()
                .getId();
        return newest.equals(runtime.createProcessInstanceQuery()
                .processInstanceId(walk.process().getId())
                .singleResult()
                .getProcessDefinitionId());
    }
}

@ProcessTest
class H2MigratingInstancesTests extends MigratingInstancesTests {}

@OnMariaDb
class MariaDbMigratingInstancesTests extends MigratingInstancesTests {}

@OnMySql
class MySqlMigratingInstancesTests extends MigratingInstancesTests {}
