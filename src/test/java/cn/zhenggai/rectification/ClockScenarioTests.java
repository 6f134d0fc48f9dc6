package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of a case on the days of 2026, by the State Council's calendar. */
@TimeAtHand
abstract class ClockScenarioTests {

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.county.settle();
    }

    @Test
    @DisplayName("Scenario 1: rejected, then accepted after the deadline, is late by the accepted submission")
    void rejectedThenAccepted() {
        CaseWalk walk = dueOn("2026-09-16");
        submitted(walk, "2026-09-15T16:00:00");
        rejected(walk, "2026-09-18T10:00:00", "2026-09-24");
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo("2026-09-24");
        submitted(walk, "2026-09-22T09:00:00");
        clock.at("2026-09-23T15:00:00");
        walk.passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.facts().clock().onTimeApproved()).isFalse();
        assertThat(walk.facts().clock().onTimeOriginal()).isFalse();
        assertThat(walk.story().rounds().get(0).passed()).isFalse();
        assertThat(walk.facts().deadline()).isEqualTo("2026-09-16");
    }

    @Test
    @DisplayName("Scenario 2: submitted on time and verified late is on time, and the delay is the bureau's")
    void submittedOnTimeVerifiedLate() {
        CaseWalk walk = dueOn("2026-09-16");
        submitted(walk, "2026-09-16T23:59:30");
        assertThat(walk.waiting(Step.VERIFY).dueOn()).isEqualTo("2026-09-22");
        clock.at("2026-09-25T10:00:00");
        assertThat(walk.waiting(Step.VERIFY).overdueAt(clock.instant())).isTrue();
        walk.passed();
        assertThat(walk.facts().clock().onTimeApproved()).isTrue();
        assertThat(walk.facts().clock().onTimeOriginal()).isTrue();
    }

    @Test
    @DisplayName(
            "Scenario 3: submitted five seconds after midnight of the last day is late, by the server's clock in Shanghai")
    void submittedJustAfterMidnight() {
        CaseWalk walk = dueOn("2026-09-16");
        submitted(walk, "2026-09-17T00:00:05");
        walk.passed();
        assertThat(walk.facts().clock().onTimeApproved()).isFalse();
    }

    @Test
    @DisplayName(
            "Scenario 9: an extension asked for in time and approved late is the bureau's delay and the school's new date")
    void extensionAskedInTimeDecidedLate() {
        CaseWalk walk = dueOn("2026-09-16");
        clock.at("2026-09-11T09:00:00");
        asking.ask(walk, "2026-09-30").orThrow();
        assertThat(walk.waiting(Step.DECIDE_EXTENSION).dueOn()).isEqualTo("2026-09-15");
        clock.at("2026-09-18T11:00:00");
        assertThat(walk.waiting(Step.DECIDE_EXTENSION).overdueAt(clock.instant()))
                .isTrue();
        asking.decide(walk, "sectionhead", true).orThrow();
        assertThat(walk.facts().deadline()).isEqualTo("2026-09-30");
        assertThat(walk.facts().originalDeadline()).isEqualTo("2026-09-16");
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo("2026-09-30");
        assertThat(walk.story().extensions().get(0).answeredLate()).isTrue();
        submitted(walk, "2026-09-29T09:00:00");
        walk.passed();
        assertThat(walk.facts().clock().onTimeApproved()).isTrue();
        assertThat(walk.facts().clock().onTimeOriginal()).isFalse();
    }

    @Test
    @DisplayName(
            "Scenario 10: on the last day an extension needs a leader's waiver, and after the deadline nothing helps")
    void extensionOnTheLastDayOrAfter() {
        CaseWalk walk = dueOn("2026-09-16");
        clock.at("2026-09-16T09:00:00");
        assertThat(code(asking.ask(walk, "2026-09-30"))).isEqualTo("extensionNoticeTooShort");
        office.waiving
                .waive(walk.number(), office.actor("deputy"), "采购已到货，正在安装")
                .orThrow();
        asking.ask(walk, "2026-09-30").orThrow();
        assertThat(walk.story().extensions().get(0).timely()).isFalse();

        CaseWalk late = dueOn("2026-09-16");
        clock.at("2026-09-17T00:00:05");
        assertThat(code(asking.ask(late, "2026-09-30"))).isEqualTo("extensionAfterDeadline");
        Outcome<CaseNumber> waived = office.waiving.waive(late.number(), office.actor("deputy"), "补办");
        assertThat(code(waived)).isEqualTo("extensionAfterDeadline");
    }

    @Test
    @DisplayName(
            "Scenario 11: a third extension is blocked, the director may order a new date, and none goes beyond a year")
    void thirdExtension() {
        CaseWalk walk = dueOn("2026-09-16");
        asking.ask(walk, "2026-09-30").orThrow();
        asking.decide(walk, "sectionhead", true).orThrow();
        asking.ask(walk, "2026-10-30").orThrow();
        assertThat(asking.decide(walk, "sectionhead", true).accepted())
                .as("the second is the deputy's")
                .isFalse();
        asking.decide(walk, "deputy", true).orThrow();
        assertThat(code(asking.ask(walk, "2026-11-30"))).isEqualTo("extensionsUsedUp");
        Actor director = office.actor("director");
        assertThat(code(office.replanning.replan(walk.number(), director, LocalDate.parse("2027-09-17"), "重新招标")))
                .isEqualTo("extensionTooLong");
        office.replanning
                .replan(walk.number(), director, LocalDate.parse("2027-09-16"), "重新招标")
                .orThrow();
        assertThat(walk.facts().deadline()).isEqualTo("2027-09-16");
        assertThat(walk.facts().clock().extensions()).isEqualTo(3);
    }

    @Test
    @DisplayName("Scenario 44: a safety clock does not stop for the holidays, one about the running of schools may")
    void holidaysStopOnlyWhatIsNotSafety() {
        clock.at("2026-07-06T09:00:00");
        CaseWalk safety = dueOn("2026-07-15", "2026-07-06T10:00:00");
        assertThat(reasons(asking.pause(safety, PauseReason.SCHOOL_HOLIDAY, "2026-08-31")))
                .containsExactly("pauseNotForThis");
        CaseWalk conduct = office.open(
                        office.finding().item("K01").foundOn(clock.today()).photos(0))
                .signed()
                .to(CaseState.RECTIFYING);
        asking.pause(conduct, PauseReason.SCHOOL_HOLIDAY, "2026-08-31").orThrow();
        assertThat(conduct.state()).isEqualTo(CaseState.PAUSED);
        assertThat(conduct.story().waiting()).extracting(item -> item.step()).containsExactly(Step.REVIEW_PAUSE);
    }

    @Test
    @DisplayName("Scenario 44: what may rest is counted from the start of term, and 开学前 is the working day before it")
    void namedDaysFollowTheSchoolCalendar() {
        clock.at("2026-07-06T09:00:00");
        CaseWalk conduct =
                office.open(office.finding().item("K01").foundOn(clock.today()).photos(0));
        assertThat(conduct.story().why().from()).isEqualTo("2026-09-01");
        assertThat(conduct.facts().deadline()).isAfter("2026-09-01");
        CaseWalk safety = paperwork();
        assertThat(safety.story().why().from()).isEqualTo("2026-07-06");
        OrderTerm beforeTerm = new OrderTerm(null, Limit.until(Milestone.BEFORE_TERM));
        office.signing
                .signUntil(safety.number(), office.actor("sectionhead"), beforeTerm, null)
                .orThrow();
        assertThat(safety.facts().deadline()).isEqualTo("2026-08-31");
    }

    @Test
    @DisplayName("Scenario 12, the clock's part: a suspended case takes no step and gets back exactly what it had left")
    void aStopGivesBackWhatWasLeft() {
        CaseWalk walk = counted("2026-09-07T09:00:00", 10);
        assertThat(walk.facts().deadline()).isEqualTo("2026-09-20");
        clock.at("2026-09-16T09:00:00");
        asking.pause(walk, PauseReason.EVIDENCE, "2026-10-30").orThrow();
        assertThat(office.reporting
                        .report(
                                walk.number(),
                                office.actor(CaseWalk.WORKER),
                                new WorkDone("做完", null, null, null, null))
                        .accepted())
                .isFalse();
        clock.at("2026-09-30T09:00:00");
        office.resuming.resume(walk.number(), office.actor("deputy"), null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().deadline()).as("three working days after 09-30").isEqualTo("2026-10-10");
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo("2026-10-10");
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void aSuspendedCaseGoesOnByItselfOnTheDayOfReview() {
        CaseWalk walk = dueOn("2026-09-16");
        asking.pause(walk, PauseReason.FORCE_MAJEURE, "2026-09-10").orThrow();
        office.resumingDue.resumeDue();
        assertThat(walk.state()).isEqualTo(CaseState.PAUSED);
        clock.at("2026-09-10T00:05:00");
        office.resumingDue.resumeDue();
        office.resumingDue.resumeDue();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().deadline()).as("ten working days were left").isEqualTo("2026-09-23");
        assertThat(walk.story().pauses().get(0).resumedByName().nobody()).isTrue();
        assertThat(office.comparing.differences()).isEmpty();
    }

    @Test
    void closingAndWithdrawingEndAWaitingRequestAndLeaveNothingOpen() {
        CaseWalk closed = dueOn("2026-09-16");
        asking.ask(closed, "2026-09-30").orThrow();
        submitted(closed, "2026-09-03T09:00:00");
        closed.passed();
        CaseWalk withdrawn = dueOn("2026-09-16");
        asking.ask(withdrawn, "2026-09-30").orThrow();
        withdrawn.withdrawn();
        for (CaseWalk over : List.of(closed, withdrawn)) {
            assertThat(over.story().waiting()).isEmpty();
            assertThat(over.state().open()).isFalse();
        }
        assertThat(office.comparing.differences()).isEmpty();
    }

    @Test
    void aReturnedPlanGetsTheDaysThatTheFirstWritingLeftOver() {
        clock.at("2026-09-07T09:00:00");
        CaseWalk walk = office.open(office.finding()
                        .item(Office.PAPERWORK)
                        .severity(cn.zhenggai.shared.Severity.MAJOR)
                        .foundOn(clock.today()))
                .signed()
                .received();
        assertThat(walk.waiting(Step.WRITE_PLAN).dueOn()).isEqualTo("2026-09-10");
        clock.at("2026-09-08T09:00:00");
        walk.planWritten();
        clock.at("2026-09-14T09:00:00");
        walk.planReturned("缺少资金来源");
        assertThat(walk.waiting(Step.WRITE_PLAN).dueOn())
                .as("two of three days were left; the bureau's week is not the school's")
                .isEqualTo("2026-09-16");
    }

    private CaseWalk dueOn(String deadline) {
        return dueOn(deadline, "2026-09-02T10:00:00");
    }

    private CaseWalk dueOn(String deadline, String issuedAt) {
        clock.at(issuedAt);
        CaseWalk walk = paperwork();
        office.signing
                .sign(walk.number(), office.actor("sectionhead"), LocalDate.parse(deadline), "限期整改")
                .orThrow();
        return walk.to(CaseState.RECTIFYING);
    }

    private CaseWalk counted(String issuedAt, int workdays) {
        clock.at(issuedAt);
        CaseWalk walk = paperwork();
        OrderTerm term = new OrderTerm(null, Limit.workdays(workdays));
        office.signing
                .signUntil(walk.number(), office.actor("sectionhead"), term, "限期整改")
                .orThrow();
        return walk.to(CaseState.RECTIFYING);
    }

    private CaseWalk paperwork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private void submitted(CaseWalk walk, String moment) {
        clock.at(moment);
        walk.reported().reportSigned();
    }

    private void rejected(CaseWalk walk, String moment, String grace) {
        clock.at(moment);
        for (Actor verifier : walk.verifiers()) {
            office.verifying
                    .verify(
                            walk.number(),
                            verifier,
                            new Opinion(false, "仍未整改到位", grace == null ? null : LocalDate.parse(grace), null))
                    .orThrow();
        }
    }

    private static String code(Outcome<?> outcome) {
        return reasons(outcome).get(0);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2ClockScenarioTests extends ClockScenarioTests {}

@OnMariaDb
class MariaDbClockScenarioTests extends ClockScenarioTests {}

@OnMySql
class MySqlClockScenarioTests extends ClockScenarioTests {}
