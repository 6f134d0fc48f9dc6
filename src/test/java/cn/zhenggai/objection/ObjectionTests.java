package cn.zhenggai.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import cn.zhenggai.objection.ObjectionAnswer.Kind;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.PlanState;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a school may object to, who answers, and what each answer makes of the case. */
@ProcessTest
@TimeAtHand
class ObjectionTests {

    @Autowired
    Office office;

    @Autowired
    Objecting objecting;

    @Autowired
    ObjectingToOrder raising;

    @Autowired
    DecidingObjection deciding;

    @Autowired
    PausingCase pausing;

    @Autowired
    ResumingCase resuming;

    @Autowired
    ReadingCase reading;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
    }

    @Test
    void onTheEleventhWorkingDayItIsRefusedWithTheDayOnWhichItEnded() {
        CaseWalk walk = rectifying();
        clock.at("2026-09-17T09:00:00");
        assertThat(codes(objecting.object(walk, ObjectionSubject.TERM))).containsExactly("objectionTooLate 2026-09-16");
        assertThat(may(walk, CaseWalk.PRINCIPAL, Action.OBJECT)).isFalse();
        clock.at("2026-09-16T23:00:00");
        assertThat(may(walk, CaseWalk.PRINCIPAL, Action.OBJECT)).isTrue();
        objecting.object(walk, ObjectionSubject.TERM).orThrow();
    }

    @Test
    void oneAtATimeNotTheSameAgainAndNothingIsDoneForAFormThatIsNotWhole() {
        CaseWalk walk = rectifying();
        ObjectionEntry empty = new ObjectionEntry(null, " ", null, List.of(99999L), List.of());
        assertThat(codes(raising.object(walk.number(), office.actor(CaseWalk.PRINCIPAL), empty)))
                .containsExactly("required", "required", "required", "photoGone");
        objecting.object(walk, ObjectionSubject.SEVERITY).orThrow();
        assertThat(codes(objecting.object(walk, ObjectionSubject.TERM))).containsExactly("objectionWaits");
        objecting.decide(walk, "deputy", Kind.KEPT).orThrow();
        assertThat(codes(objecting.object(walk, ObjectionSubject.SEVERITY))).containsExactly("objectionAnswered");
        objecting.object(walk, ObjectionSubject.TERM).orThrow();
        assertThat(codes(raising.object(
                        rectifying().number(), office.actor(CaseWalk.OFFICER), Objecting.entry(ObjectionSubject.TERM))))
                .containsExactly("notAllowed");
    }

    @Test
    void theDeputyAnswersWhatASectionHeadSignedAndTheDirectorWhatTheDeputySigned() {
        CaseWalk general = rectifying();
        objecting.object(general, ObjectionSubject.OTHER).orThrow();
        assertThat(codes(objecting.decide(general, "director", Kind.KEPT))).containsExactly("notAllowed");
        CaseWalk major = major().to(CaseState.PLANNING);
        objecting.object(major, ObjectionSubject.OTHER).orThrow();
        assertThat(codes(objecting.decide(major, "deputy", Kind.KEPT))).containsExactly("notAllowed");
        assertThat(major.waiting(Step.DECIDE_OBJECTION).desk().kind().name()).isEqualTo("DIRECTOR");
        objecting.decide(major, "director", Kind.KEPT).orThrow();
        objecting.decide(general, "deputy", Kind.KEPT).orThrow();
    }

    @Test
    void aSubstituteWhoSignedTheOrderIsRefusedWithASentence() {
        CaseWalk walk = rectifying();
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        Actor standIn = office.actor("deputy").stoodInBy(office.actor("sectionhead"));
        assertThat(codes(answer(walk, standIn, Kind.KEPT, null))).containsExactly("objectionStandInIssued 周建国");
        assertThat(reading.standing(walk.number(), standIn).allowed()).doesNotContain(Action.DECIDE_OBJECTION);
        Actor free = office.actor("deputy").stoodInBy(office.actor("registrar"));
        answer(walk, free, Kind.KEPT, null).orThrow();
    }

    @Test
    void whoSignedInTheDeputysPlaceDoesNotAnswerEither() {
        CaseWalk walk = major();
        Actor signing = office.actor("deputy").stoodInBy(office.actor("registrar"));
        office.sign(walk, signing);
        walk.to(CaseState.PLANNING);
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        Actor standIn = office.actor("director").stoodInBy(office.actor("registrar"));
        assertThat(codes(answer(walk, standIn, Kind.KEPT, null))).containsExactly("objectionStandInIssued 赵静");
        Actor absent = office.actor("director").stoodInBy(office.actor("deputy"));
        assertThat(codes(answer(walk, absent, Kind.KEPT, null))).containsExactly("objectionStandInIssued 林晓峰");
    }

    @Test
    void aLowerSeverityDropsAPlanThatWasNotApprovedAndTheTaskIsAssignedAtOnce() {
        CaseWalk walk = major().to(CaseState.PLANNING).planWritten();
        objecting.object(walk, ObjectionSubject.SEVERITY).orThrow();
        objecting.decide(walk, "director", Kind.SEVERITY_CHANGED).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(walk.facts().severity()).isEqualTo(Severity.GENERAL);
        assertThat(walk.facts().planState()).isEqualTo(PlanState.NONE);
        assertThat(walk.story().waiting()).extracting(item -> item.step()).containsExactly(Step.ASSIGN_WORK);
        assertThat(walk.process()).isWaitingAt("userTask_assignWork");
        walk.to(CaseState.CLOSED);
    }

    @Test
    void aHigherSeverityAsksForAPlanUnlessSomebodyIsAtWorkAndCloseReviewFollows() {
        CaseWalk received = general().to(CaseState.RECEIVED);
        objecting.object(received, ObjectionSubject.SEVERITY).orThrow();
        objecting.decide(received, "deputy", Kind.SEVERITY_CHANGED).orThrow();
        assertThat(received.state()).isEqualTo(CaseState.PLANNING);
        assertThat(received.story().waiting()).extracting(item -> item.step()).containsExactly(Step.WRITE_PLAN);
        received.to(CaseState.CLOSE_REVIEW).to(CaseState.CLOSED);

        CaseWalk working = rectifying();
        objecting.object(working, ObjectionSubject.SEVERITY).orThrow();
        objecting.decide(working, "deputy", Kind.SEVERITY_CHANGED).orThrow();
        assertThat(working.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(working.waiting(Step.RECTIFY).severity()).isEqualTo(Severity.MAJOR);
        working.to(CaseState.CLOSE_REVIEW);

        CaseWalk issued = major().signed();
        objecting.object(issued, ObjectionSubject.SEVERITY).orThrow();
        objecting.decide(issued, "director", Kind.SEVERITY_CHANGED).orThrow();
        issued.received();
        assertThat(issued.state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void anotherTermIsAsIfItHadBeenServedAndIsCheckedLikeAnyDay() {
        CaseWalk walk = rectifying();
        objecting.object(walk, ObjectionSubject.TERM).orThrow();
        LocalDate served = walk.facts().deadline();
        assertThat(codes(objecting.decide(walk, "deputy", Kind.TERM_CHANGED))).containsExactly("required");
        assertThat(codes(objecting.decide(walk, "deputy", Kind.TERM_CHANGED, served)))
                .containsExactly("extensionNotLater " + served);
        assertThat(codes(objecting.decide(walk, "deputy", Kind.KEPT, served.plusDays(9))))
                .containsExactly("objectionDayUnasked");
        objecting.decide(walk, "deputy", Kind.TERM_CHANGED, served.plusDays(9)).orThrow();
        assertThat(walk.facts().deadline()).isEqualTo(served.plusDays(9));
        assertThat(walk.facts().originalDeadline()).isEqualTo(served.plusDays(9));
        assertThat(walk.facts().clock().extensions()).isZero();
        assertThat(walk.waiting(Step.RECTIFY).dueOn()).isEqualTo(served.plusDays(9));
    }

    @Test
    void aStopForSomethingElseStaysAndOnlyWhatChangesNothingMayBeAnsweredMeanwhile() {
        CaseWalk walk = rectifying();
        objecting.object(walk, ObjectionSubject.SEVERITY).orThrow();
        walk.paused();
        assertThat(codes(objecting.decide(walk, "deputy", Kind.SEVERITY_CHANGED)))
                .containsExactly("objectionWhilePaused");
        objecting.decide(walk, "deputy", Kind.KEPT).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.PAUSED);
        PauseEntry none = new PauseEntry(
                PauseReason.OBJECTION, "等待复核", "专人看守", clock.today().plusDays(9));
        assertThat(codes(pausing.pause(
                        office.open(office.finding().item("K09").foundOn(clock.today()))
                                .to(CaseState.RECTIFYING)
                                .number(),
                        office.actor("deputy"),
                        none)))
                .containsExactly("pauseWithoutObjection");
    }

    @Test
    void anObjectionLapsesWithACaseThatEndsOtherwise() {
        CaseWalk walk = rectifying();
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        walk.to(CaseState.CLOSED);
        assertThat(endOf(walk)).isEqualTo("endEvent_lapsed");
        assertThat(walk.story().log())
                .extracting(entry -> entry.action().toString())
                .contains("LAPSE_OBJECTION");
        assertThat(walk.story().waiting()).isEmpty();
    }

    @Test
    void everyAnswerEndsTheProcessBesideWhereItIsDrawn() {
        assertThat(endOf(answered(Kind.NOT_ESTABLISHED, null))).isEqualTo("endEvent_dismissed");
        assertThat(endOf(answered(Kind.TERM_CHANGED, LocalDate.parse("2026-10-20"))))
                .isEqualTo("endEvent_changed");
        assertThat(endOf(answered(Kind.SEVERITY_CHANGED, null))).isEqualTo("endEvent_changed");
        assertThat(endOf(answered(Kind.KEPT, null))).isEqualTo("endEvent_kept");
    }

    @Test
    void theObjectionAndItsAnswerArePapersTheAnswerWithANumberOfItsOwn() {
        CaseWalk walk = answered(Kind.KEPT, null);
        List<String> papers = jdbc.sql("""
                        select concat(p.kind, ' ', coalesce(p.series, '-')) paper from issued_paper p
                        join issued_paper_case k on k.paper_id = p.id
                        where k.case_number = :number and p.kind like 'OBJECTION%' order by p.id""")
                .param("number", walk.number().value())
                .query(String.class)
                .list();
        assertThat(papers).containsExactly("OBJECTION -", "OBJECTION_REPLY 青教安核");
    }

    private CaseWalk answered(Kind kind, LocalDate until) {
        CaseWalk walk = rectifying();
        objecting.object(walk, ObjectionSubject.OTHER).orThrow();
        objecting.decide(walk, "deputy", kind, until).orThrow();
        return walk;
    }

    private String endOf(CaseWalk walk) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("objection")
                .processInstanceBusinessKey(walk.number().value())
                .finished()
                .singleResult()
                .getEndActivityId();
    }

    private CaseWalk major() {
        return office.open(
                office.finding().item(Office.PAPERWORK).severity(Severity.MAJOR).foundOn(clock.today()));
    }

    private CaseWalk general() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private CaseWalk rectifying() {
        return general().to(CaseState.RECTIFYING);
    }

    private Outcome<?> answer(CaseWalk walk, Actor by, Kind kind, LocalDate until) {
        return deciding.decide(walk.number(), by, new ObjectionAnswer(kind, "经现场复核", until));
    }

    private boolean may(CaseWalk walk, String login, Action action) {
        return reading.standing(walk.number(), office.actor(login)).allowed().contains(action);
    }

    /** Each reason with what it names. */
    private static List<String> codes(Outcome<?> outcome) {
        Refusal refusal = outcome.refusal();
        return refusal.reasons().stream()
                .map(reason ->
                        reason.code().startsWith("objection") || reason.code().startsWith("extension")
                                ? (reason.code() + " "
                                                + String.join(
                                                        " ",
                                                        reason.arguments().stream()
                                                                .map(String::valueOf)
                                                                .toList()))
                                        .strip()
                                : reason.code())
                .toList();
    }
}
