package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.decision.HoldingEscalation;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder on the days of 2026. The watch looks when the test says so. */
@TimeAtHand
abstract class LadderScenarioTests {

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
    ComparingWork comparing;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @AfterEach
    void workAndProcessAgree() {
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    @DisplayName(
            "Scenario 1: rejected after the deadline, told late at once, then left in peace until the grace is over")
    void rejectedThenAccepted() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.submitted(walk, "2026-09-15T16:00:00");
        watching.watchDaily("2026-09-15", "2026-09-17");
        assertThat(watching.ladder(walk)).isEmpty();
        watching.rejected(walk, "2026-09-18T10:00:00", "2026-09-24");
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-18");
        watching.watchDaily("2026-09-18", "2026-09-22");
        watching.submitted(walk, "2026-09-22T09:00:00");
        clock.at("2026-09-23T15:00:00");
        walk.passed();
        watching.watchDaily("2026-09-23", "2026-09-30");
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-18");
    }

    @Test
    @DisplayName("Scenario 1, variant: the grace is missed, and the ladder goes on where the days have come to")
    void graceMissed() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.submitted(walk, "2026-09-15T16:00:00");
        watching.rejected(walk, "2026-09-18T10:00:00", "2026-09-24");
        watching.watchDaily("2026-09-18", "2026-09-24");
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-18");
        watching.watch("2026-09-25T09:00:00");
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-18", "2 DRAFTED 09-25");
        LadderStep order = watching.draft(walk);
        assertThat(order.dueAt()).isEqualTo(Occasion.morningOf(LocalDate.parse("2026-09-20")));
        assertThat(order.rules()).startsWith("escalation-ladder:1:");
        assertThat(order.decider().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).desk()).isEqualTo(order.decider());
    }

    @Test
    @DisplayName(
            "Scenario 2: submitted in time and verified late concerns the bureau alone, first the section, then the deputy")
    void submittedOnTimeVerifiedLate() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-16T09:00:00");
        watching.submitted(walk, "2026-09-16T23:59:30");
        watching.watchDaily("2026-09-17", "2026-09-22");
        assertThat(watching.late(walk)).isEmpty();
        watching.watch("2026-09-23T09:00:00");
        assertThat(watching.late(walk)).containsExactly("VERIFY 1 09-23", "VERIFY 1 09-23");
        assertThat(watching.heard(walk, "BUREAU_LATE"))
                .contains("sectionhead", walk.verifiers().get(0).login())
                .doesNotContain("deputy", CaseWalk.PRINCIPAL);
        watching.watchDaily("2026-09-24", "2026-09-28");
        assertThat(watching.late(walk)).contains("VERIFY 2 09-28");
        assertThat(watching.heard(walk, "BUREAU_LATE")).contains("deputy");
        assertThat(watching.ladder(walk)).noneMatch(step -> step.startsWith("1"));
    }

    @Test
    @DisplayName("Scenario 4: due on a made-up Sunday, the overdue notice goes out on the Monday after it")
    void dueOnAMadeUpSunday() {
        CaseWalk walk = watching.general("2026-09-20");
        watching.watchDaily("2026-09-15", "2026-09-20");
        assertThat(watching.ladder(walk)).extracting(told -> told.split(" ")[0]).containsExactly("0.1", "0.2");
        watching.watch("2026-09-21T08:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("1 TAKEN 09-21");
    }

    @Test
    @DisplayName("Scenario 6: over the National Day the first working day is 10-08, and the make-up Saturday counts")
    void overTheNationalDay() {
        CaseWalk walk = watching.general("2026-09-30");
        watching.watchDaily("2026-09-30", "2026-10-07");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-30", "0.2 TAKEN 09-30");
        watching.watch("2026-10-08T07:59:59");
        assertThat(watching.ladder(walk)).hasSize(2);
        watching.watch("2026-10-08T08:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("1 TAKEN 10-08");
        watching.watch("2026-10-09T09:00:00");
        watching.watch("2026-10-10T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DRAFTED 10-10");
    }

    @Test
    @DisplayName("Scenario 8: of several items of one notice the overdue one climbs alone")
    void onlyTheOverdueItemClimbs() {
        CaseWalk closed = watching.general("2026-09-16");
        watching.submitted(closed, "2026-09-10T09:00:00");
        closed.passed();
        CaseWalk extended = watching.general("2026-09-16");
        asking.ask(extended, "2026-09-30").orThrow();
        asking.decide(extended, "sectionhead", true).orThrow();
        CaseWalk overdue = watching.general("2026-09-16");
        watching.watch("2026-09-17T09:00:00");
        assertThat(watching.ladder(overdue)).contains("1 TAKEN 09-17");
        assertThat(watching.ladder(extended)).isEmpty();
        assertThat(watching.ladder(closed)).isEmpty();
    }

    @Test
    @DisplayName(
            "Scenario 9: while a timely request is undecided nothing climbs against the school, and the bureau is late")
    void extensionAskedInTimeDecidedLate() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-11T09:00:00");
        asking.ask(walk, "2026-09-30").orThrow();
        watching.watchDaily("2026-09-12", "2026-09-18");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-11");
        assertThat(watching.late(walk)).contains("DECIDE_EXTENSION 1 09-16");
        clock.at("2026-09-18T11:00:00");
        asking.decide(walk, "sectionhead", true).orThrow();
        watching.watchDaily("2026-09-19", "2026-09-29");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-11", "0.1 TAKEN 09-24", "0.2 TAKEN 09-29");
        watching.watchDaily("2026-09-30", "2026-10-08");
        assertThat(watching.told(walk.number()))
                .filteredOn(step -> step.kind() == StepKind.OVERDUE)
                .singleElement()
                .satisfies(step -> assertThat(step.subject()).isEqualTo(2));
    }

    @Test
    @DisplayName("Scenario 10: a request on the last day, by a leader's waiver, keeps nothing from climbing")
    void extensionOnTheLastDay() {
        CaseWalk walk = watching.general("2026-09-16");
        clock.at("2026-09-16T09:00:00");
        watching.jdbc
                .sql("update rectification_case set extension_state = 'WAIVED' where number = :number")
                .param("number", walk.number().value())
                .update();
        watching.watch("2026-09-17T09:00:00");
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-17");
    }

    @Test
    @DisplayName(
            "Scenario 27: twice a day or after three days without a watch each level comes once, in order, on the actual date")
    void notRepeatedAndNotForgotten() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-16T09:00:00");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-16", "0.2 TAKEN 09-16");
        assertThat(reminded(walk, "0.1")).as("overtaken by the last reminder").isEmpty();
        assertThat(reminded(walk, "0.2")).isNotEmpty();
        watching.watch("2026-09-20T09:00:00");
        assertThat(watching.ladder(walk)).endsWith("1 TAKEN 09-20", "2 DRAFTED 09-20");
        assertThat(watching.told(walk.number()))
                .filteredOn(step -> step.rung().equals("1"))
                .allSatisfy(
                        step -> assertThat(step.dueAt()).isEqualTo(Occasion.morningOf(LocalDate.parse("2026-09-17"))));
        assertThat(watching.heard(walk, "OVERDUE"))
                .contains(CaseWalk.PRINCIPAL, CaseWalk.OFFICER, CaseWalk.WORKER, "township.1", "inspector1");
        assertThat(watching.heard(walk, "ORDER")).isEmpty();
        assertThat(watching.heard(walk, StepKind.TO_DECIDE)).containsExactly("sectionhead");
        List<LadderStep> before = watching.told(walk.number());
        watching.watch();
        watching.watch("2026-09-20T09:30:00");
        assertThat(watching.told(walk.number())).isEqualTo(before);
    }

    @Test
    @DisplayName("Scenario 27, of steps: three days late at once, and the highest alone tells people")
    void missedStagesOfALateStep() {
        clock.at("2026-09-07T10:00:00");
        CaseWalk walk = watching.issued(office.finding().item(Office.PAPERWORK), "sectionhead", "2026-10-16");
        watching.watch("2026-09-11T09:00:00");
        assertThat(watching.late(walk)).containsExactly("RECEIVE_NOTICE 1 09-11", "RECEIVE_NOTICE 2 09-11");
        assertThat(watching.heard(walk, "STEP_LATE")).containsExactly(CaseWalk.PRINCIPAL, "township.1");
    }

    @Test
    @DisplayName(
            "Scenario 28: no level while the bureau verifies; rejected without grace, the next is proposed at once")
    void pauseInVerification() {
        CaseWalk walk = upToTheOrder();
        watching.submitted(walk, "2026-09-22T09:00:00");
        watching.watchDaily("2026-09-22", "2026-09-29");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 CONFIRMED 09-20");
        watching.rejected(walk, "2026-09-30T10:00:00", null);
        assertThat(watching.ladder(walk)).last().isEqualTo("3 DRAFTED 09-30");
        watching.watch("2026-09-30T10:01:00");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
    }

    @Test
    @DisplayName("Scenario 28, variant: with three working days of grace only when that is missed")
    void pauseInVerificationWithGrace() {
        CaseWalk walk = upToTheOrder();
        watching.submitted(walk, "2026-09-22T09:00:00");
        watching.rejected(walk, "2026-09-28T10:00:00", "2026-09-30");
        watching.watchDaily("2026-09-28", "2026-09-30");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 CONFIRMED 09-20");
        watching.watch("2026-10-01T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("3 DRAFTED 10-01");
    }

    @Test
    @DisplayName(
            "Scenario 29: a leader holds level 4 until a date; nothing is proposed until then, the log says so, and it comes back as itself on a working day")
    void leaderHoldsTheLadder() {
        CaseWalk walk = upToTheOrder();
        watching.watch("2026-09-28T09:00:00");
        watching.decide(walk, "deputy", true, "周五上午约谈").orThrow();
        watching.watch("2026-09-30T09:00:00");
        assertThat(watching.draft(walk).level()).isEqualTo(4);
        LocalDate until = LocalDate.parse("2026-10-16");
        holding.hold(walk.number(), office.actor("director"), until, "经费已列入下月预算")
                .orThrow();
        watching.watchDaily("2026-10-01", "2026-10-16");
        assertThat(watching.ladder(walk)).last().isEqualTo("4 HELD 09-30");
        assertThat(walk.story().log()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(CaseDeed.HOLD_ESCALATION);
            assertThat(entry.note()).isEqualTo("经费已列入下月预算");
            assertThat(entry.dateAfter()).isEqualTo(until);
        });
        watching.watchDaily("2026-10-17", "2026-10-18");
        assertThat(watching.ladder(walk)).as("a weekend").last().isEqualTo("4 HELD 09-30");
        watching.watch("2026-10-19T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("4 DRAFTED 10-19");
        watching.decide(walk, "director", true, null).orThrow();
        watching.watch("2026-10-20T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("5 DRAFTED 10-20");
    }

    @Test
    void anOrderThatWasHeldIsGivenBeforeTheTalkIsProposed() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watchDaily("2026-09-17", "2026-09-20");
        holding.hold(walk.number(), office.actor("sectionhead"), LocalDate.parse("2026-09-25"), "等消防复核")
                .orThrow();
        watching.watchDaily("2026-09-21", "2026-09-27");
        assertThat(watching.ladder(walk)).as("held, then a holiday").last().isEqualTo("2 HELD 09-20");
        watching.watch("2026-09-28T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DRAFTED 09-28");
        watching.watchDaily("2026-09-28", "2026-09-28");
        watching.decide(walk, "sectionhead", true, null).orThrow();
        watching.watch("2026-09-29T09:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("3 DRAFTED 09-29");
    }

    @Test
    void aStepIsHeldTwiceAndComesBackTwice() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watchDaily("2026-09-17", "2026-09-20");
        holding.hold(walk.number(), office.actor("sectionhead"), LocalDate.parse("2026-09-22"), "等材料")
                .orThrow();
        watching.watch("2026-09-23T09:00:00");
        holding.hold(walk.number(), office.actor("sectionhead"), LocalDate.parse("2026-09-24"), "仍等材料")
                .orThrow();
        watching.watchDaily("2026-09-24", "2026-09-28");
        assertThat(watching.ladder(walk))
                .containsExactly("1 TAKEN 09-17", "2 HELD 09-20", "2 HELD 09-23", "2 DRAFTED 09-28");
    }

    @Test
    void anUnconfirmedOrderOfAGeneralCasePassesOnOnWorkingDaysOnlyAndOfAMajorOneOnAnyDay() {
        CaseWalk general = watching.general("2026-09-14");
        watching.watchDaily("2026-09-15", "2026-09-17");
        assertThat(watching.draft(general).decideBy()).isEqualTo(LocalDate.parse("2026-09-18"));
        watching.watch("2026-09-19T09:00:00");
        assertThat(watching.draft(general).decider().kind()).as("Saturday").isEqualTo(Desk.Kind.SECTION_HEAD);
        watching.watch("2026-09-20T09:00:00");
        assertThat(watching.draft(general).decider().kind())
                .as("a working Sunday")
                .isEqualTo(Desk.Kind.DEPUTY);
    }

    /** Overdue since 09-17, with the order confirmed on Sunday 09-20, a working day. */
    private CaseWalk upToTheOrder() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watchDaily("2026-09-17", "2026-09-20");
        watching.decide(walk, "sectionhead", true, null).orThrow();
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-17", "2 CONFIRMED 09-20");
        return walk;
    }

    private List<String> reminded(CaseWalk walk, String rung) {
        return watching.jdbc
                .sql("""
                        select p.login from escalation_addressee a join escalation e on e.id = a.escalation_id
                        join person p on p.id = a.person_id
                        where e.case_number = :number and e.rung = :rung order by p.login""")
                .param("number", walk.number().value())
                .param("rung", rung)
                .query(String.class)
                .list();
    }
}

@ProcessTest
class H2LadderScenarioTests extends LadderScenarioTests {}

@OnMariaDb
class MariaDbLadderScenarioTests extends LadderScenarioTests {}

@OnMySql
class MySqlLadderScenarioTests extends LadderScenarioTests {}
