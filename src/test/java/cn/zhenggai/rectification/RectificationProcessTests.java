package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.plan.PlanView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every way through the model, walked by the people whose steps they are. */
@RecordApplicationEvents
abstract class RectificationProcessTests {

    private static final String SIGN_NOTICE = "userTask_signNotice";
    private static final String NOTIFY = "serviceTask_notifyResponsible";
    private static final String RECEIVE = "userTask_receiveNotice";
    private static final String WRITE_PLAN = "userTask_writePlan";
    private static final String REVIEW_PLAN = "userTask_reviewPlan";
    private static final String ASSIGN = "userTask_assignWork";
    private static final String ASSIGN_PLANNED = "userTask_assignWork_2";
    private static final String RECTIFY_INSIDE = "userTask_rectify_2";
    private static final String VERIFY_INSIDE = "userTask_verify_2";
    private static final String TELL_INSIDE = "serviceTask_tellInside";
    private static final String CLOSED_INSIDE = "endEvent_insideClosed";
    private static final String RECTIFY = "userTask_rectify";
    private static final String SIGN_REPORT = "userTask_signReport";
    private static final String VERIFY = "userTask_verify";
    private static final String APPROVE_CLOSURE = "userTask_approveClosure";
    private static final String TELL_EVERYONE = "serviceTask_tellEveryone";
    private static final String TELL_APPROVED = "serviceTask_tellClosureApproved";
    private static final String TELL_WITHDRAWN = "serviceTask_tellWithdrawn";
    private static final String TELL_MERGED = "serviceTask_tellMerged";
    private static final String CLOSED = "endEvent_caseClosed";
    private static final String APPROVED = "endEvent_closureApproved";
    private static final String FIXED = "endEvent_fixedOnTheSpot";
    private static final String WITHDRAWN = "endEvent_withdrawn";
    private static final String MERGED = "endEvent_merged";

    @Autowired
    Office office;

    @Autowired
    HistoryService history;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void whatIsFixedOnTheSpotNeedsNoNotice() {
        CaseWalk walk = office.open(office.finding().photos(2).photosAfter(2).fixedOnTheSpot("校长01"));
        assertThat(walk.process()).isNull();
        assertThat(passedBy(walk)).containsExactlyInAnyOrder("startEvent_fixedOnTheSpot", FIXED);
        assertThat(walk.state()).isEqualTo(CaseState.FIXED_ON_SITE);
        assertThat(walk.story().waiting()).isEmpty();
    }

    @Test
    void aGeneralHazardGoesStraightFromNoticeToWork() {
        CaseWalk walk = office.general();
        assertThat(walk.process()).isWaitingAt(SIGN_NOTICE);
        walk.signed();
        assertThat(walk.process()).isWaitingAt(RECEIVE).hasPassed(SIGN_NOTICE, NOTIFY);
        walk.received();
        assertThat(walk.process()).isWaitingAt(ASSIGN).hasNotPassed(WRITE_PLAN);
        walk.assigned();
        assertThat(walk.process()).isWaitingAt(RECTIFY);
        walk.reported();
        assertThat(walk.process()).isWaitingAt(SIGN_REPORT);
        walk.reportSigned();
        assertThat(walk.process()).isWaitingAt(VERIFY);
        walk.passed();
        assertThat(walk.process())
                .isEnded()
                .hasPassedInOrder(
                        SIGN_NOTICE, NOTIFY, RECEIVE, ASSIGN, RECTIFY, SIGN_REPORT, VERIFY, TELL_EVERYONE, CLOSED)
                .hasNotPassed(WRITE_PLAN, REVIEW_PLAN, APPROVE_CLOSURE, APPROVED, FIXED, WITHDRAWN);
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aMajorHazardNeedsAPlanAndALeadersApproval() {
        CaseWalk walk = office.major().signed().received();
        assertThat(walk.process()).isWaitingAt(WRITE_PLAN).hasNotPassed(ASSIGN, ASSIGN_PLANNED);
        walk.planWritten();
        assertThat(walk.process()).isWaitingAt(REVIEW_PLAN);
        walk.planApproved();
        assertThat(walk.process()).isWaitingAt(ASSIGN_PLANNED);
        walk.assigned().reported().reportSigned().passed();
        assertThat(walk.process()).isWaitingAt(APPROVE_CLOSURE).hasNotPassed(CLOSED, APPROVED);
        walk.closureApproved();
        assertThat(walk.process()).isEnded().hasPassedInOrder(VERIFY, APPROVE_CLOSURE, TELL_APPROVED, APPROVED);
    }

    @Test
    void aReturnedPlanIsWrittenAnew() {
        CaseWalk walk = office.major().signed().received().planWritten().planReturned("资金未落实");
        assertThat(walk.process())
                .isWaitingAt(WRITE_PLAN)
                .hasPassed(REVIEW_PLAN)
                .hasNotPassed(ASSIGN, ASSIGN_PLANNED);
        walk.planWritten().planApproved();
        assertThat(walk.process()).isWaitingAt(ASSIGN_PLANNED);
        assertThat(walk.story().plans()).extracting(PlanView::edition).containsExactly(1, 2);
        assertThat(walk.story().plans()).extracting(PlanView::approved).containsExactly(false, true);
    }

    @Test
    void aGeneralHazardRaisedToMajorTakesTheMajorPath() {
        CaseWalk walk = office.paperwork();
        office.changing
                .change(walk.number(), office.actor("inspector1"), Severity.MAJOR, "涉及全校师生")
                .orThrow();
        assertThat(walk.waiting(Step.SIGN_NOTICE).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
        walk.signed().received();
        assertThat(walk.process()).isWaitingAt(WRITE_PLAN);
    }

    @Test
    void aMajorHazardLoweredByTheSectionHeadTakesTheGeneralPath() {
        CaseWalk walk = office.majorPaperwork();
        office.changing
                .change(walk.number(), office.actor("sectionhead"), Severity.GENERAL, "经核实为一般隐患")
                .orThrow();
        assertThat(walk.waiting(Step.SIGN_NOTICE).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        walk.signed().received();
        assertThat(walk.process()).isWaitingAt(ASSIGN).hasNotPassed(WRITE_PLAN);
    }

    @Test
    void aDraftThatChangesSeverityWaitsWithTheNewOneAndItsDay() {
        CaseWalk walk = office.paperwork();
        office.changing
                .change(walk.number(), office.actor("inspector1"), Severity.MAJOR, "涉及全校师生")
                .orThrow();
        WorkItem waiting = walk.waiting(Step.SIGN_NOTICE);
        assertThat(waiting.severity()).isEqualTo(Severity.MAJOR);
        assertThat(waiting.dueOn()).isEqualTo(today());
    }

    @Test
    void aReportThatThePrincipalReturnsComesBackToHimInTheSameRound() {
        CaseWalk walk = office.general().to(CaseState.SCHOOL_REVIEW).reportReturned("照片不清楚");
        assertThat(walk.process()).isWaitingAt(RECTIFY).hasPassed(SIGN_REPORT).hasNotPassed(VERIFY);
        assertThat(walk.facts().submittedAt()).isNull();
        assertThat(walk.story().rounds()).extracting(RoundView::returnedNote).containsExactly("照片不清楚");
        walk.reported().reportSigned();
        assertThat(walk.process()).isWaitingAt(VERIFY);
        assertThat(walk.facts().round()).isEqualTo(1);
        assertThat(walk.story().rounds()).hasSize(1);
    }

    @Test
    void rejectedWorkGoesBackToTheSchoolAsTheNextRound() {
        CaseWalk walk = office.general().to(CaseState.SUBMITTED).rejected();
        assertThat(walk.process()).isWaitingAt(RECTIFY).hasNotPassed(CLOSED, TELL_EVERYONE);
        assertThat(walk.facts().round()).isEqualTo(2);
        assertThat(walk.waiting(Step.RECTIFY).round()).isEqualTo(2);
        assertThat(walk.waiting(Step.RECTIFY).desk())
                .isEqualTo(Desk.person(office.actor(CaseWalk.WORKER).personId()));
        walk.reported().reportSigned().passed();
        assertThat(walk.process()).isEnded().hasPassed(CLOSED);
        assertThat(walk.story().rounds()).extracting(RoundView::number).containsExactly(1, 2);
        assertThat(walk.story().rounds()).extracting(RoundView::passed).containsExactly(false, true);
    }

    @Test
    void roundsAreNumberedHoweverManyThereAre() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        for (int round = 1; round <= 3; round++) {
            walk.rejected().reported().reportSigned();
        }
        assertThat(walk.facts().round()).isEqualTo(4);
        walk.passed();
        assertThat(walk.story().rounds()).extracting(RoundView::number).containsExactly(1, 2, 3, 4);
        assertThat(walk.story().verifiers()).extracting(VerifierView::round).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void twoOpinionsThatDifferAreARejectionWhoeverSignsLast() {
        CaseWalk lastSaysNo = office.general().to(CaseState.SUBMITTED).opinion(0, true);
        assertThat(lastSaysNo.process()).isWaitingAt(VERIFY);
        assertThat(lastSaysNo.state()).isEqualTo(CaseState.VERIFYING);
        lastSaysNo.opinion(1, false);
        assertThat(lastSaysNo.process()).isWaitingAt(RECTIFY).hasNotPassed(CLOSED);

        CaseWalk firstSaysNo = office.major().to(CaseState.SUBMITTED).opinion(1, false);
        assertThat(firstSaysNo.process()).isWaitingAt(VERIFY);
        firstSaysNo.opinion(0, true);
        assertThat(firstSaysNo.process()).isWaitingAt(RECTIFY).hasNotPassed(APPROVE_CLOSURE);
    }

    @Test
    void aClosureThatIsSentBackIsInspectedAgainInTheSameRound() {
        CaseWalk walk = office.major().to(CaseState.CLOSE_REVIEW);
        assertThat(walk.story().rounds()).extracting(RoundView::passed).containsExactly(true);
        walk.closureReturned("请补充消防部门意见");
        assertThat(walk.process()).isWaitingAt(VERIFY).hasNotPassed(CLOSED, APPROVED);
        assertThat(walk.facts().round()).isEqualTo(1);
        assertThat(walk.story().rounds()).extracting(RoundView::passed).containsOnlyNulls();
        assertThat(walk.story().verifiers()).noneMatch(VerifierView::signed);
        walk.passed();
        assertThat(walk.process()).isWaitingAt(APPROVE_CLOSURE);
        walk.closureApproved();
        assertThat(walk.process()).isEnded().hasPassed(APPROVED);
    }

    @Test
    void aClosureThatIsSentBackMayYetBeRejected() {
        CaseWalk walk = office.major().to(CaseState.CLOSE_REVIEW).closureReturned("现场仍有隐患");
        walk.rejected();
        assertThat(walk.process()).isWaitingAt(RECTIFY).hasNotPassed(CLOSED, APPROVED);
        assertThat(walk.facts().round()).isEqualTo(2);
        assertThat(walk.story().rounds()).extracting(RoundView::passed).containsExactly(false);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"DRAFT", "ISSUED", "PLANNING", "RECEIVED", "RECTIFYING", "SCHOOL_REVIEW"})
    void anOrderIsWithdrawnFromWhereverTheSchoolHasIt(CaseState state) {
        CaseWalk walk = office.major().to(state).withdrawn();
        assertThat(walk.process())
                .isEnded()
                .hasPassed(TELL_WITHDRAWN, WITHDRAWN)
                .hasNotPassed(CLOSED, APPROVED);
        assertThat(walk.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(walk.story().waiting()).isEmpty();
        assertThat(walk.facts().endingReason()).isEqualTo("下达有误");
    }

    @Test
    void anOrderIsWithdrawnWhileItsPlanIsReviewed() {
        CaseWalk walk = office.major().signed().received().planWritten().withdrawn();
        assertThat(walk.process()).isEnded().hasPassed(WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            mode = Mode.INCLUDE,
            names = {"SUBMITTED", "VERIFYING", "CLOSE_REVIEW", "CLOSED"})
    void whatTheSchoolHasReportedIsWithdrawnNoMore(CaseState state) {
        CaseWalk walk = office.majorPaperwork().to(state);
        assertThat(office.withdrawing
                        .withdraw(walk.number(), office.actor("deputy"), "下达有误")
                        .accepted())
                .isFalse();
        assertThat(walk.state()).isEqualTo(state);
    }

    @Test
    void theServiceTasksMayRunTwice() {
        CaseWalk issued = office.paperwork().signed();
        Story before = Story.of(issued);
        long told = eventsOf(issued, CaseEvent.Kind.ISSUED);
        office.notifying.notifyOnce(issued.number());
        assertThat(Story.of(issued)).isEqualTo(before);
        assertThat(told).isOne();
        assertThat(eventsOf(issued, CaseEvent.Kind.ISSUED)).isOne();

        for (CaseWalk ended : List.of(
                office.paperwork().to(CaseState.CLOSED), office.paperwork().withdrawn(), merged())) {
            Story ending = Story.of(ended);
            office.telling.tellEnding(ended.number());
            assertThat(Story.of(ended)).isEqualTo(ending);
        }
    }

    @Test
    void whatASchoolFindsItselfIsMendedAndCheckedInside() {
        CaseWalk walk = office.selfFound();
        assertThat(walk.process()).isWaitingAt(RECTIFY_INSIDE).hasNotPassed(SIGN_NOTICE);
        walk.reported();
        assertThat(walk.process()).isWaitingAt(VERIFY_INSIDE).hasNotPassed(SIGN_REPORT);
        walk.opinion(0, false);
        assertThat(walk.process()).isWaitingAt(RECTIFY_INSIDE).hasNotPassed(CLOSED_INSIDE);
        assertThat(walk.waiting(Step.RECTIFY).round()).isEqualTo(2);
        walk.reported().opinion(0, true);
        assertThat(walk.process())
                .isEnded()
                .hasPassedInOrder(RECTIFY_INSIDE, VERIFY_INSIDE, TELL_INSIDE, CLOSED_INSIDE)
                .hasNotPassed(RECTIFY, VERIFY, CLOSED);
        assertThat(eventsOf(walk, CaseEvent.Kind.CLOSED)).isOne();
    }

    @Test
    void whoHadToDoWithAMergedCaseIsToldOnceAsOfAWithdrawnOne() {
        CaseWalk merged = merged();
        assertThat(merged.process()).isEnded().hasPassed(TELL_MERGED, MERGED).hasNotPassed(CLOSED);
        assertThat(eventsOf(merged, CaseEvent.Kind.MERGED)).isOne();
        assertThat(eventsOf(merged, CaseEvent.Kind.CLOSED)).isZero();
    }

    @Test
    void everyStepOfAGeneralHazardHasItsLastDay() {
        CaseWalk walk = office.general();
        assertDue(walk, Step.SIGN_NOTICE, Limit.workdays(3));
        assertDue(walk.signed(), Step.RECEIVE_NOTICE, Limit.workdays(1));
        assertDue(walk.received(), Step.ASSIGN_WORK, Limit.workdays(1));
        assertThat(walk.assigned().waiting(Step.RECTIFY).dueOn())
                .isEqualTo(walk.facts().deadline());
        assertThat(walk.reported().waiting(Step.SIGN_REPORT).dueOn())
                .isEqualTo(walk.facts().deadline());
        assertDue(walk.reportSigned(), Step.VERIFY, Limit.workdays(5));
    }

    @Test
    void everyStepOfAMajorHazardHasItsLastDay() {
        CaseWalk walk = office.major();
        assertThat(walk.waiting(Step.SIGN_NOTICE).dueOn()).isEqualTo(today());
        walk.signed().received();
        assertDue(walk, Step.WRITE_PLAN, Limit.workdays(3));
        assertDue(walk.planWritten(), Step.REVIEW_PLAN, Limit.workdays(2));
        walk.to(CaseState.SUBMITTED);
        assertDue(walk, Step.VERIFY, Limit.days(10));
        assertDue(walk.passed(), Step.APPROVE_CLOSURE, Limit.workdays(2));
    }

    @Test
    void ofSeveralDaysOfGraceTheEarliestIsTheLastDayOfTheNextRound() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        LocalDate deadline = walk.facts().deadline();
        for (int place = 0; place < 2; place++) {
            Opinion no = new Opinion(false, "未整改到位", today().plusDays(5 - place), null);
            office.verifying
                    .verify(walk.number(), walk.verifiers().get(place), no)
                    .orThrow();
        }
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo(today().plusDays(4));
        assertThat(walk.facts().deadline()).isEqualTo(deadline);
        assertThat(walk.reported().waiting(Step.SIGN_REPORT).dueOn()).isEqualTo(today().plusDays(4));
    }

    @Test
    void workHandedToSomebodyElseWaitsAtHisDesk() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        long officer = office.actor(CaseWalk.OFFICER).personId();
        office.assigning
                .reassign(walk.number(), office.actor(CaseWalk.PRINCIPAL), officer, "总务出差")
                .orThrow();
        assertThat(walk.process()).isWaitingAt(RECTIFY);
        assertThat(walk.waiting(Step.RECTIFY).desk()).isEqualTo(Desk.person(officer));
    }

    @Test
    void aSelfCheckIsSeenByOne() {
        CaseWalk walk = office.open(
                        office.finding().by("township.1").item(Office.PAPERWORK).source(Source.SELF_CHECK))
                .to(CaseState.SUBMITTED);
        assertThat(walk.verifiers()).hasSize(1);
        walk.opinion(0, true);
        assertThat(walk.process()).isEnded().hasPassed(CLOSED);
    }

    private CaseWalk merged() {
        return office.paperwork().signed().mergedInto(office.paperwork().signed());
    }

    private void assertDue(CaseWalk walk, Step step, Limit limit) {
        assertThat(walk.waiting(step).dueOn()).isEqualTo(deadlines.after(today(), limit));
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }

    private Stream<String> places(CaseWalk walk) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.number().value())
                        .singleResult()
                        .getId())
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId);
    }

    private List<String> passedBy(CaseWalk walk) {
        return places(walk).toList();
    }

    private long eventsOf(CaseWalk walk, CaseEvent.Kind kind) {
        return events.stream(CaseEvent.class)
                .filter(event -> event.kind() == kind && event.number().equals(walk.number()))
                .count();
    }

    /** All that a repeat could change. */
    private record Story(CaseFacts facts, List<LogView> log, List<WorkItem> waiting) {

        static Story of(CaseWalk walk) {
            CaseStory story = walk.story();
            return new Story(story.facts(), story.log(), story.waiting());
        }
    }
}

@ProcessTest
class H2RectificationProcessTests extends RectificationProcessTests {}

@OnMariaDb
class MariaDbRectificationProcessTests extends RectificationProcessTests {}

@OnMySql
class MySqlRectificationProcessTests extends RectificationProcessTests {}
