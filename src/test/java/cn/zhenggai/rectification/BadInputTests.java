package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.coordination.letter.ReturningPart;
import cn.zhenggai.coordination.letter.SendingLetter;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.objection.DecidingObjection;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be meant on a side path is refused in words, and the case stays as it was. */
@ProcessTest
@TimeAtHand
class BadInputTests {

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    Stopping stopping;

    @Autowired
    Supervising supervising;

    @Autowired
    Departments departments;

    @Autowired
    SendingLetter sending;

    @Autowired
    ReturningPart returning;

    @Autowired
    Objecting objecting;

    @Autowired
    DecidingObjection judgingObjections;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    OrderingLookBack lookingBack;

    @Autowired
    OrderingSearch searching;

    @Autowired
    RefusalTexts texts;

    @Autowired
    MovableClock clock;

    private LocalDate yesterday;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T10:00:00");
        office.actor("director");
        yesterday = clock.today().minusDays(1);
    }

    /** What a reader knows of a case. */
    private record Known(CaseFacts facts, int entries, List<WorkItem> waiting) {}

    @Test
    void nothingIsLiftedThatIsNotStopped() {
        CaseWalk walk = atWork();
        refused(walk, () -> stopping.ask(walk, 1), "stopNothing");
        refused(walk, () -> stopping.decide(walk, "deputy", 1, true), "stopNothing");
        stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        refused(walk, () -> stopping.decide(walk, "deputy", 1, true), "stopNotNow.IN_FORCE");
        stopping.lifted(walk, 1);
        refused(walk, () -> stopping.ask(walk, 1), "stopNothing");
    }

    @Test
    void nothingIsListedWithoutALeader() {
        CaseWalk walk = atWork();
        refused(walk, () -> list(walk, null, clock.today().plusDays(40)), "listingLeader");
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        refused(walk, () -> list(walk, principal.personId(), clock.today().plusDays(40)), "listingNoLeader");
    }

    @Test
    void noLetterGoesToAUnitWithoutAContact() {
        CaseWalk walk = atWork();
        LetterEntry entry = departments.letter(departments.unit("县供电公司"), walk);
        refused(walk, () -> transfer(walk, entry, ProtectionEntry.NONE), "letterNoContact");
    }

    @Test
    void noObjectionIsRaisedOnTheEleventhDay() {
        CaseWalk walk = atWork();
        clock.at("2026-09-17T00:00:05");
        refused(walk, () -> objecting.object(walk, ObjectionSubject.TERM), "objectionTooLate");
    }

    @Test
    void aSubstituteInConflictNeitherLooksNorJudges() {
        CaseWalk submitted = atWork().to(CaseState.SUBMITTED);
        CaseWalk objected = atWork();
        objecting.object(objected, ObjectionSubject.TERM).orThrow();
        long school = submitted.facts().schoolId();
        Actor relative = office.actor("inspector3");
        office.people.declareConflict(relative.personId(), school, "亲属任校长");
        try {
            Actor looking = submitted.verifiers().get(0).stoodInBy(relative);
            Opinion passed = new Opinion(true, "已到现场查看", null, null);
            refused(submitted, () -> office.verifying.verify(submitted.number(), looking, passed), "standInKeptAway");
            Actor judging = office.actor("deputy").stoodInBy(relative);
            refused(
                    objected,
                    () -> judgingObjections.decide(
                            objected.number(), judging, new ObjectionAnswer(ObjectionAnswer.Kind.KEPT, "经现场复核", null)),
                    "objectionInConflict");
        } finally {
            office.people.withdrawConflict(relative.personId(), school);
        }
    }

    @Test
    void nobodyLooksBackAtWhatIsOpenStill() {
        CaseWalk walk = atWork();
        long inspector = office.actor("inspector3").personId();
        Actor head = office.actor("sectionhead");
        refused(
                walk,
                () -> lookingBack.order(
                        walk.number(), head, inspector, clock.today().plusDays(5)),
                "stepNotOpen.RECTIFYING");
        refused(walk, () -> propose(walk), "stepNotOpen.RECTIFYING");
    }

    @Test
    void noTermLiesInThePastWhileTheCaseIsOpen() {
        CaseWalk walk = atWork();
        long deputy = office.actor("deputy").personId();
        refused(walk, () -> list(walk, deputy, yesterday), "listingTermPast");
        refused(walk, () -> asking.pause(walk, PauseReason.EVIDENCE, yesterday.toString()), "pauseReviewPast");
        refused(walk, () -> asking.ask(walk, yesterday.toString()), "extensionNotLater");
        refused(walk, () -> stopping.order(walk, "deputy", startingYesterday()), "stopStartPast");
        Actor fire = departments.contact("县消防救援大队");
        LetterEntry right = departments.letter(fire.unitId(), walk);
        LetterEntry late = new LetterEntry(
                right.kind(), right.unitId(), right.subject(), right.harm(), right.request(), null, yesterday, null);
        refused(walk, () -> transfer(walk, late, ProtectionEntry.NONE), "letterReplyPast");
        refused(walk, () -> transfer(walk, right, new ProtectionEntry("绕行", yesterday)), "inThePast");
        objecting.object(walk, ObjectionSubject.TERM).orThrow();
        refused(
                walk,
                () -> objecting.decide(walk, "deputy", ObjectionAnswer.Kind.TERM_CHANGED, yesterday),
                "deadlineNotAfterIssue");
        transfer(walk, right, ProtectionEntry.NONE).orThrow();
        refused(walk, () -> returning.back(walk.number(), departments.head(), yesterday, "部分由学校办理"), "letterReplyPast");
    }

    @Test
    void noTermLiesInThePastAfterTheClosure() {
        CaseWalk walk = atWork().to(CaseState.CLOSED);
        Actor head = office.actor("sectionhead");
        long inspector = office.actor("inspector3").personId();
        refused(walk, () -> lookingBack.order(walk.number(), head, inspector, yesterday), "lookBack.dayOut");
        refused(walk, () -> search(walk, yesterday), "search.untilOut");
        propose(walk).orThrow();
        refused(
                walk,
                () -> deciding.decide(walk.number(), head, new ReopeningDecision(true, null, yesterday)),
                "reopening.deadlinePast");
    }

    private CaseWalk atWork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()))
                .to(CaseState.RECTIFYING);
    }

    private Outcome<?> list(CaseWalk walk, Long leader, LocalDate term) {
        ListingEntry entry =
                new ListingEntry(ListingLevel.COUNTY, leader, term, Publicity.SCHOOLS, ReportRhythm.WEEKLY, "限期完成");
        return supervising.list(walk.number(), office.actor("director"), "久拖未改", entry);
    }

    private Outcome<Long> transfer(CaseWalk walk, LetterEntry entry, ProtectionEntry meanwhile) {
        return sending.transfer(walk.number(), departments.head(), entry, meanwhile);
    }

    private Outcome<?> search(CaseWalk walk, LocalDate until) {
        return searching.order(
                walk.number(), office.actor("sectionhead"), new SearchEntry(SearchScope.SCHOOL, "疏散出口是否上锁", until));
    }

    private Outcome<?> propose(CaseWalk walk) {
        return proposing.propose(
                walk.number(), office.actor("inspector1"), new ReopeningEntry(ReopeningGround.RELAPSE, "又不符合要求", null));
    }

    private StopEntry startingYesterday() {
        StopEntry canteen = stopping.canteen();
        return new StopEntry(
                canteen.kind(),
                canteen.scope(),
                canteen.description(),
                canteen.reason(),
                canteen.basis(),
                yesterday,
                canteen.pupilsGo(),
                canteen.liftWhen());
    }

    private void refused(CaseWalk walk, Supplier<Outcome<?>> attempt, String code) {
        Known before = known(walk);
        Outcome<?> outcome = attempt.get();
        assertThat(outcome.accepted()).as(code).isFalse();
        assertThat(outcome.refusal().reasons()).extracting(Refusal.Reason::code).contains(code);
        outcome.refusal().reasons().forEach(reason -> {
            assertThat(texts.text(reason, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            assertThat(texts.text(reason, Locale.ENGLISH)).isNotBlank();
        });
        assertThat(known(walk)).isEqualTo(before);
    }

    private Known known(CaseWalk walk) {
        return new Known(walk.facts(), walk.story().log().size(), office.work.waitingOf(walk.number()));
    }
}
