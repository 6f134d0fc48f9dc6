package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.RectificationProcess.RoundResult;
import cn.zhenggai.rectification.opening.CaseNumbers;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people press the button of one step at the same moment: one was faster, the others are told who. */
abstract class SameStepTests {

    /** What a build can afford; {@code -Dsame.rounds=20} looks longer. */
    private static final int ROUNDS = Integer.getInteger("same.rounds", 4);

    private static final int CROWD = 50;

    @Autowired
    Office office;

    @Autowired
    CaseNumbers numbers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    private Actor head;
    private Actor deputy;
    private Actor otherDeputy;
    private Actor officer;
    private Actor principal;
    private Actor signatory;
    private Actor worker;

    @BeforeEach
    void settle() {
        head = office.actor("sectionhead");
        deputy = office.actor("deputy");
        otherDeputy = office.another("deputy.2", "deputy", Role.DEPUTY);
        officer = office.actor(CaseWalk.OFFICER);
        principal = office.actor(CaseWalk.PRINCIPAL);
        signatory = office.another("signatory", CaseWalk.PRINCIPAL, Role.SIGNATORY);
        worker = office.actor(CaseWalk.WORKER);
    }

    @AfterEach
    void workAndLogAreWhole() {
        threads.shutdownNow();
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    /** Ten contested steps a case, on its way from the notice to the closure. */
    @Test
    void ofTwoWhoTakeTheSameStepOneWasFaster() {
        for (int round = 0; round < ROUNDS; round++) {
            CaseWalk walk = office.majorPaperwork();
            signedByTwo(walk);
            receivedByTwo(walk);
            planWrittenByTwo(walk.to(CaseState.PLANNING));
            planReviewedByTwo(walk);
            reportedByTwo(walk.to(CaseState.RECTIFYING));
            reportAnsweredBothWays(walk);
            reportSignedByTwo(walk.to(CaseState.SCHOOL_REVIEW));
            oneVerifierSignsInTwoWindows(walk.to(CaseState.SUBMITTED));
            theLastVerifierRejectsInTwoWindows(walk);
            closureDecidedByTwo(walk.to(CaseState.CLOSE_REVIEW));
        }
    }

    @Test
    void bothVerifiersAreHeardAndTheLaterOneDecides() {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
            List<Actor> both = walk.verifiers();
            List<Outcome<RoundResult>> outcomes =
                    atOnce(both, by -> office.verifying.verify(walk.number(), by, passed()));
            assertThat(outcomes)
                    .extracting(Outcome::result)
                    .containsExactlyInAnyOrder(RoundResult.PENDING, RoundResult.PASSED);
            assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        }
    }

    @Test
    void aNoticeIsWithdrawnWhetherOrNotItWasReceivedJustBefore() {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            CaseWalk walk = office.paperwork().signed();
            List<Outcome<CaseNumber>> outcomes = atOnce(
                    List.of(deputy, officer),
                    by -> by == deputy
                            ? office.withdrawing.withdraw(walk.number(), by, "下达有误")
                            : office.receiving.receive(walk.number(), by));
            assertThat(outcomes.get(0).accepted()).isTrue();
            if (!outcomes.get(1).accepted()) {
                assertThat(outcomes.get(1).refusal().reasons().get(0).code()).isEqualTo("stepNotOpen.WITHDRAWN");
            }
            assertThat(walk.state()).isEqualTo(CaseState.WITHDRAWN);
            assertThat(walk.story().waiting()).isEmpty();
        }
    }

    @Test
    void workIsAssignedByTheFasterOfTwo() {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            CaseWalk walk = office.paperwork().to(CaseState.RECEIVED);
            oneOf(
                    List.of(officer, principal),
                    by -> office.assigning.assign(
                            walk.number(), by, by == officer ? worker.personId() : officer.personId(), null));
            assertThat(office.directory.nameOf(walk.story().waiting().get(0).desk()))
                    .isEqualTo(walk.facts().assigneeName().toString());
        }
    }

    @Test
    void ofEightWindowsOneWasFaster() {
        for (int round = 0; round < 5; round++) {
            CaseWalk walk = office.paperwork().signed();
            List<Actor> eight = IntStream.range(0, 8)
                    .mapToObj(i -> i % 2 == 0 ? officer : principal)
                    .toList();
            oneOf(eight, by -> office.receiving.receive(walk.number(), by));
        }
    }

    @Test
    void numbersHaveNoGapsWhenFiftyCasesAreOpenedAtOnce() {
        int before = highest();
        Actor finder = office.actor("inspector1");
        Finding finding = office.finding().item(Office.PAPERWORK).filled();
        List<Outcome<CaseNumber>> outcomes =
                atOnce(Collections.nCopies(CROWD, finder), by -> office.opening.open(by, finding));
        assertThat(outcomes)
                .extracting(outcome -> running(outcome.orThrow()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(before + 1, before + CROWD)
                        .boxed()
                        .toList());
    }

    @Test
    void theFirstNumbersOfAYearHaveNoGapsEither() {
        for (int year = 2101; year <= 2110; year++) {
            int asked = year;
            List<CaseNumber> given =
                    atOnce(Collections.nCopies(16, officer), by -> transaction.execute(status -> numbers.next(asked)));
            assertThat(given)
                    .extracting(SameStepTests::running)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 16).boxed().toList());
        }
        jdbc.sql("delete from case_counter where counted_year > 2100").update();
    }

    @Test
    void aNumberThatWasNotUsedIsGivenToTheNext() {
        int before = highest();
        transaction.executeWithoutResult(status -> {
            office.paperwork();
            status.setRollbackOnly();
        });
        assertThat(running(office.paperwork().number())).isEqualTo(before + 1);
    }

    private void signedByTwo(CaseWalk walk) {
        oneOf(List.of(deputy, otherDeputy), by -> office.signing.sign(walk.number(), by, null, "限期整改"));
    }

    private void receivedByTwo(CaseWalk walk) {
        oneOf(List.of(officer, principal), by -> office.receiving.receive(walk.number(), by));
    }

    private void planWrittenByTwo(CaseWalk walk) {
        PlanEntry plan = walk.plan();
        oneOf(List.of(officer, principal), by -> office.writing.write(walk.number(), by, plan));
    }

    private void planReviewedByTwo(CaseWalk walk) {
        oneOf(List.of(head, deputy), by -> office.reviewingPlan.review(walk.number(), by, by == head, "资金未落实"));
    }

    private void reportedByTwo(CaseWalk walk) {
        WorkDone done = walk.workDone();
        oneOf(List.of(worker, officer), by -> office.reporting.report(walk.number(), by, done));
    }

    private void reportAnsweredBothWays(CaseWalk walk) {
        oneOf(List.of(principal, signatory), by -> office.reports.review(walk.number(), by, by == principal, "写清楚"));
        if (walk.state() == CaseState.SUBMITTED) {
            walk.rejected();
        }
    }

    private void reportSignedByTwo(CaseWalk walk) {
        oneOf(List.of(principal, signatory), by -> office.reports.review(walk.number(), by, true, null));
    }

    private void oneVerifierSignsInTwoWindows(CaseWalk walk) {
        Actor verifier = walk.verifiers().get(0);
        oneOf(List.of(verifier, verifier), by -> office.verifying.verify(walk.number(), by, passed()));
    }

    private void theLastVerifierRejectsInTwoWindows(CaseWalk walk) {
        Actor verifier = walk.verifiers().get(1);
        Opinion no = new Opinion(false, "未整改到位", null, null);
        oneOf(List.of(verifier, verifier), by -> office.verifying.verify(walk.number(), by, no));
    }

    private void closureDecidedByTwo(CaseWalk walk) {
        oneOf(List.of(deputy, otherDeputy), by -> office.closing.review(walk.number(), by, by == deputy, "请补充意见"));
    }

    /** Exactly one is accepted; the others are refused as second to him. */
    private <T> void oneOf(List<Actor> people, Function<Actor, Outcome<T>> deed) {
        List<Outcome<T>> outcomes = atOnce(people, deed);
        List<Integer> accepted = IntStream.range(0, people.size())
                .filter(i -> outcomes.get(i).accepted())
                .boxed()
                .toList();
        assertThat(accepted).as(outcomes::toString).hasSize(1);
        Actor faster = people.get(accepted.get(0));
        outcomes.stream()
                .filter(outcome -> !outcome.accepted())
                .forEach(outcome -> assertFaster(outcome.refusal(), faster));
    }

    private static void assertFaster(Refusal refusal, Actor faster) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        Refusal.Reason reason = refusal.reasons().get(0);
        assertThat(reason.code()).isEqualTo("stepTakenBy");
        assertThat(reason.arguments().get(0)).isEqualTo(faster.name());
    }

    /** Each on a thread of his own, let go together; an exception of any of them fails the test. */
    private <T> List<T> atOnce(List<Actor> people, Function<Actor, T> deed) {
        CyclicBarrier rendezvous = new CyclicBarrier(people.size());
        List<Future<T>> started = new ArrayList<>();
        for (Actor by : people) {
            Callable<T> task = () -> {
                rendezvous.await();
                return deed.apply(by);
            };
            started.add(threads.submit(task));
        }
        return started.stream().map(SameStepTests::result).toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody saw an exception", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int highest() {
        return jdbc.sql("select coalesce(max(last_number), 0) from case_counter")
                .query(Integer.class)
                .single();
    }

    private static int running(CaseNumber number) {
        return Integer.parseInt(number.value().substring(8));
    }

    private static Opinion passed() {
        return new Opinion(true, "已到现场查看", null, null);
    }
}

@ProcessTest
class H2SameStepTests extends SameStepTests {}

@OnMariaDb
class MariaDbSameStepTests extends SameStepTests {}

@OnMySql
class MySqlSameStepTests extends SameStepTests {}
