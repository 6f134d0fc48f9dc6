package cn.zhenggai.notification;

import static cn.zhenggai.notification.CaseJourney.OFFICER;
import static cn.zhenggai.notification.CaseJourney.PRINCIPAL;
import static cn.zhenggai.notification.CaseJourney.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseEvent.Kind;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.steps.NotifyingResponsible;
import cn.zhenggai.rectification.steps.TellingEveryone;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what. */
abstract class CaseNewsTests {

    @Autowired
    CaseJourney journey;

    @Autowired
    NotifyingResponsible notifying;

    @Autowired
    TellingEveryone telling;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        journey.settle();
    }

    @Test
    void anOrderIsToldToTheSchoolItsContactLeaderAndItsTownship() {
        assertThat(told(journey.issued(), Kind.ISSUED))
                .containsExactlyInAnyOrder(PRINCIPAL, OFFICER, "contact", "township.1");
    }

    @Test
    void aConfidentialOrderIsToldToThePrincipalAlone() {
        assertThat(told(journey.issuedInConfidence(), Kind.ISSUED)).containsExactly(PRINCIPAL);
    }

    @Test
    void theOneWhoGetsTheWorkIsTold() {
        assertThat(told(journey.assigned(), Kind.ASSIGNED)).containsExactly(WORKER);
    }

    @Test
    void whoGetsTheWorkBackIsToldAgain() {
        CaseNumber number = journey.assigned();
        journey.reassign(number, OFFICER);
        journey.reassign(number, WORKER);
        journey.reassign(number, WORKER);
        assertThat(told(number, Kind.ASSIGNED)).containsExactly(WORKER, OFFICER, WORKER);
    }

    @Test
    void rejectedWorkIsToldToTheSchoolAndTheOneWhoDidItInEachRound() {
        CaseNumber number = journey.verified(journey.assigned(), false);
        assertThat(told(number, Kind.REJECTED)).containsExactlyInAnyOrder(PRINCIPAL, OFFICER, WORKER);
        journey.verified(number, false);
        assertThat(told(number, Kind.REJECTED)).hasSize(6);
    }

    @Test
    void theClosureIsToldToEverybodyConcerned() {
        CaseNumber number = journey.verified(journey.assigned(), true);
        assertThat(told(number, Kind.CLOSED))
                .containsExactlyInAnyOrder(
                        PRINCIPAL, OFFICER, WORKER, "inspector1", "inspector2", "contact", "township.1");
    }

    @Test
    void aWithdrawnOrderIsToldToEverybodyConcerned() {
        CaseNumber number = journey.issued();
        withdrawing.withdraw(number, journey.actor("sectionhead"), "发错").orThrow();
        assertThat(told(number, Kind.WITHDRAWN))
                .containsExactlyInAnyOrder(PRINCIPAL, OFFICER, "inspector1", "inspector2", "contact", "township.1");
    }

    @Test
    void theEndOfAConfidentialCaseIsToldToThePrincipalAndTheOpenerAlone() {
        CaseNumber number = journey.issuedInConfidence();
        withdrawing.withdraw(number, journey.actor("deputy"), "查无此事").orThrow();
        assertThat(told(number, Kind.WITHDRAWN)).containsExactlyInAnyOrder(PRINCIPAL, "inspector1");
    }

    @Test
    void aDraftTakenBackIsNoNewsForTheSchool() {
        CaseNumber number = journey.drafted();
        withdrawing.withdraw(number, journey.actor("inspector1"), "重复").orThrow();
        assertThat(told(number, Kind.WITHDRAWN)).containsExactlyInAnyOrder("inspector1", "inspector2");
    }

    @Test
    void aStepThatRunsTwiceTellsOnce() {
        CaseNumber number = journey.verified(journey.assigned(), true);
        int before = count(number);
        notifying.notifyOnce(number);
        telling.tellEnding(number);
        assertThat(count(number)).isEqualTo(before);
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        CaseNumber draft = journey.drafted();
        int before = count(draft);
        transaction.executeWithoutResult(all -> {
            journey.signed(draft);
            assertThat(count(draft)).isGreaterThan(before);
            all.setRollbackOnly();
        });
        assertThat(count(draft)).isEqualTo(before);
    }

    @Test
    void tellingManyTakesFewStatements() {
        CaseNumber number = journey.verified(journey.assigned(), true);
        jdbc.sql("delete from message where case_number = :number")
                .param("number", number.value())
                .update();
        StatementCount count = StatementCount.of(() -> telling.tellEnding(number));
        assertThat(told(number, Kind.CLOSED)).hasSize(7);
        assertThat(count.statements().stream().filter(sql -> sql.startsWith("insert")))
                .hasSize(1);
        assertThat(count.count())
                .as("one of them ends what waits on the ladder")
                .isLessThanOrEqualTo(10);
    }

    private List<String> told(CaseNumber number, Kind kind) {
        return jdbc.sql("""
                        select p.login from message m join person p on p.id = m.recipient_id
                        where m.case_number = :number and m.kind = :kind order by m.id""")
                .param("number", number.value())
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    private int count(CaseNumber number) {
        return jdbc.sql("select count(*) from message where case_number = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }
}

@ProcessTest
class H2CaseNewsTests extends CaseNewsTests {}

@OnMariaDb
class MariaDbCaseNewsTests extends CaseNewsTests {}

@OnMySql
class MySqlCaseNewsTests extends CaseNewsTests {}
