package cn.zhenggai.engine;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts, completes and correlates. Which task is meant is known from the work item, so the engine is never searched. */
@Component
class EngineProcess implements RectificationProcess {

    static final String MODEL = "rectification";
    private static final String OUTCOME = "outcome";
    private static final String SEVERITY = "severity";
    private static final String ASSIGN = "userTask_assignWork";
    private static final String PLAN = "subProcess_plan";

    /** Of which one is open while the school has a case in hand, reviewed by the bureau or not. */
    private static final Set<Step> OF_SCHOOL =
            EnumSet.of(Step.ASSIGN_WORK, Step.WRITE_PLAN, Step.REVIEW_PLAN, Step.RECTIFY);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;
    private final WorkItems work;

    EngineProcess(RuntimeService runtime, TaskService tasks, Acting acting, WorkItems work) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.work = work;
    }

    @Override
    public void start(CaseNumber number, Actor by, Severity severity, Beginning beginning) {
        Map<String, Object> words = Map.of(SEVERITY, severity.name(), OUTCOME, "found");
        acting.as(by, () -> {
            switch (beginning) {
                case ORDERED -> runtime.startProcessInstanceByKey(MODEL, number.value(), words);
                case FIXED_ON_THE_SPOT ->
                    runtime.startProcessInstanceByMessage("fixedOnTheSpot", number.value(), words);
                case SELF_FOUND -> runtime.startProcessInstanceByMessage("selfFound", number.value(), words);
                case CAUSED_OUTSIDE -> runtime.startProcessInstanceByMessage("causedOutside", number.value(), words);
            }
        });
    }

    /** Nothing that lies before the place happens again; what the gateways there ask for is said. */
    @Override
    public void takenOver(CaseNumber number, Actor by, Severity severity, CaseState stand, int verifiers) {
        acting.as(by, () -> runtime.createProcessInstanceByKey(MODEL)
                .businessKey(number.value())
                .setVariables(Map.of(SEVERITY, severity.name(), OUTCOME, "takenOver", "verifiers", verifiers))
                .startBeforeActivity(place(stand))
                .execute());
    }

    private static String place(CaseState stand) {
        return switch (stand) {
            case ISSUED -> "userTask_receiveNotice";
            case RECEIVED, PLANNING -> "gateway_major";
            case RECTIFYING -> "gateway_workBegins";
            case SUBMITTED -> "gateway_verificationBegins";
            case COORDINATING -> "userTask_decideActing";
            default -> throw new IllegalStateException("Nothing goes on at " + stand);
        };
    }

    @Override
    public void schoolActs(CaseNumber number, Actor by) {
        complete(number, by, Step.DECIDE_ACTING, 1, Map.of(OUTCOME, "school"));
    }

    @Override
    public void transferred(CaseNumber number, Actor by) {
        Step open = work.waitingOf(number).stream()
                .map(WorkItem::step)
                .filter(OF_SCHOOL::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has nothing to transfer"));
        complete(number, by, open, 1, Map.of(OUTCOME, "transferred"));
    }

    @Override
    public void othersDone(CaseNumber number, Actor by, int verifiers) {
        complete(number, by, Step.DECIDE_ACTING, 1, Map.of(OUTCOME, "othersDone", "verifiers", verifiers));
    }

    /** The severity is what the gateway before the plan asks for: one that is approved is not written again. */
    @Override
    public void partReturned(CaseNumber number, Actor by, Resumption resumption) {
        String severity = resumption == Resumption.PLANNING ? Severity.MAJOR.name() : Severity.GENERAL.name();
        String outcome = resumption == Resumption.RECTIFYING ? "returnedToWork" : "returned";
        complete(number, by, Step.DECIDE_ACTING, 1, Map.of(OUTCOME, outcome, SEVERITY, severity));
    }

    @Override
    public void noticeSigned(CaseNumber number, Actor by, Severity severity) {
        complete(number, by, Step.SIGN_NOTICE, 1, Map.of(OUTCOME, "signed", SEVERITY, severity.name()));
    }

    @Override
    public void noticeReceived(CaseNumber number, Actor by) {
        complete(number, by, Step.RECEIVE_NOTICE, 1, Map.of(OUTCOME, "received"));
    }

    @Override
    public void planWritten(CaseNumber number, Actor by) {
        complete(number, by, Step.WRITE_PLAN, 1, Map.of(OUTCOME, "written"));
    }

    @Override
    public void planReviewed(CaseNumber number, Actor by, boolean approved) {
        complete(number, by, Step.REVIEW_PLAN, 1, Map.of(OUTCOME, approved ? "approved" : "returned"));
    }

    @Override
    public void workAssigned(CaseNumber number, Actor by) {
        complete(number, by, Step.ASSIGN_WORK, 1, Map.of(OUTCOME, "assigned"));
    }

    @Override
    public void workReported(CaseNumber number, Actor by) {
        complete(number, by, Step.RECTIFY, 1, Map.of(OUTCOME, "reported"));
    }

    @Override
    public void workReportedInside(CaseNumber number, Actor by) {
        // The word is for models of before, which ask for it.
        complete(number, by, Step.RECTIFY, 1, Map.of(OUTCOME, "verifiedInside", "verifiers", 1));
    }

    @Override
    public void reportReviewed(CaseNumber number, Actor by, boolean signed, int verifiers) {
        complete(
                number,
                by,
                Step.SIGN_REPORT,
                1,
                signed ? Map.of(OUTCOME, "signed", "verifiers", verifiers) : Map.of(OUTCOME, "returned"));
    }

    @Override
    public void opinionGiven(CaseNumber number, Actor by, int position, RoundResult result) {
        complete(number, by, Step.VERIFY, position, Map.of(OUTCOME, word(result)));
    }

    private static String word(RoundResult result) {
        return switch (result) {
            case PENDING -> "pending";
            case REJECTED -> "rejected";
            case REJECTED_OUTSIDE -> "rejectedOutside";
            case PASSED -> "passed";
            case PASSED_FOR_APPROVAL -> "passedForApproval";
        };
    }

    @Override
    public void submissionReturned(CaseNumber number, Actor by, RoundResult how) {
        everyPlace(number, by, how);
    }

    /** The last one decides, as it does when each gives an opinion. */
    private void everyPlace(CaseNumber number, Actor by, RoundResult how) {
        List<WorkItem> places = work.waitingOf(number).stream()
                .filter(open -> open.step() == Step.VERIFY)
                .toList();
        for (WorkItem place : places) {
            boolean last = place == places.get(places.size() - 1);
            opinionGiven(number, by, place.position(), last ? how : RoundResult.PENDING);
        }
    }

    @Override
    public void regraded(CaseNumber number, Actor by, Severity severity, Boolean planFor) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(MODEL)
                .singleResult();
        runtime.setVariable(instance.getId(), SEVERITY, severity.name());
        if (planFor != null) {
            acting.as(by, () -> runtime.createProcessInstanceModification(instance.getId())
                    .startBeforeActivity(planFor ? PLAN : ASSIGN)
                    .cancelAllForActivity(planFor ? ASSIGN : PLAN)
                    .execute());
        }
    }

    @Override
    public void closureReviewed(CaseNumber number, Actor by, boolean approved) {
        complete(number, by, Step.APPROVE_CLOSURE, 1, Map.of(OUTCOME, approved ? "approved" : "returned"));
    }

    @Override
    public void withdrawn(CaseNumber number, Actor by) {
        tell(number, by, "withdrawn");
    }

    @Override
    public void merged(CaseNumber number, Actor by) {
        tell(number, by, "merged");
    }

    @Override
    public void extensionAsked(CaseNumber number, Actor by) {
        tell(number, by, "extensionAsked");
    }

    @Override
    public void extensionDecided(CaseNumber number, Actor by, boolean approved) {
        complete(number, by, Step.DECIDE_EXTENSION, 1, Map.of(OUTCOME, approved ? "approved" : "refused"));
    }

    @Override
    public void paused(CaseNumber number, Actor by) {
        tell(number, by, "paused");
    }

    @Override
    public void resumed(CaseNumber number, Actor by) {
        complete(number, by, Step.REVIEW_PAUSE, 1, Map.of(OUTCOME, "resumed"));
    }

    @Override
    public void reopened(CaseNumber number, Actor by, Severity severity) {
        Map<String, Object> words = Map.of(SEVERITY, severity.name(), OUTCOME, "reopened");
        acting.as(by, () -> runtime.startProcessInstanceByMessage("reopened", number.value(), words));
    }

    /** A closure that waits is returned first, so that the picture has no way of its own for it. */
    @Override
    public void falsified(CaseNumber number, Actor by) {
        if (waits(number, Step.APPROVE_CLOSURE)) {
            closureReviewed(number, by, false);
        }
        everyPlace(number, by, RoundResult.REJECTED);
    }

    private boolean waits(CaseNumber number, Step step) {
        return work.waitingOf(number).stream().anyMatch(open -> open.step() == step);
    }

    private void tell(CaseNumber number, Actor by, String message) {
        acting.as(by, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlate());
    }

    private void complete(CaseNumber number, Actor by, Step step, int position, Map<String, Object> words) {
        WorkItem item = work.waitingOf(number).stream()
                .filter(open -> open.step() == step && open.position() == position)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has no open step " + step));
        acting.as(by, () -> tasks.complete(item.ref(), words));
    }
}
