package cn.zhenggai.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Occasion;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.watch.ForecastingEscalation;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers of the table and the rules around them, each ladder climbed by the day or the hour. */
@ProcessTest
@TimeAtHand
class LadderTests {

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    LadderRules rules;

    @Autowired
    ForecastingEscalation forecasting;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        watching.jdbc
                .sql("update rectification_case set state = 'WITHDRAWN' where state <> 'CLOSED'")
                .update();
    }

    @Test
    void theTableHoldsTheNumbersOfTheLadder() {
        assertThat(offsets(Ladder.GENERAL))
                .containsExactly(
                        "0.1 -3 WORKDAYS",
                        "0.2 -1 WORKDAYS",
                        "1 1 WORKDAYS",
                        "2 3 WORKDAYS",
                        "3 7 WORKDAYS",
                        "4 10 WORKDAYS",
                        "5 15 WORKDAYS",
                        "6 20 WORKDAYS");
        assertThat(offsets(Ladder.MAJOR))
                .containsExactly(
                        "0.1 -5 WORKDAYS",
                        "0.2 -3 WORKDAYS",
                        "0.3 -1 WORKDAYS",
                        "1 1 DAYS",
                        "2 1 WORKDAYS",
                        "3 3 WORKDAYS",
                        "4 5 WORKDAYS",
                        "5 5 WORKDAYS",
                        "6 10 WORKDAYS");
        List<String> urgent = List.of("0.1 -4 HOURS", "1 2 HOURS", "2 24 HOURS", "3 48 HOURS", "4 3 WORKDAYS");
        assertThat(offsets(Ladder.URGENT)).isEqualTo(urgent);
        assertThat(offsets(Ladder.URGENT_MAJOR))
                .startsWith(urgent.toArray(String[]::new))
                .endsWith("6 10 WORKDAYS");
        assertThat(offsets(Ladder.STEP_SCHOOL)).containsExactly("1 1 WORKDAYS", "2 2 WORKDAYS");
        assertThat(offsets(Ladder.STEP_BUREAU)).containsExactly("1 1 WORKDAYS", "2 3 WORKDAYS");
    }

    @Test
    void aMajorHazardIsToldLateTheNextMorningRestDayOrNot() {
        CaseWalk walk = watching.major("2026-09-30");
        watching.watchDaily("2026-09-22", "2026-09-30");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-22", "0.2 TAKEN 09-24", "0.3 TAKEN 09-29");
        watching.watch("2026-10-01T07:59:00");
        assertThat(watching.ladder(walk)).hasSize(3);
        watching.watch("2026-10-01T08:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("1 TAKEN 10-01");
        watching.watchDaily("2026-10-02", "2026-10-08");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DRAFTED 10-08");
    }

    @Test
    void aLimitInHoursClimbsByTheHour() {
        CaseWalk walk = watching.general("2026-10-16");
        watching.urgent(walk, "2026-09-17T16:00:00");
        watching.watch("2026-09-17T11:59:00");
        assertThat(watching.ladder(walk)).isEmpty();
        watching.watch("2026-09-17T12:00:00");
        assertThat(watching.ladder(walk)).containsExactly("0.1 TAKEN 09-17");
        watching.watch("2026-09-17T17:59:00");
        assertThat(watching.ladder(walk)).hasSize(1);
        watching.watch("2026-09-17T18:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("1 TAKEN 09-17");
        watching.watch("2026-09-18T16:00:00");
        assertThat(watching.ladder(walk)).last().isEqualTo("2 DRAFTED 09-18");
        assertThat(watching.draft(walk).dueAt()).isEqualTo(clock.instant());
        watching.decide(walk, "sectionhead", true, null).orThrow();
        watching.watch("2026-09-19T16:00:00");
        watching.decide(walk, "deputy", true, null).orThrow();
        watching.watch("2026-09-22T09:00:00");
        watching.decide(walk, "director", true, null).orThrow();
        watching.watch("2026-11-20T09:00:00");
        assertThat(watching.ladder(walk))
                .as("no listing and no accountability for a general one")
                .last()
                .isEqualTo("4 CONFIRMED 09-22");
    }

    @Test
    void aReminderComesNeverAfterTheDeadline() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-17T07:00:00");
        assertThat(watching.ladder(walk)).isEmpty();
        watching.watch("2026-09-17T08:00:00");
        assertThat(watching.ladder(walk)).containsExactly("1 TAKEN 09-17");
    }

    @Test
    void whoHearsGrowsWithTheLevel() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-11T09:00:00");
        assertThat(watching.heard(walk, "REMINDER")).containsExactly(CaseWalk.OFFICER, CaseWalk.WORKER);
        watching.watch("2026-09-15T09:00:00");
        assertThat(watching.heard(walk, "REMINDER"))
                .containsExactly(
                        CaseWalk.OFFICER, CaseWalk.OFFICER, CaseWalk.PRINCIPAL, CaseWalk.WORKER, CaseWalk.WORKER);
        watching.watch("2026-09-17T09:00:00");
        assertThat(watching.heard(walk, "OVERDUE"))
                .containsExactly(
                        "inspector1",
                        "inspector2",
                        CaseWalk.OFFICER,
                        CaseWalk.PRINCIPAL,
                        "township.1",
                        CaseWalk.WORKER);
    }

    @Test
    void ofAConfidentialCaseOnlyWhoMayOpenItHears() {
        clock.at("2026-09-02T10:00:00");
        CaseWalk walk = watching.issued(
                        office.finding().by("director").item(Office.ETHICS), "personnelhead", "2026-09-16")
                .to(CaseState.RECTIFYING);
        watching.watchDaily("2026-09-11", "2026-09-20");
        assertThat(watching.heard(walk, "REMINDER")).containsOnly(CaseWalk.PRINCIPAL, CaseWalk.WORKER);
        assertThat(watching.heard(walk, "OVERDUE")).containsExactly(CaseWalk.PRINCIPAL, CaseWalk.WORKER);
        assertThat(watching.heard(walk, StepKind.TO_DECIDE)).containsExactly("personnelhead");
        watching.decide(walk, "personnelhead", true, null).orThrow();
        assertThat(watching.heard(walk, "ORDER")).containsExactly(CaseWalk.PRINCIPAL, CaseWalk.WORKER);
    }

    @Test
    void theSecondFailureDraftsTheOrderAndTheThirdProposesTheTalkOverdueOrNot() {
        CaseWalk walk = watching.general("2026-12-16");
        failed(walk, 3);
        assertThat(watching.ladder(walk)).isEmpty();
        failed(walk, 7);
        assertThat(watching.ladder(walk)).containsExactly("2 DRAFTED 09-07");
        watching.watch("2026-09-07T11:00:00");
        watching.decide(walk, "sectionhead", true, null).orThrow();
        failed(walk, 9);
        assertThat(watching.ladder(walk)).containsExactly("2 CONFIRMED 09-07", "3 DRAFTED 09-09");
        watching.watch("2026-09-09T11:00:00");
        assertThat(watching.draft(walk).decider().kind()).hasToString("DEPUTY");
    }

    @Test
    void theForecastSaysWhatWillBeDueAndWhen() {
        CaseWalk walk = watching.general("2026-09-16");
        clock.at("2026-09-02T10:00:00");
        assertThat(forecasting.next()).contains(Occasion.morningOf(LocalDate.parse("2026-09-11")));
        assertThat(expected("2026-09-11")).containsExactly("GENERAL 0.1 1");
        assertThat(expected("2026-09-20")).containsExactly("GENERAL 1 1", "GENERAL 2 1");
        assertThat(watching.ladder(walk)).as("nothing happened").isEmpty();
        watching.watch("2026-09-11T08:00:00");
        assertThat(forecasting.next()).contains(Occasion.morningOf(LocalDate.parse("2026-09-15")));
        watching.watch("2026-09-15T08:00:00");
        assertThat(forecasting.next()).contains(Occasion.morningOf(LocalDate.parse("2026-09-17")));
        watching.watch("2026-09-17T08:00:00");
        assertThat(forecasting.next()).contains(Occasion.morningOf(LocalDate.parse("2026-09-20")));
        watching.watch("2026-09-20T08:00:00");
        assertThat(forecasting.next())
                .as("unconfirmed, it goes to the deputy")
                .contains(Occasion.morningOf(LocalDate.parse("2026-09-22")));
    }

    private List<String> expected(String day) {
        return forecasting.at(Occasion.morningOf(LocalDate.parse(day))).stream()
                .map(rung -> rung.ladder() + " " + rung.rung() + " " + rung.count())
                .toList();
    }

    private void failed(CaseWalk walk, int day) {
        String date = "2026-09-%02d".formatted(day);
        watching.submitted(walk, date + "T09:00:00");
        watching.rejected(walk, date + "T10:00:00", null);
    }

    private List<String> offsets(Ladder ladder) {
        return rules.current().of(ladder).stream()
                .map(rung -> rung.rung() + " " + rung.amount() + " " + rung.unit())
                .toList();
    }
}
