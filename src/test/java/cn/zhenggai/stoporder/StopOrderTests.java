package cn.zhenggai.stoporder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is stopped, who may stop it, and what it takes to let it go again. */
@TimeAtHand
abstract class StopOrderTests {

    @Autowired
    Office office;

    @Autowired
    Stopping stopping;

    @Autowired
    MovableClock clock;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        stopping.leader();
    }

    @Test
    @DisplayName(
            "Scenario 12: a major item that passed is not closed while classes are suspended, and lifting closes nothing")
    void scenario12TheStopOrderAndTheClosure() {
        CaseWalk walk = majorPaperwork().to(CaseState.RECTIFYING);
        int place =
                stopping.order(walk, "director", stopping.classes("小（1）班代管")).orThrow();
        walk.to(CaseState.CLOSE_REVIEW);
        assertThat(codes(close(walk))).containsExactly("stopOrderActive");
        assertThat(walk.state()).isEqualTo(CaseState.CLOSE_REVIEW);

        stopping.ask(walk, place).orThrow();
        stopping.inspect(walk, "inspector1", place, true).orThrow();
        assertThat(codes(stopping.decide(walk, "deputy", place, true))).containsExactly("stopDirectorDecides");
        assertThat(codes(close(walk))).containsExactly("stopOrderActive");
        stopping.decide(walk, "director", place, true).orThrow();
        assertThat(stopping.of(walk, place).state()).isEqualTo(StopState.LIFTED);
        assertThat(walk.state()).as("lifting alone closes nothing").isEqualTo(CaseState.CLOSE_REVIEW);

        close(walk).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        nothingIsLeft(walk);
    }

    @Test
    void aGeneralCaseThatPassesWhileSomethingIsStoppedWaitsForTheDeputy() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        walk.to(CaseState.SUBMITTED).passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSE_REVIEW);
        assertThat(codes(close(walk))).containsExactly("stopOrderActive");
        stopping.lifted(walk, place);
        close(walk).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        nothingIsLeft(walk);
    }

    @Test
    void noClockOfTheCaseHearsOfAStop() {
        CaseWalk stopped = paperwork().to(CaseState.RECTIFYING);
        CaseWalk other = paperwork().to(CaseState.RECTIFYING);
        int place = stopping.order(stopped, "deputy", stopping.canteen()).orThrow();
        clock.at("2026-09-07T10:00:00");
        stopping.ask(stopped, place).orThrow();
        stopping.inspect(stopped, "inspector1", place, false).orThrow();
        assertThat(stopped.facts().clock()).isEqualTo(other.facts().clock());
        assertThat(stopped.facts().deadline()).isEqualTo(other.facts().deadline());
        assertThat(stopped.waiting(Step.RECTIFY).due())
                .isEqualTo(other.waiting(Step.RECTIFY).due());
        clock.at(stopped.facts().deadline().plusDays(1) + "T00:00:05");
        assertThat(stopped.waiting(Step.RECTIFY).overdueAt(clock.instant())).isTrue();
    }

    @Test
    void anOrderOfAVisitHoldsOnAWordAndLapsesByNobodysSilence() {
        CaseWalk draft = office.open(
                office.finding().by(Stopping.LEADER).item(Office.PAPERWORK).foundOn(clock.today()));
        Instant asked = clock.instant().minus(Duration.ofMinutes(20));
        int place = stopping.atOnce(draft, stopping.canteen(), "deputy", asked).orThrow();
        WorkItem step = draft.waiting(Step.CONFIRM_STOP);
        assertThat(step.desk()).isEqualTo(stopping.subject(draft).deputy());
        assertThat(step.due().by().lastMoment()).isEqualTo(asked.plus(Duration.ofHours(24)));
        assertThat(stopping.subject(draft).stops().stopsActive()).isOne();
        assertThat(office.actor(CaseWalk.PRINCIPAL))
                .as("whom it was stopped for reads why")
                .satisfies(principal ->
                        assertThat(stopping.reads(draft, principal)).isTrue());

        clock.at("2026-09-04T10:00:00");
        assertThat(draft.waiting(Step.CONFIRM_STOP).overdueAt(clock.instant())).isTrue();
        StopOrder order = stopping.of(draft, place);
        assertThat(order.state()).isEqualTo(StopState.TO_CONFIRM);
        assertThat(stopping.subject(draft).stops().any()).isTrue();
        draft.signed();
        assertThat(codes(stopping.ask(draft, place))).containsExactly("stopNotNow.TO_CONFIRM");
        stopping.confirm(draft, "deputy", place).orThrow();
        assertThat(stopping.of(draft, place).state()).isEqualTo(StopState.IN_FORCE);
        stopping.lifted(draft, place);
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void whoWasRungUpMayTakeItBackAndSaysWhy() {
        CaseWalk draft = found();
        int place = stopping.atOnce(draft, stopping.canteen(), "deputy", clock.instant())
                .orThrow();
        assertThat(codes(stopping.revoke(draft, "deputy", place, " "))).containsExactly("required");
        stopping.revoke(draft, "deputy", place, "现场情况与电话所述不符").orThrow();
        assertThat(stopping.of(draft, place).state()).isEqualTo(StopState.REVOKED);
        assertThat(stopping.subject(draft).stops().any()).isFalse();
        assertThat(draft.story().waiting()).extracting(WorkItem::step).containsExactly(Step.SIGN_NOTICE);
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void onlyThoseMayStopWhoMay() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        assertThat(codes(stopping.order(walk, "deputy", stopping.classes("回家"))))
                .containsExactly("stopClassesDirector");
        assertThat(codes(stopping.order(walk, "sectionhead", stopping.canteen())))
                .containsExactly("notAllowed");
        assertThat(codes(stopping.atOnce(found(), stopping.classes("回家"), "deputy", clock.instant())))
                .containsExactly("stopApproverMayNot");
        assertThat(codes(stopping.atOnce(found(), stopping.canteen(), "inspector1", clock.instant())))
                .containsExactly("stopApproverMayNot");
    }

    @Test
    void badInputIsToldAtItsFieldAndChangesNothing() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        assertThat(codes(stopping.ask(walk, 1))).containsExactly("stopNothing");
        assertThat(codes(stopping.order(walk, "director", stopping.classes(" "))))
                .containsExactly("stopPupilsGo");
        assertThat(codes(stopping.order(walk, "deputy", starting(clock.today().minusDays(1)))))
                .containsExactly("stopStartPast");
        assertThat(codes(stopping.order(walk, "deputy", starting(clock.today().plusDays(31)))))
                .containsExactly("stopStartTooLate");
        assertThat(codes(stopping.order(walk, "deputy", new StopEntry(null, null, "", null, "", null, null, ""))))
                .containsOnly("required")
                .hasSize(7);
        assertThat(codes(stopping.atOnce(
                        found(), stopping.canteen(), "deputy", clock.instant().plusSeconds(60))))
                .containsExactly("stopApprovedLater");
        assertThat(stopping.subject(walk).stops().stopsGiven()).isZero();

        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        assertThat(codes(stopping.inspect(walk, "inspector1", place, true))).containsExactly("stopNotNow.IN_FORCE");
        assertThat(codes(stopping.ask(walk, 9))).containsExactly("stopUnknown");
        assertThat(codes(stopping.asking.ask(
                        walk.number(),
                        office.actor(CaseWalk.OFFICER),
                        place,
                        new AskingLifting.Request("已整改", null, null))))
                .containsExactly("stopProofMissing");
        assertThat(codes(stopping.confirm(walk, "deputy", place))).containsExactly("stopNotNow.IN_FORCE");
    }

    @Test
    void whoDidTheWorkOrHasAConflictDoesNotLook() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        stopping.ask(walk, place).orThrow();
        assertThat(walk.waiting(Step.INSPECT_STOP).desk())
                .as("who found it looks first")
                .isEqualTo(Desk.person(office.actor("inspector1").personId()));
        assertThat(walk.waiting(Step.INSPECT_STOP).dueOn())
                .as("the tenth day is a Saturday")
                .isEqualTo("2026-09-14");
        assertThat(codes(stopping.inspect(walk, CaseWalk.OFFICER, place, true))).containsExactly("notAllowed");
        assertThat(codes(stopping.inspect(walk, "deputy", place, true))).containsExactly("notAllowed");
        stopping.inspect(walk, "inspector1", place, false).orThrow();
        assertThat(stopping.of(walk, place).state()).isEqualTo(StopState.IN_FORCE);
        stopping.ask(walk, place).orThrow();
        stopping.inspect(walk, "sectionhead", place, true).orThrow();
        stopping.decide(walk, "deputy", place, false).orThrow();
        assertThat(stopping.of(walk, place).state()).isEqualTo(StopState.IN_FORCE);
        stopping.lifted(walk, place);
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void severalThingsOfOneCaseAreStoppedAndLetGoOneByOne() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        int canteen = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        int classes = stopping.order(walk, "director", stopping.classes("回家")).orThrow();
        assertThat(List.of(canteen, classes)).containsExactly(1, 2);
        stopping.ask(walk, classes).orThrow();
        stopping.ask(walk, canteen).orThrow();
        stopping.inspect(walk, "inspector1", canteen, true).orThrow();
        stopping.decide(walk, "deputy", canteen, true).orThrow();
        assertThat(stopping.of(walk, classes).state()).isEqualTo(StopState.LIFTING_ASKED);
        assertThat(stopping.subject(walk).stops().stopsActive()).isOne();
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void aCaseThatEndsTakesItsOrdersWithItAndOneThatIsMergedHasToLetThemGoFirst() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        CaseWalk target = paperwork().to(CaseState.RECTIFYING);
        stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        stopping.order(walk, "director", stopping.classes("回家")).orThrow();
        assertThat(codes(stopping.merge(walk, target))).containsExactly("mergeWhileStopped");
        walk.withdrawn();
        assertThat(stopping.of(walk, 1).state()).isEqualTo(StopState.REVOKED);
        assertThat(stopping.of(walk, 2).state()).isEqualTo(StopState.REVOKED);
        assertThat(walk.story().log())
                .filteredOn(entry -> entry.action().name().equals("STOP_ENDED"))
                .hasSize(2);
        nothingIsLeft(walk);
        CaseWalk alike = paperwork().to(CaseState.RECTIFYING);
        stopping.order(target, "deputy", stopping.canteen()).orThrow();
        stopping.merge(alike, target).orThrow();
    }

    @Test
    void aSuspendedCaseLeavesTheStopOnTheDesks() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        int place = stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        stopping.ask(walk, place).orThrow();
        walk.paused();
        assertThat(walk.story().waiting())
                .extracting(WorkItem::step)
                .containsExactlyInAnyOrder(Step.REVIEW_PAUSE, Step.INSPECT_STOP);
        stopping.inspect(walk, "inspector1", place, true).orThrow();
        stopping.decide(walk, "deputy", place, true).orThrow();
        walk.resumed();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(comparing.differences()).isEmpty();
    }

    private void nothingIsLeft(CaseWalk walk) {
        assertThat(walk.story().waiting()).isEmpty();
        assertThat(stopping.subject(walk).stops().any()).isFalse();
        assertThat(comparing.differences()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    private Outcome<?> close(CaseWalk walk) {
        return stopping.closing.review(walk.number(), office.actor("deputy"), true, null);
    }

    private StopEntry starting(LocalDate day) {
        StopEntry canteen = stopping.canteen();
        return new StopEntry(
                canteen.kind(),
                canteen.scope(),
                canteen.description(),
                canteen.reason(),
                canteen.basis(),
                day,
                null,
                canteen.liftWhen());
    }

    private CaseWalk found() {
        return office.open(
                office.finding().by(Stopping.LEADER).item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private CaseWalk paperwork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private CaseWalk majorPaperwork() {
        return office.open(
                office.finding().item(Office.PAPERWORK).severity(Severity.MAJOR).foundOn(clock.today()));
    }

    static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2StopOrderTests extends StopOrderTests {}

@OnMariaDb
class MariaDbStopOrderTests extends StopOrderTests {}
