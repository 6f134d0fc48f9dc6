package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.rectification.Transitions.Transition;
import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.Discovery;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.Jurisdiction;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What a case may do and what the drawn process does are one: the same steps, and from each the same ways on. */
class TransitionsTests {

    private static final BpmnModelInstance MODEL = Bpmn.readModelFromFile(new File("processes/rectification.bpmn"));

    /** Where a case stands while a step is open; steps beside the work leave it where it is. */
    private static final Map<Step, Set<CaseState>> WHILE = new EnumMap<>(Map.ofEntries(
            Map.entry(Step.DECIDE_ACTING, Set.of(CaseState.COORDINATING)),
            Map.entry(Step.SIGN_NOTICE, Set.of(CaseState.DRAFT)),
            Map.entry(Step.RECEIVE_NOTICE, Set.of(CaseState.ISSUED)),
            Map.entry(Step.WRITE_PLAN, Set.of(CaseState.PLANNING)),
            Map.entry(Step.REVIEW_PLAN, Set.of(CaseState.PLANNING)),
            Map.entry(Step.ASSIGN_WORK, Set.of(CaseState.RECEIVED)),
            Map.entry(Step.RECTIFY, Set.of(CaseState.RECTIFYING)),
            Map.entry(Step.SIGN_REPORT, Set.of(CaseState.SCHOOL_REVIEW)),
            Map.entry(Step.VERIFY, Set.of(CaseState.SUBMITTED, CaseState.VERIFYING)),
            Map.entry(Step.APPROVE_CLOSURE, Set.of(CaseState.CLOSE_REVIEW)),
            Map.entry(Step.REVIEW_PAUSE, Set.of(CaseState.PAUSED))));

    /** Steps that wait beside the work, while the case stands where it stood. */
    private static final Set<Step> BESIDE = Set.of(Step.DECIDE_EXTENSION, Step.DECIDE_ESCALATION);

    /** Steps of processes beside that of the case, drawn in models of their own. */
    private static final Set<Step> ELSEWHERE = Stream.of(new File("processes").listFiles())
            .filter(file -> file.getName().endsWith(".bpmn") && !file.getName().equals("rectification.bpmn"))
            .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream())
            .map(TransitionsTests::step)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<CaseDeed> BEGIN_AGAIN = Set.of(CaseDeed.REOPEN, CaseDeed.REOPEN_FALSIFIED);

    /** What came out of a ledger by mistake goes out again, closed history too. */
    private static final Set<CaseDeed> NEVER_CAME = Set.of(CaseDeed.UNDO_TAKE_OVER);

    /** What the case opens by itself; no process waits for it. */
    private static final Set<Step> OWN = Set.of(Step.DECIDE_DEADLINE);

    /** Steps of the processes that stand beside the one of the case. */
    private static final Set<Step> OF_SIDE_PATHS = EnumSet.range(Step.DECIDE_TRANSFER, Step.PUBLISH_DELISTING);

    /** What completes a step. Whatever else may be done while it is open leaves it open. */
    private static final Map<Step, Action> COMPLETES = new EnumMap<>(Map.of(
            Step.SIGN_NOTICE, Action.SIGN_NOTICE,
            Step.RECEIVE_NOTICE, Action.RECEIVE,
            Step.WRITE_PLAN, Action.WRITE_PLAN,
            Step.REVIEW_PLAN, Action.REVIEW_PLAN,
            Step.ASSIGN_WORK, Action.ASSIGN,
            Step.RECTIFY, Action.REPORT,
            Step.SIGN_REPORT, Action.SIGN_REPORT,
            Step.VERIFY, Action.VERIFY,
            Step.APPROVE_CLOSURE, Action.APPROVE_CLOSURE,
            Step.DECIDE_EXTENSION, Action.DECIDE_EXTENSION));

    private static final Map<String, CaseState> ENDS = Map.of(
            "endEvent_fixedOnTheSpot", CaseState.FIXED_ON_SITE,
            "endEvent_caseClosed", CaseState.CLOSED,
            "endEvent_closureApproved", CaseState.CLOSED,
            "endEvent_insideClosed", CaseState.CLOSED,
            "endEvent_withdrawn", CaseState.WITHDRAWN,
            "endEvent_merged", CaseState.MERGED);

    /** The process hears of it by a message, at whatever step it is. */
    private static final Map<String, Action> MESSAGES = Map.of(
            "withdrawn", Action.WITHDRAW,
            "merged", Action.MERGE,
            "extensionAsked", Action.ASK_EXTENSION,
            "paused", Action.PAUSE);

    private record Way(CaseState from, CaseState to) {}

    @Test
    void everyStepThatIsDrawnIsOneOfTheCaseAndTheOtherWayRound() {
        Set<Step> drawn = tasks().map(TransitionsTests::step).collect(Collectors.toSet());
        Set<Step> known = new HashSet<>(WHILE.keySet());
        known.addAll(BESIDE);
        assertThat(drawn).isEqualTo(known).doesNotContainAnyElementsOf(OWN);
        known.addAll(OWN);
        known.addAll(ELSEWHERE);
        assertThat(known).containsExactlyInAnyOrder(Step.values());
    }

    @Test
    void aCaseBeginsWhereTheProcessBegins() {
        Set<CaseState> begun = MODEL.getModelElementsByType(StartEvent.class).stream()
                .filter(TransitionsTests::begins)
                .flatMap(start -> next(start).stream())
                .flatMap(node -> entered(node).stream())
                .collect(Collectors.toSet());
        assertThat(ways(way -> way.from() == null && way.deed() != CaseDeed.TAKE_OVER).stream()
                        .map(Way::to))
                .containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void everyStepLeadsWhereItsActionLeads() {
        COMPLETES.forEach((step, action) -> {
            if (!BESIDE.contains(step)) {
                Set<Way> led = new HashSet<>(ways(action));
                ways(Action.TRANSFER).stream()
                        .filter(way -> WHILE.get(step).contains(way.from()))
                        .forEach(led::add);
                assertThat(led)
                        .as(step.name())
                        .isEqualTo(tasks().filter(task -> step(task) == step)
                                .flatMap(task -> drawn(task).stream())
                                .collect(Collectors.toSet()));
            }
        });
    }

    @Test
    void everyMessageLeadsWhereItsActionLeads() {
        Set<String> sent = new HashSet<>();
        for (CatchEvent event : MODEL.getModelElementsByType(CatchEvent.class)) {
            if (begins(event)) {
                continue;
            }
            for (MessageEventDefinition message : event.getChildElementsByType(MessageEventDefinition.class)) {
                String name = message.getMessage().getName();
                sent.add(name);
                Set<FlowNode> next = next(event);
                if (MESSAGES.containsKey(name)) {
                    leads(MESSAGES.get(name), next);
                } else {
                    assertThat(next).as(name).allMatch(node -> BESIDE.contains(step((UserTask) node)));
                }
            }
        }
        assertThat(sent).containsAll(MESSAGES.keySet());
    }

    private static boolean begins(CatchEvent event) {
        return event instanceof StartEvent && !(event.getParentElement() instanceof SubProcess);
    }

    private static void leads(Action action, Set<FlowNode> next) {
        Set<CaseState> entered =
                next.stream().flatMap(node -> entered(node).stream()).collect(Collectors.toSet());
        Set<Way> ways = ways(action);
        if (entered.isEmpty()) {
            assertThat(ways).as(action.name()).isNotEmpty().allMatch(way -> way.from() == way.to());
        } else {
            assertThat(ways.stream().map(Way::to).collect(Collectors.toSet()))
                    .as(action.name())
                    .isEqualTo(entered);
        }
    }

    @Test
    void whatStoodStillGoesOnWhereItStood() {
        Set<Way> stopped = ways(Action.PAUSE);
        assertThat(ways(Action.RESUME))
                .isEqualTo(stopped.stream()
                        .map(way -> new Way(CaseState.PAUSED, way.from()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyDeedHasAWayAndNothingLeadsOutOfAnEndButReopening() {
        assertThat(Transitions.ALL.stream().map(Transition::deed)).contains(CaseDeed.values());
        assertThat(Transitions.ALL)
                .filteredOn(way -> way.from() != null
                        && !way.from().open()
                        && !BEGIN_AGAIN.contains(way.deed())
                        && !NEVER_CAME.contains(way.deed()))
                .allMatch(way -> way.to() == way.from());
        assertThat(Stream.of(Action.values()).filter(action -> Transitions.ALL.stream()
                        .noneMatch(way ->
                                way.deed().action().filter(action::equals).isPresent())))
                .isEmpty();
    }

    @Test
    void aCaseThatIsToldToGoWhereItCannotThrows() {
        Instant now = Instant.parse("2026-03-02T00:00:00Z");
        RectificationCase draft = new RectificationCase(
                CaseNumber.of(2026, 1),
                Severity.GENERAL,
                new Jurisdiction(1, 2, null, 3, "柳河镇中心小学"),
                new Hazard("A04", "A", false, false, false, "灭火器失效", "厨房", "压力不足", null),
                new Discovery(Source.INSPECTION, null, LocalDate.parse("2026-03-02"), 4, "李明", now, false),
                CaseOrder.proposed("更换"),
                CaseTies.of(FindingTies.NONE));
        draft.beginning().opened(CountedDay.written(LocalDate.parse("2026-03-12")));
        List<ThrowingCallable> wrong = List.of(
                () -> draft.received("校长", now),
                draft.course()::planWritten,
                draft.course()::reported,
                () -> draft.course().reportSigned(now),
                () -> draft.verdict().closureApproved(now),
                () -> draft.time().paused(LocalDate.parse("2026-03-09")),
                () -> draft.beginning().opened(CountedDay.written(LocalDate.parse("2026-03-13"))));
        assertThat(wrong).allSatisfy(verb -> assertThatThrownBy(verb).isInstanceOf(IllegalStateException.class));
        assertThat(draft.state()).isEqualTo(CaseState.DRAFT);
    }

    private static Set<Way> ways(Action action) {
        return ways(way -> way.deed().action().filter(action::equals).isPresent());
    }

    private static Set<Way> ways(Predicate<Transition> which) {
        return Transitions.ALL.stream()
                .filter(which)
                .map(way -> new Way(way.from(), way.to()))
                .collect(Collectors.toSet());
    }

    /** From each state of the step to each that is entered behind it; while others of the same step are open, it goes on. */
    private static Set<Way> drawn(UserTask task) {
        Set<CaseState> to =
                next(task).stream().flatMap(node -> entered(node).stream()).collect(Collectors.toSet());
        if (task.getLoopCharacteristics() != null) {
            to.add(CaseState.VERIFYING);
        }
        return WHILE.get(step(task)).stream()
                .flatMap(from -> to.stream().map(state -> new Way(from, state)))
                .collect(Collectors.toSet());
    }

    /** The state of a case that has come to the step or end; none where it stands as it stood. */
    private static Set<CaseState> entered(FlowNode node) {
        if (node instanceof EndEvent) {
            return ENDS.containsKey(node.getId()) ? Set.of(ENDS.get(node.getId())) : Set.of();
        }
        Step step = step((UserTask) node);
        if (step == Step.VERIFY) {
            return Set.of(CaseState.SUBMITTED);
        }
        return WHILE.getOrDefault(step, Set.of());
    }

    /** The steps and ends that come next, through gateways, the system's own steps and the edges of sub-processes. */
    private static Set<FlowNode> next(FlowNode from) {
        Set<FlowNode> found = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        List<FlowNode> open = List.copyOf(from.getSucceedingNodes().list());
        while (!open.isEmpty()) {
            Set<FlowNode> further = new HashSet<>();
            for (FlowNode node : open) {
                if (seen.add(node)) {
                    if (node instanceof UserTask
                            || node instanceof EndEvent && behind(node).isEmpty()) {
                        found.add(node);
                    } else {
                        further.addAll(behind(node));
                    }
                }
            }
            open = List.copyOf(further);
        }
        return found;
    }

    private static List<FlowNode> behind(FlowNode node) {
        if (node instanceof IntermediateThrowEvent thrown) {
            return caught(thrown);
        }
        if (node instanceof SubProcess inner) {
            return inner.getChildElementsByType(StartEvent.class).stream()
                    .map(FlowNode.class::cast)
                    .toList();
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess outer) {
            return outer.triggeredByEvent() ? List.of() : out(node, outer);
        }
        return node.getSucceedingNodes().list();
    }

    /** What was transferred inside a box leaves it by the way to others, and what is done by the other. */
    private static List<FlowNode> out(FlowNode end, SubProcess box) {
        boolean transferred = end.getId().endsWith("Transferred");
        return box.getSucceedingNodes().list().stream()
                .filter(next -> next instanceof IntermediateThrowEvent == transferred)
                .toList();
    }

    private static List<FlowNode> caught(IntermediateThrowEvent thrown) {
        String link = link(thrown);
        return MODEL.getModelElementsByType(IntermediateCatchEvent.class).stream()
                .filter(event -> link.equals(link(event)))
                .map(FlowNode.class::cast)
                .toList();
    }

    private static String link(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst()
                .orElse("");
    }

    private static Stream<UserTask> tasks() {
        return MODEL.getModelElementsByType(UserTask.class).stream();
    }

    /** The same step may be drawn at several places; the further ones are numbered. */
    private static Step step(UserTask task) {
        return Step.valueOf(task.getId()
                .replace("userTask_", "")
                .replaceAll("_\\d+$", "")
                .replaceAll("([A-Z])", "_$1")
                .toUpperCase(Locale.ROOT));
    }
}
