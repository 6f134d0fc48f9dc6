package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.escalation.decision.EscalationStory;
import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.ladder.StepState;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.extension.ReplanningCase;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaders do with drafts and proposals, and who is refused. */
@TimeAtHand
abstract class DecidingTests {

    private static final LocalDate MONTH_END = LocalDate.parse("2026-10-31");

    @Autowired
    Watching watching;

    @Autowired
    Asking asking;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    HoldingEscalation holding;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    ReplanningCase replanning;

    @Autowired
    Urging urging;

    @Autowired
    EscalationStory stories;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(comparing.differences()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void theOrderIsSentOnceTheSectionHeadConfirms() {
        CaseWalk walk = drafted();
        assertThat(watching.heard(walk, "ORDER")).isEmpty();
        LadderStep step = watching.decide(walk, "sectionhead", true, "限三日内整改").orThrow();
        assertThat(step.state()).isEqualTo(StepState.CONFIRMED);
        assertThat(step.decidedByName()).isEqualTo("周建国");
        assertThat(watching.heard(walk, "ORDER")).contains(CaseWalk.PRINCIPAL, "township.1", "inspector1");
        assertThat(words(walk)).contains("ESCALATE_ORDER");
        assertThat(walk.story().waiting()).noneMatch(item -> item.step() == Step.DECIDE_ESCALATION);
    }

    @Test
    void onlyTheLeaderNamedDecides() {
        CaseWalk walk = drafted();
        for (String login : List.of("deputy", "director", "inspector1", CaseWalk.PRINCIPAL, "township.1")) {
            assertThat(code(watching.decide(walk, login, true, null))).as(login).isEqualTo("notAllowed");
        }
        long id = watching.draft(walk).id();
        String stranger = "principal.QL0002";
        assertThatThrownBy(() -> watching.deciding.decide(id, office.actor(stranger), true, null))
                .isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> watching.deciding.decide(4711, office.actor("deputy"), true, null))
                .isInstanceOf(EscalationNotFound.class);
    }

    @Test
    void whoComesSecondIsToldWhoWasFaster() {
        CaseWalk walk = drafted();
        LadderStep step = watching.decide(walk, "sectionhead", true, null).orThrow();
        Refusal refusal = watching.deciding
                .decide(step.id(), office.actor("sectionhead"), false, "再等等")
                .refusal();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reasons().get(0).code()).isEqualTo("stepTakenBy");
        assertThat(refusal.reasons().get(0).arguments()).contains("周建国");
    }

    @Test
    void decliningNeedsAReasonAndEndsTheRung() {
        CaseWalk walk = drafted();
        assertThat(code(watching.decide(walk, "sectionhead", false, " "))).isEqualTo("required");
        watching.decide(walk, "sectionhead", false, "学校已在施工").orThrow();
        assertThat(watching.heard(walk, "ORDER")).isEmpty();
        watching.watchDaily("2026-09-21", "2026-09-23");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DECLINED 09-20");
        watching.watch("2026-09-24T09:00:00");
        assertThat(watching.ladder(walk)).last().as("T+7 working days").isEqualTo("3 DRAFTED 09-24");
    }

    @Test
    void unconfirmedAfterAWorkingDayTheOrderIsTheDeputys() {
        CaseWalk walk = drafted();
        assertThat(watching.draft(walk).decideBy()).isEqualTo("2026-09-21");
        watching.watch("2026-09-21T23:59:00");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        watching.watch("2026-09-22T08:00:00");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).dueOn()).isEqualTo("2026-09-23");
        assertThat(watching.heard(walk, StepKind.TO_DECIDE))
                .filteredOn(login -> !login.startsWith("pc"))
                .as("beside the leaders that tests of campaigns put into the same county")
                .containsExactly("deputy", "sectionhead");
        watching.watchDaily("2026-09-23", "2026-09-30");
        assertThat(watching.ladder(walk))
                .as("nothing is approved by waiting")
                .last()
                .isEqualTo("2 DRAFTED 09-20");
        assertThat(code(watching.decide(walk, "sectionhead", true, null))).isEqualTo("notAllowed");
        watching.decide(walk, "deputy", true, null).orThrow();
        assertThat(watching.heard(walk, "ORDER")).isNotEmpty();
    }

    @Test
    void eachLevelIsProposedToTheLeaderNamedOnceTheOneBelowIsDecided() {
        CaseWalk walk = drafted();
        watching.decide(walk, "sectionhead", true, null).orThrow();
        watching.watch("2026-10-20T09:00:00");
        watching.decide(walk, "deputy", true, "约谈校长").orThrow();
        watching.watch("2026-10-20T09:01:00");
        watching.decide(walk, "director", true, null).orThrow();
        watching.watch("2026-10-20T09:02:00");
        watching.decide(walk, "director", true, "县安委会挂牌").orThrow();
        assertThat(walk.facts().clock().listed()).isTrue();
        watching.watch("2026-10-20T09:03:00");
        watching.decide(walk, "director", true, null).orThrow();
        watching.watch("2026-10-20T09:04:00");
        assertThat(watching.ladder(walk))
                .containsExactly(
                        "1 TAKEN 09-17",
                        "2 CONFIRMED 09-20",
                        "3 CONFIRMED 10-20",
                        "4 CONFIRMED 10-20",
                        "5 CONFIRMED 10-20",
                        "6 CONFIRMED 10-20");
        assertThat(words(walk)).contains("ESCALATE_TALK", "ESCALATE_CIRCULAR", "LIST", "ESCALATE_ACCOUNTABILITY");
    }

    @Test
    void nothingIsOrderedWhileTheBureauVerifiesAndTheDraftWaits() {
        CaseWalk walk = drafted();
        watching.submitted(walk, "2026-09-21T09:00:00");
        assertThat(code(watching.decide(walk, "sectionhead", true, null))).isEqualTo("escalationFrozen");
        watching.watchDaily("2026-09-22", "2026-09-24");
        assertThat(watching.draft(walk).decider().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        watching.rejected(walk, "2026-09-28T10:00:00", null);
        watching.watch("2026-09-28T10:01:00");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).dueOn()).isEqualTo("2026-09-29");
        watching.decide(walk, "sectionhead", true, null).orThrow();
    }

    @Test
    void closingLetsAnOpenDecisionLapse() {
        CaseWalk walk = drafted();
        watching.submitted(walk, "2026-09-21T09:00:00");
        walk.passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-17", "2 LAPSED 09-20");
        assertThat(walk.story().waiting()).isEmpty();
    }

    @Test
    void withdrawingLetsAnOpenDecisionLapse() {
        CaseWalk walk = drafted();
        walk.withdrawn();
        assertThat(watching.ladder(walk)).last().isEqualTo("2 LAPSED 09-20");
        watching.watch("2026-10-20T09:00:00");
        assertThat(watching.ladder(walk)).hasSize(2);
    }

    @Test
    void anotherDeadlineLetsTheDecisionLapseAndCountsAnew() {
        CaseWalk walk = drafted();
        watching.jdbc
                .sql("update rectification_case set extensions = 2 where number = :number")
                .param("number", walk.number().value())
                .update();
        replanning
                .replan(walk.number(), office.actor("director"), LocalDate.parse("2026-10-16"), "重新招标")
                .orThrow();
        assertThat(watching.ladder(walk)).last().isEqualTo("2 LAPSED 09-20");
        assertThat(walk.story().waiting()).noneMatch(item -> item.step() == Step.DECIDE_ESCALATION);
        watching.watch("2026-10-19T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("1 TAKEN 10-19");
    }

    @Test
    void aSuspendedCaseClimbsNoFurtherAndItsDraftGetsTimeAgain() {
        CaseWalk walk = drafted();
        clock.at("2026-09-21T10:00:00");
        asking.pause(walk, PauseReason.FORCE_MAJEURE, "2026-10-16").orThrow();
        assertThat(code(watching.decide(walk, "sectionhead", true, null))).isEqualTo("escalationFrozen");
        watching.watchDaily("2026-09-22", "2026-10-12");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DRAFTED 09-20");
        assertThat(watching.draft(walk).decider().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
    }

    @Test
    void theDirectorJumpsWithAReasonAndTheLevelsBelowAreNeverTaken() {
        CaseWalk walk = drafted();
        clock.at("2026-09-21T10:00:00");
        assertThat(code(jumping.jump(walk.number(), office.actor("deputy"), 4, "群众反映强烈")))
                .isEqualTo("notAllowed");
        assertThat(code(jumping.jump(walk.number(), office.actor("director"), 2, "群众反映强烈")))
                .isEqualTo("jumpNotHigher");
        assertThat(code(jumping.jump(walk.number(), office.actor("director"), 9, "群众反映强烈")))
                .isEqualTo("jumpNotHigher");
        assertThat(code(jumping.jump(walk.number(), office.actor("director"), 4, "")))
                .isEqualTo("required");
        jumping.jump(walk.number(), office.actor("director"), 4, "群众反映强烈").orThrow();
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-17", "2 LAPSED 09-20", "4 CONFIRMED 09-21");
        assertThat(watching.heard(walk, "CIRCULAR")).contains(CaseWalk.PRINCIPAL, "deputy");
        assertThat(words(walk)).contains("JUMP_ESCALATION", "ESCALATE_CIRCULAR");
        watching.watchDaily("2026-09-22", "2026-10-12");
        assertThat(watching.ladder(walk)).hasSize(3);
        watching.watch("2026-10-13T09:00:00");
        assertThat(watching.ladder(walk)).last().as("T+15 working days").isEqualTo("5 DRAFTED 10-13");
    }

    @Test
    void aHoldIsRefusedWithoutADayAReasonOrTheRight() {
        CaseWalk walk = drafted();
        assertThat(codes(holding.hold(walk.number(), office.actor("sectionhead"), null, "")))
                .containsExactly("required", "required");
        assertThat(code(holding.hold(walk.number(), office.actor("sectionhead"), LocalDate.parse("2026-12-31"), "等")))
                .isEqualTo("holdTooLong");
        assertThat(code(holding.hold(walk.number(), office.actor("sectionhead"), clock.today(), "等")))
                .isEqualTo("holdTooShort");
        assertThat(code(holding.hold(walk.number(), office.actor("inspector1"), MONTH_END, "等")))
                .isEqualTo("notAllowed");
        watching.watch("2026-09-22T09:00:00");
        assertThat(code(holding.hold(walk.number(), office.actor("sectionhead"), MONTH_END, "等")))
                .as("it is the deputy's by now")
                .isEqualTo("notAllowed");
        holding.hold(walk.number(), office.actor("director"), MONTH_END, "经费已落实")
                .orThrow();
        assertThat(watching.ladder(walk)).last().isEqualTo("2 HELD 09-20");
        assertThat(stories.of(walk.number(), office.actor("deputy")).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEqualTo(MONTH_END));
    }

    @Test
    void urgingReachesWhoeverHasTheCaseInHandAndStaysReadable() {
        CaseWalk walk = watching.general("2026-09-16");
        assertThat(code(urging.urge(walk.number(), office.actor("deputy"), " ")))
                .isEqualTo("required");
        urging.urge(walk.number(), office.actor("deputy"), "请于本周内完成").orThrow();
        assertThat(watching.heard(walk, "URGED")).containsExactly(CaseWalk.WORKER);
        assertThat(watching.late(walk)).containsExactly("URGED URGED 09-02");
        assertThat(words(walk)).contains("URGE");
        assertThat(code(urging.urge(walk.number(), office.actor("township.1"), "快")))
                .isEqualTo("notAllowed");
        watching.submitted(walk, "2026-09-03T09:00:00");
        walk.passed();
        assertThat(code(urging.urge(walk.number(), office.actor("deputy"), "快")))
                .isEqualTo("nobodyToUrge");
    }

    @Test
    void twiceWithinADayIsOneUrgingUnlessTheCaseHasComeToSomebodyElse() {
        CaseWalk walk = watching.general("2026-09-16");
        Actor deputy = office.actor("deputy");
        urging.urge(walk.number(), deputy, "请于本周内完成").orThrow();
        Refusal again =
                urging.urge(walk.number(), office.actor("inspector1"), "我周三到校").refusal();
        assertThat(again.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("urgedAlready");
            assertThat(reason.arguments()).first().isEqualTo(deputy.name());
        });
        assertThat(watching.heard(walk, "URGED")).containsExactly(CaseWalk.WORKER);
        watching.submitted(walk, "2026-09-03T09:00:00");
        urging.urge(walk.number(), deputy, "请尽快复查").orThrow();
        assertThat(code(urging.urge(walk.number(), deputy, "请尽快复查"))).isEqualTo("urgedAlready");
    }

    @Test
    void theStoryTellsEachStepWithItsRuleAndItsAddressees() {
        CaseWalk walk = drafted();
        watching.decide(walk, "sectionhead", true, "限三日内整改").orThrow();
        List<EscalationStory.ToldStep> told =
                stories.of(walk.number(), office.actor("sectionhead")).steps();
        assertThat(told).extracting(one -> one.step().rung()).containsExactly("1", "2");
        assertThat(told.get(0).step().rules()).matches("escalation-ladder:\\d+:[0-9a-f]{8}");
        assertThat(told.get(0).told()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("校长1");
            assertThat(one.part()).isEqualTo("PRINCIPAL");
            assertThat(one.kind()).isEqualTo("OVERDUE");
        });
        assertThat(told.get(1).told())
                .extracting(EscalationStory.Addressee::kind)
                .contains("TO_DECIDE", "ORDER");
        List<EscalationStory.ToldStep> nameless =
                stories.of(walk.number(), office.actor("auditor")).steps();
        assertThat(nameless.get(1).step().decidedByName()).isNull();
        assertThat(nameless.get(1).told())
                .allSatisfy(one -> assertThat(one.name()).isNull());
        assertThatThrownBy(() -> stories.of(walk.number(), office.actor("principal.QL0002")))
                .isInstanceOf(CaseNotFound.class);
    }

    /** The order waits for the section head since Sunday 09-20, a working day. */
    private CaseWalk drafted() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watchDaily("2026-09-17", "2026-09-20");
        return walk;
    }

    private static List<String> words(CaseWalk walk) {
        return walk.story().log().stream().map(entry -> entry.action().name()).toList();
    }

    private static String code(Outcome<?> outcome) {
        return codes(outcome).get(0);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2DecidingTests extends DecidingTests {}

@OnMariaDb
class MariaDbDecidingTests extends DecidingTests {}
