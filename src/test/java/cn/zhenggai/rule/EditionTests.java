package cn.zhenggai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules put into force from a day on: old cases keep those of their day. */
@TimeAtHand
abstract class EditionTests {

    private static final LocalDate DAY = LocalDate.parse("2026-09-10");

    @Autowired
    Office office;

    @Autowired
    Watching watching;

    @Autowired
    PuttingInForce putting;

    @Autowired
    WithdrawingEdition withdrawing;

    @Autowired
    ReadingRules reading;

    @Autowired
    RectificationRules rules;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @AfterEach
    void theNextTestHasTheFirstTables() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from rule_edition").update();
            events.publishEvent(new EditionsChanged("deadline"));
        });
    }

    @Test
    void aCaseClimbsTheLadderOfTheDayOnWhichItWasOrdered() {
        Edition edition = put(RuleKind.LADDER, ChangedRules.toldLateAfter(2)).orThrow();
        assertThat(edition.putByName()).isEqualTo(office.actor("deputy").name());
        CaseWalk before = watching.general("2026-09-16");
        clock.at("2026-09-10T10:00:00");
        CaseWalk after = watching.issued(office.finding().item(Office.PAPERWORK), "sectionhead", "2026-09-16")
                .to(CaseState.RECTIFYING);
        watching.watchDaily("2026-09-16", "2026-09-17");
        assertThat(watching.ladder(before)).contains("1 TAKEN 09-17");
        assertThat(watching.ladder(after)).noneMatch(step -> step.startsWith("1 "));
        watching.watch("2026-09-18T09:00:00");
        assertThat(watching.ladder(after)).last().isEqualTo("1 TAKEN 09-18");
        assertThat(watching.told(after.number())).last().satisfies(step -> assertThat(step.rules())
                .startsWith("escalation-ladder:2026-09-10:"));
        watching.watchDaily("2026-09-19", "2026-09-20");
        assertThat(watching.ladder(before)).as("climbs on by its own").last().isEqualTo("2 DRAFTED 09-20");
        assertThat(watching.ladder(after)).last().isEqualTo("2 DRAFTED 09-20");
    }

    @Test
    void anOrderRunsByTheTableOfItsDay() {
        put(RuleKind.LIMITS, ChangedRules.fireWithin(60)).orThrow();
        CaseWalk before = majorLamp().signed();
        assertThat(before.facts().deadline()).isEqualTo(deadlines.after(LocalDate.parse("2026-09-02"), Limit.days(30)));
        clock.at("2026-09-10T00:00:01");
        CaseWalk after = majorLamp().signed();
        assertThat(after.facts().deadline()).isEqualTo(deadlines.after(DAY, Limit.days(60)));
        assertThat(before.facts().deadline()).isEqualTo(deadlines.after(LocalDate.parse("2026-09-02"), Limit.days(30)));
        assertThat(rules.limitFor("A", Severity.MAJOR)).isEqualTo(Limit.days(60));
        assertThat(reading.present(RuleKind.LIMITS)).isEqualTo(ChangedRules.fireWithin(60));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        byte[] table = ChangedRules.fireWithin(60);
        refused(
                putting.put(office.actor("deputy"), RuleKind.LIMITS, table, LocalDate.parse("2026-09-02"), "提前"),
                "ruleDayPast");
        refused(putting.put(office.actor("deputy"), RuleKind.LIMITS, table, null, "提前"), "required");
        refused(putting.put(office.actor("deputy"), RuleKind.LIMITS, table, DAY, " \u200b"), "required");
        refused(putting.put(office.actor("deputy"), RuleKind.LIMITS, table, DAY.plusYears(3), "远"), "ruleDayFar");
        refused(put(RuleKind.LIMITS, ChangedRules.unchanged("deadline")), "ruleSame");
        refused(put(RuleKind.LIMITS, ChangedRules.unchanged("escalation-ladder")), "rules.otherDecision");
        refused(
                put(RuleKind.LIMITS, ChangedRules.changed("deadline", "\"WORKDAYS\"</text>", "\"MOONS\"</text>")),
                "rules.cell");
        refused(put(RuleKind.LIMITS, new byte[0]), "rules.notXml");
        refused(put(RuleKind.CALENDAR, table), "notAllowed");
        put(RuleKind.LIMITS, table).orThrow();
        refused(put(RuleKind.LIMITS, ChangedRules.fireWithin(45)), "ruleDayTaken");
        refused(putting.put(office.actor("director"), RuleKind.LIMITS, table, DAY.plusDays(1), "再来"), "ruleSame");
        assertThat(reading.history(RuleKind.LIMITS)).hasSize(1);
    }

    @Test
    void whoTriesMayNotPutIntoForceAndOthersFindNothing() {
        byte[] table = ChangedRules.fireWithin(60);
        for (String login : new String[] {"sectionhead", "admin", "registrar", "inspector1", CaseWalk.PRINCIPAL}) {
            refused(putting.put(office.actor(login), RuleKind.LIMITS, table, DAY, "试"), "notAllowed");
        }
        long id = put(RuleKind.LIMITS, table).orThrow().id();
        refused(withdrawing.withdraw(office.actor("sectionhead"), id, "再议"), "notAllowed");
        assertThatThrownBy(() -> withdrawing.withdraw(office.actor("inspector1"), id, "再议"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itIsWithdrawnBeforeItsDayAndNotAfter() {
        long id = put(RuleKind.LIMITS, ChangedRules.fireWithin(60)).orThrow().id();
        refused(withdrawing.withdraw(office.actor("director"), id, null), "required");
        Edition withdrawn =
                withdrawing.withdraw(office.actor("director"), id, "局务会再议").orThrow();
        assertThat(withdrawn.withdrawn().reason()).isEqualTo("局务会再议");
        assertThat(withdrawing.withdraw(office.actor("director"), id, "又一次").orThrow())
                .as("twice changes nothing")
                .isEqualTo(withdrawn);
        long again = put(RuleKind.LIMITS, ChangedRules.fireWithin(45)).orThrow().id();
        clock.at("2026-09-10T00:00:01");
        assertThat(rules.limitFor("A", Severity.MAJOR)).isEqualTo(Limit.days(45));
        refused(withdrawing.withdraw(office.actor("director"), again, "晚了"), "ruleBegun");
        assertThat(reading.history(RuleKind.LIMITS)).hasSize(2);
    }

    private CaseWalk majorLamp() {
        return office.open(
                office.finding().item("A05").severity(Severity.MAJOR).photos(1).foundOn(clock.today()));
    }

    private Outcome<Edition> put(RuleKind kind, byte[] table) {
        return putting.put(office.actor("deputy"), kind, table, DAY, "局务会定");
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons()).anyMatch(reason -> reason.code().equals(code));
    }
}

@ProcessTest
class H2EditionTests extends EditionTests {}

@OnMySql
class MySqlEditionTests extends EditionTests {}
