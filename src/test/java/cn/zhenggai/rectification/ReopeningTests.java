package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.rectification.opening.AlikeAnswer;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.rectification.reopening.Closure;
import cn.zhenggai.rectification.reopening.Closures;
import cn.zhenggai.rectification.reopening.ConfirmingFalsified;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.FalsifiedEntry;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.rectification.reuse.HintView;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that was closed and is none the less not over. */
@TimeAtHand
abstract class ReopeningTests {

    private static final AtomicInteger PICTURES = new AtomicInteger(800_000);

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    ConfirmingFalsified confirming;

    @Autowired
    Closures closures;

    @Autowired
    ReadingHints hints;

    @Autowired
    EscalationStory ladder;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Figures figures;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T09:00:00");
        office.county.settle();
    }

    /** Ordered for ten working days, and closed within them. */
    private CaseWalk closed() {
        CaseWalk walk = office.open(office.finding().foundOn(clock.today()).photos(1));
        office.signing
                .signUntil(walk.number(), office.actor("sectionhead"), new OrderTerm(null, Limit.workdays(10)), null)
                .orThrow();
        return walk.to(CaseState.CLOSED);
    }

    private Outcome<CaseNumber> propose(CaseWalk walk) {
        long photo = office.photos.taken(office.actor("inspector1"));
        ReopeningEntry entry = new ReopeningEntry(ReopeningGround.RELAPSE, "疏散出口又上了锁", List.of(photo));
        return proposing.propose(walk.number(), office.actor("inspector1"), entry);
    }

    private Outcome<CaseNumber> decide(CaseWalk walk, boolean approved, String note, LocalDate deadline) {
        return deciding.decide(
                walk.number(), office.actor("sectionhead"), new ReopeningDecision(approved, note, deadline));
    }

    @Test
    @DisplayName("Scenario 24: reopened after 60 days under its number; after 120 days a new case names it")
    void scenario24ReopenedWithinNinetyDaysAndANewCaseAfterwards() {
        CaseWalk walk = closed();
        Instant closedAt = clock.instant();
        clock.forward(Duration.ofDays(60));
        Instant cutOff = clock.instant();
        clock.forward(Duration.ofHours(1));
        propose(walk).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.waiting(Step.DECIDE_REOPENING).desk()).isEqualTo(sectionHead(walk));
        decide(walk, true, null, null).orThrow();

        assertThat(walk.facts()).satisfies(facts -> {
            assertThat(facts.state()).isEqualTo(CaseState.RECTIFYING);
            assertThat(facts.round()).isEqualTo(2);
            assertThat(facts.deadline()).isEqualTo(deadlines.plusWorkdays(clock.today(), 5));
        });
        assertThat(walk.waiting(Step.RECTIFY).desk())
                .isEqualTo(Desk.person(office.actor(CaseWalk.WORKER).personId()));
        assertThat(main(walk)).isWaitingAt("userTask_rectify").hasPassed("startEvent_reopened");
        assertThat(closures.of(walk.number())).singleElement().satisfies(closure -> {
            assertThat(closure.closedAt()).isEqualTo(closedAt);
            assertThat(closure.heldAt(cutOff)).as("a report of before").isTrue();
            assertThat(closure.heldAt(clock.instant())).isFalse();
            assertThat(closure.onTimeApproved()).isTrue();
            assertThat(closure.falsified()).isFalse();
        });

        walk.to(CaseState.CLOSED);
        assertThat(closures.of(walk.number())).extracting(Closure::round).containsExactly(1, 2);
        clock.forward(Duration.ofDays(120));
        assertThat(codes(propose(walk))).containsExactly("reopening.tooLate");
        CaseWalk later = repeated(walk);
        assertThat(office.cases
                        .findByNumber(later.number())
                        .orElseThrow()
                        .ties()
                        .repeatOf())
                .isEqualTo(walk.number());
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    private CaseWalk repeated(CaseWalk walk) {
        FindingForm form = office.finding().foundOn(clock.today()).photos(1);
        CaseNumber number = office.opening
                .comeAcross(form.finder(), form.filled(), new AlikeAnswer(Alike.REPEAT, walk.number()))
                .orThrow();
        return office.walk(number);
    }

    private ProcessInstance main(CaseWalk walk) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value(), "rectification")
                .singleResult();
    }

    private Desk sectionHead(CaseWalk walk) {
        return office.cases.findByNumber(walk.number()).orElseThrow().sectionHead();
    }

    @Test
    void aProposalThatIsRefusedLeavesTheCaseClosedAndMayBeMadeAgain() {
        CaseWalk walk = closed();
        propose(walk).orThrow();
        assertThat(codes(propose(walk))).as("twice").containsExactly("reopening.waits");
        assertThat(codes(decide(walk, false, " ", null))).containsExactly("required");
        decide(walk, false, "系另一处出口，另行登记", null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.story().waiting()).isEmpty();
        assertThat(codes(decide(walk, true, null, null))).hasSize(1);
        propose(walk).orThrow();
        decide(walk, true, null, null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(codes(propose(walk))).containsExactly("stepNotOpen.RECTIFYING");
    }

    @Test
    void theNinetiethDayIsInTimeAndTheNextIsNot() {
        CaseWalk first = closed();
        CaseWalk second = closed();
        clock.forward(Duration.ofDays(90));
        propose(first).orThrow();
        clock.forward(Duration.ofDays(1));
        assertThat(codes(propose(second))).containsExactly("reopening.tooLate");
        decide(first, true, null, null).orThrow();
        assertThat(first.state()).as("proposed in time").isEqualTo(CaseState.RECTIFYING);
    }

    @Test
    void nobodyGivesMoreThanHalfOfTheFirstTime() {
        CaseWalk walk = closed();
        propose(walk).orThrow();
        LocalDate latest = deadlines.plusWorkdays(clock.today(), 5);
        assertThat(codes(decide(walk, true, null, latest.plusDays(1)))).containsExactly("reopening.deadlineTooLong");
        assertThat(codes(decide(walk, true, null, clock.today()))).containsExactly("reopening.deadlinePast");
        decide(walk, true, null, deadlines.plusWorkdays(clock.today(), 2)).orThrow();
        assertThat(walk.facts().deadline()).isEqualTo(deadlines.plusWorkdays(clock.today(), 2));
    }

    @Test
    void theSchoolSaysWhoDoesItWhenTheFirstOneHasGone() {
        CaseWalk walk = office.open(
                office.finding().photos(1).photosAfter(1).foundOn(clock.today()).fixedOnTheSpot("王校长"));
        propose(walk).orThrow();
        decide(walk, true, null, null).orThrow();
        assertThat(walk.waiting(Step.RECTIFY).desk().kind()).isEqualTo(Desk.Kind.SCHOOL);
        assertThat(walk.facts().deadline()).isEqualTo(deadlines.plusWorkdays(clock.today(), 1));
        office.assigning
                .reassign(
                        walk.number(),
                        office.actor(CaseWalk.OFFICER),
                        office.actor(CaseWalk.WORKER).personId(),
                        null)
                .orThrow();
        walk.to(CaseState.CLOSED);
        assertThat(closures.of(walk.number()))
                .extracting(Closure::state)
                .containsExactly(CaseState.FIXED_ON_SITE, CaseState.CLOSED);
    }

    @Test
    void whatASchoolMendedInsideIsNotReopened() {
        CaseWalk walk = office.open(office.finding()
                .by(CaseWalk.OFFICER)
                .source(Source.SELF_CHECK)
                .foundOn(clock.today())
                .photos(List.of(office.photos.taken(office.actor(CaseWalk.OFFICER))))
                .ties(new FindingTies(
                        null, null, null, office.actor(CaseWalk.WORKER).personId())));
        office.reporting
                .report(walk.number(), office.actor(CaseWalk.WORKER), walk.workDone())
                .orThrow();
        office.verifying
                .verify(walk.number(), walk.verifiers().get(0), new Opinion(true, "已看过", null, null))
                .orThrow();
        assertThat(codes(propose(walk))).containsExactly("reopening.inside");
        assertThat(office.reading
                        .story(walk.number(), office.actor("sectionhead"))
                        .may("PROPOSE_REOPENING"))
                .isFalse();
    }

    @Test
    void rejectionsOfBeforeAreNotHeldAgainstTheNewEpisode() {
        CaseWalk walk = office.open(office.finding().foundOn(clock.today()).photos(1));
        walk.to(CaseState.SUBMITTED)
                .rejected()
                .to(CaseState.SUBMITTED)
                .rejected()
                .to(CaseState.CLOSED);
        propose(walk).orThrow();
        decide(walk, true, null, null).orThrow();
        assertThat(walk.facts().round()).isEqualTo(4);
        walk.to(CaseState.SUBMITTED).rejected();
        assertThat(steps(walk)).extracting(LadderStep::kind).doesNotContain(StepKind.CIRCULAR);
    }

    @Test
    @DisplayName("Scenario 25: a photo confirmed as falsified reopens what was closed, however long ago")
    void scenario25FalsifiedPhotoIsConfirmedAfterTheClosure() {
        CaseWalk walk = reportedWithAPhotoOfAnotherSchool().to(CaseState.CLOSED);
        assertThat(figures.overview(office.actor("director"))
                        .total()
                        .firstPassRate()
                        .whole())
                .isPositive();
        long decided = figures.overview(office.actor("director"))
                .total()
                .firstPassRate()
                .whole();
        assertThat(falsifiedRounds(walk)).isZero();
        clock.forward(Duration.ofDays(100));
        HintView hint = hints.of(walk.number(), office.actor("sectionhead")).get(0);
        assertThat(codes(confirming.confirm(
                        walk.number(), office.actor("sectionhead"), new FalsifiedEntry(hint.photo(), 1L, ""))))
                .containsExactly("reopening.hintUnknown", "required");
        assertThat(codes(confirm(walk, CaseWalk.PRINCIPAL, hint))).containsExactly("notAllowed");
        confirm(walk, "sectionhead", hint).orThrow();

        assertThat(falsifiedRounds(walk)).isOne();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().round()).isEqualTo(2);
        assertThat(closures.of(walk.number())).singleElement().satisfies(closure -> {
            assertThat(closure.falsified()).isTrue();
            assertThat(closure.reopenedAt()).isEqualTo(clock.instant());
        });
        assertThat(figures.overview(office.actor("director"))
                        .total()
                        .firstPassRate()
                        .whole())
                .as("the closure is out of the rate")
                .isEqualTo(decided - 1);
        assertThat(steps(walk))
                .filteredOn(step -> step.kind() == StepKind.ACCOUNTABILITY)
                .singleElement()
                .satisfies(step -> assertThat(step.state()).isEqualTo(StepState.DRAFTED));
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void aFalsifiedPhotoThatIsBeingLookedAtLosesItsRound() {
        CaseWalk walk = reportedWithAPhotoOfAnotherSchool();
        HintView hint = hints.of(walk.number(), office.actor("sectionhead")).get(0);
        confirm(walk, walk.verifiers().get(0).login(), hint).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().round()).isEqualTo(2);
        assertThat(walk.process()).isWaitingAt("userTask_rectify");
        assertThat(walk.story().waiting()).extracting(item -> item.step()).containsExactly(Step.RECTIFY);
        assertThat(steps(walk)).extracting(LadderStep::kind).containsExactly(StepKind.ACCOUNTABILITY);
        walk.to(CaseState.CLOSED);
    }

    @Test
    void aFalsifiedPhotoIsFoundWhileTheClosureWaits() {
        int picture = PICTURES.incrementAndGet();
        office.open(office.finding()
                .foundOn(clock.today())
                .school(TestCounty.OTHER_SCHOOL)
                .photos(List.of(office.photos.handedIn(office.actor("inspector1"), Photos.jpeg(picture)))));
        CaseWalk walk = office.open(office.finding()
                        .item(Office.PHYSICAL_MAJOR)
                        .severity(cn.zhenggai.shared.Severity.MAJOR)
                        .foundOn(clock.today())
                        .photos(1))
                .to(CaseState.RECTIFYING);
        report(walk, picture);
        walk.reportSigned().to(CaseState.CLOSE_REVIEW);
        HintView hint = hints.of(walk.number(), office.actor("deputy")).get(0);
        confirm(walk, "deputy", hint).orThrow();
        assertThat(walk.process()).isWaitingAt("userTask_rectify");
        assertThat(walk.story().waiting()).extracting(item -> item.step()).containsExactly(Step.RECTIFY);
        assertThat(office.comparing.differences()).isEmpty();
        walk.to(CaseState.CLOSED);
    }

    private CaseWalk reportedWithAPhotoOfAnotherSchool() {
        int picture = PICTURES.incrementAndGet();
        office.open(office.finding()
                .foundOn(clock.today())
                .school(TestCounty.OTHER_SCHOOL)
                .photos(List.of(office.photos.handedIn(office.actor("inspector1"), Photos.jpeg(picture)))));
        CaseWalk walk =
                office.open(office.finding().foundOn(clock.today()).photos(1)).to(CaseState.RECTIFYING);
        report(walk, picture);
        return walk.reportSigned();
    }

    private void report(CaseWalk walk, int picture) {
        long stolen = office.photos.handedIn(office.actor(CaseWalk.WORKER), Photos.jpeg(picture));
        Attachment answer = new Attachment(stolen, walk.before().get(0));
        office.reporting
                .report(
                        walk.number(),
                        office.actor(CaseWalk.WORKER),
                        new WorkDone("已更换", null, null, List.of(answer), null))
                .orThrow();
    }

    /** As figures count it now. */
    private int falsifiedRounds(CaseWalk walk) {
        return jdbc.sql("select c.rounds_falsified from case_figures c join case_card k on k.id = c.id"
                        + " where k.number = :number and c.until_at > '9999-01-01'")
                .param("number", walk.number().value())
                .query(Integer.class)
                .single();
    }

    private Outcome<CaseNumber> confirm(CaseWalk walk, String login, HintView hint) {
        return confirming.confirm(
                walk.number(),
                office.actor(login),
                new FalsifiedEntry(
                        hint.photo(), hint.other() == null ? 0 : hint.other().id(), "与他校照片相同"));
    }

    private List<LadderStep> steps(CaseWalk walk) {
        return ladder.of(walk.number(), office.actor("director")).steps().stream()
                .map(EscalationStory.ToldStep::step)
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.accepted()
                ? List.of()
                : outcome.refusal().reasons().stream()
                        .map(reason -> reason.code())
                        .toList();
    }
}

@ProcessTest
class H2ReopeningTests extends ReopeningTests {}

@OnMariaDb
class MariaDbReopeningTests extends ReopeningTests {}
