package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.accountability.ReadingAccountability;
import cn.zhenggai.coordination.asking.AskingTransfer;
import cn.zhenggai.coordination.asking.TransferRequests;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.sample.RecordingLookBack;
import cn.zhenggai.lookback.search.AnswerEntry;
import cn.zhenggai.lookback.search.AnsweringSearch;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.SearchAnswer;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchFinding;
import cn.zhenggai.lookback.search.SearchOrder;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionState;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.objection.ReadingObjections;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.rectification.reopening.ReopeningState;
import cn.zhenggai.rectification.reopening.Reopenings;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.stoporder.StopState;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.ListingState;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReadingListings;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.ReportingProgress;
import cn.zhenggai.supervision.Supervising;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenario 31: what runs beside the cases of a school when it is closed. */
@TimeAtHand
abstract class ClosedSchoolPathsTests {

    private static final String NOTE = "并入青山镇中心小学（青教发〔2026〕31号）";
    private static final String OFFICER = "officer.QL0002";
    private static final String PRINCIPAL = "principal.QL0002";

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    ClosingUnit closing;

    @Autowired
    ManagingPeople people;

    @Autowired
    AdministeringPeople leaving;

    @Autowired
    LeftWork left;

    @Autowired
    LateCases late;

    @Autowired
    Asking asking;

    @Autowired
    Stopping stopping;

    @Autowired
    AskingLifting lifting;

    @Autowired
    Supervising supervising;

    @Autowired
    PublishingListing publishing;

    @Autowired
    ReportingProgress progress;

    @Autowired
    ReadingListings listings;

    @Autowired
    Departments departments;

    @Autowired
    AnsweringLetter answering;

    @Autowired
    AskingTransfer transfers;

    @Autowired
    TransferRequests requests;

    @Autowired
    Objecting objecting;

    @Autowired
    ReadingObjections objections;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening reopening;

    @Autowired
    Reopenings reopenings;

    @Autowired
    OrderingLookBack looking;

    @Autowired
    ReadingLookBacks looks;

    @Autowired
    RecordingLookBack recording;

    @Autowired
    OrderingSearch searching;

    @Autowired
    AnsweringSearch answers;

    @Autowired
    ReadingSearches searches;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    ReadingAccountability accountability;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T09:00:00");
        office.county.settle();
    }

    @Test
    void scenario31_stopOrdersOfAMergedSchoolGoOnAndAreLiftedForItsSuccessor() {
        undone(() -> {
            CaseWalk held = stopped();
            CaseWalk asked = stopped();
            stopping.ask(asked, 1).orThrow();
            stopping.leader();
            CaseWalk onWord = office.open(office.finding()
                            .by(Stopping.LEADER)
                            .foundOn(clock.today())
                            .photos(1))
                    .to(CaseState.RECTIFYING);
            stopping.atOnce(onWord, stopping.canteen(), "deputy", clock.instant())
                    .orThrow();
            String away = looker(asked);
            people.declareConflict(office.actor(away).personId(), next().id(), "配偶任教");
            merge();
            assertThat(asked.waiting(Step.INSPECT_STOP).desk())
                    .as("he keeps away from the successor")
                    .isNotEqualTo(Desk.person(office.actor(away).personId()));
            stopping.confirm(onWord, "deputy", 1).orThrow();
            Actor officer = office.actor(OFFICER);
            lifting.ask(
                            held.number(),
                            officer,
                            1,
                            new AskingLifting.Request("已拆除", List.of(office.photos.taken(officer)), List.of()))
                    .orThrow();
            stopping.inspect(asked, looker(asked), 1, true).orThrow();
            stopping.decide(asked, "deputy", 1, true).orThrow();
            assertThat(stopping.of(asked, 1).state()).isEqualTo(StopState.LIFTED);
            allWell();
        });
    }

    @Test
    void theLookOnSiteOfAnInspectorWhoLeavesIsHandedOver() {
        undone(() -> {
            CaseWalk asked = stopped();
            stopping.ask(asked, 1).orThrow();
            PersonCard leaver = office.directory
                    .person(asked.waiting(Step.INSPECT_STOP).desk().id())
                    .orElseThrow();
            List<Pile> piles = leaving.foreseen(leaver.id(), gone(leaver));
            assertThat(piles).extracting(Pile::key).contains("STOP_LOOK");
            Map<String, String> to = new HashMap<>();
            piles.forEach(
                    pile -> to.put(pile.key(), pile.key().equals("STOP_LOOK") ? HandOver.BY_RULE : HandOver.NOBODY));
            leaving.change(office.actor("admin"), leaver.id(), leaver.version(), gone(leaver), new HandOver(to, "调离"))
                    .orThrow();
            assertThat(looker(asked)).isNotEqualTo(leaver.login());
            stopping.inspect(asked, looker(asked), 1, true).orThrow();
            assertThat(left.in(next().bureauId()))
                    .noneMatch(piece -> piece.kind().equals("STOP_LOOK"));
        });
    }

    @Test
    void scenario31_stopOrdersOfASchoolThatEndsEndWithItsCases() {
        undone(() -> {
            CaseWalk held = stopped();
            CaseWalk asked = stopped();
            stopping.ask(asked, 1).orThrow();
            end();
            for (CaseWalk walk : List.of(held, asked)) {
                assertThat(stopping.of(walk, 1).state()).isEqualTo(StopState.ENDED);
                over(walk);
            }
        });
    }

    @Test
    void scenario31_theSuccessorReportsOnWhatIsListedAndWhatEndsIsTakenOffInPublic() {
        undone(() -> {
            CaseWalk walk = listed();
            merge();
            assertThat(walk.waiting(Step.REPORT_PROGRESS).desk()).isEqualTo(Desk.of(Desk.Kind.SCHOOL, next().id()));
            progress.report(walk.number(), office.actor(OFFICER), "材料已进场，完成三成").orThrow();
            allWell();
        });
        undone(() -> {
            CaseWalk walk = listed();
            end();
            assertThat(listing(walk)).isEqualTo(ListingState.DELISTED);
            assertThat(walk.waiting(Step.PUBLISH_DELISTING).desk().kind()).isEqualTo(Desk.Kind.REGISTRAR);
            publishing
                    .remove(walk.number(), office.actor("registrar"), clock.today())
                    .orThrow();
            over(walk);
        });
    }

    @Test
    void scenario31_lettersGoOnForTheSuccessorAndEndWithASchoolThatEnds() {
        undone(() -> {
            Outside out = outside();
            merge();
            answering.accept(out.letter(), out.contact()).orThrow();
            departments.done(out.letter(), out.contact()).orThrow();
            assertThat(out.walk().state()).isEqualTo(CaseState.SUBMITTED);
            assertThat(out.protection().facts().schoolId()).isEqualTo(next().id());
            long worker = out.protection().waiting(Step.RECTIFY).desk().id();
            assertThat(office.directory.person(worker).orElseThrow().unitId()).isEqualTo(next().id());
            transfers
                    .refuse(out.asked().number(), office.actor("sectionhead"), "属学校职责")
                    .orThrow();
            allWell();
        });
        undone(() -> {
            Outside out = outside();
            end();
            assertThat(jdbc.sql("select state from coordination_letter where id = ?")
                            .param(out.letter())
                            .query(String.class)
                            .single())
                    .isEqualTo("ENDED");
            Stream.of(out.walk(), out.asked(), out.protection()).forEach(this::over);
        });
    }

    @Test
    void scenario31_anObjectionIsAnsweredToTheSuccessorAndLapsesWithASchoolThatEnds() {
        undone(() -> {
            CaseWalk walk = general().to(CaseState.RECTIFYING);
            objecting.object(walk, ObjectionSubject.SEVERITY).orThrow();
            merge();
            objecting.decide(walk, "deputy", ObjectionAnswer.Kind.KEPT).orThrow();
            assertThat(objections.of(walk.number(), office.actor(PRINCIPAL)).objections())
                    .singleElement()
                    .matches(one -> one.state() == ObjectionState.KEPT);
            allWell();
        });
        undone(() -> {
            CaseWalk walk = general().to(CaseState.RECTIFYING);
            objecting.object(walk, ObjectionSubject.SEVERITY).orThrow();
            end();
            assertThat(objections.of(walk.number(), office.actor("director")).objections())
                    .singleElement()
                    .matches(one -> one.state() == ObjectionState.LAPSED);
            over(walk);
        });
    }

    @Test
    void scenario31_aClosedCaseBeginsAgainAtTheSuccessorAndNowhereWhenItsSchoolEnded() {
        undone(() -> {
            CaseWalk before = closed();
            CaseWalk later = closed();
            propose(before).orThrow();
            merge();
            assertThat(before.facts().schoolId()).isEqualTo(next().id());
            assertThat(later.facts().schoolId())
                    .as("history stays")
                    .isEqualTo(unit(TestCounty.SCHOOL).id());
            propose(later).orThrow();
            for (CaseWalk walk : List.of(before, later)) {
                decide(walk, true).orThrow();
                assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
                assertThat(walk.facts().schoolId()).isEqualTo(next().id());
                assertThat(walk.waiting(Step.RECTIFY).desk()).isEqualTo(Desk.of(Desk.Kind.SCHOOL, next().id()));
            }
            allWell();
        });
        undone(() -> {
            CaseWalk walk = closed();
            CaseWalk later = closed();
            propose(walk).orThrow();
            end();
            assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
            assertThat(reopenings.of(id(walk), Names.all())).singleElement().satisfies(row -> {
                assertThat(row.state()).isEqualTo(ReopeningState.LAPSED);
                assertThat(row.note()).isEqualTo(NOTE);
                assertThat(row.waits()).isFalse();
            });
            assertThat(propose(later).refusal().reasons().get(0).code()).isEqualTo("reopening.schoolGone");
            over(walk);
        });
    }

    @Test
    void scenario31_lookBacksAndSearchesGoOnWithTheSuccessorAndEndWithASchoolThatEnds() {
        undone(() -> {
            CaseWalk walk = closed();
            Actor inspector = looked(walk);
            long only = searched(walk, SearchScope.SCHOOL);
            long both = searched(walk, SearchScope.TOWNSHIP);
            assertThat(closing.open(unit(TestCounty.SCHOOL)))
                    .extracting(Piece::kind)
                    .contains("LOOK_BACK", "SEARCH");
            merge();
            Actor officer = office.actor(OFFICER);
            answers.answer(only, officer, new AnswerEntry(SearchFinding.NONE, "逐层查看，未发现", null, null, null))
                    .orThrow();
            assertThat(order(only).complete()).isTrue();
            assertThat(searches.answers(both, office.actor("director")))
                    .filteredOn(answer ->
                            answer.schoolId() == unit(TestCounty.SCHOOL).id())
                    .allMatch(answer -> answer.answer() == SearchFinding.GONE);
            LookBackEntry relapsed =
                    new LookBackEntry(LookBackResult.RELAPSED, "又锁上了", List.of(office.photos.taken(inspector)));
            assertThat(recording.record(lookOf(walk), inspector, relapsed).orThrow())
                    .isTrue();
            decide(walk, true).orThrow();
            assertThat(walk.facts().schoolId()).isEqualTo(next().id());
            allWell();
        });
        undone(() -> {
            CaseWalk walk = closed();
            Actor inspector = looked(walk);
            long only = searched(walk, SearchScope.SCHOOL);
            end();
            assertThat(looks.waitingFor(inspector))
                    .noneMatch(look -> look.number().equals(walk.number()));
            assertThat(looks.of(walk.number(), office.actor("director")))
                    .singleElement()
                    .satisfies(look -> {
                        assertThat(look.result()).isEqualTo(LookBackResult.LAPSED);
                        assertThat(look.note()).isEqualTo(NOTE);
                    });
            assertThat(searches.answers(only, office.actor("director")))
                    .extracting(SearchAnswer::answer, SearchAnswer::note)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(SearchFinding.GONE, NOTE));
            over(walk);
        });
    }

    @Test
    void scenario31_requestsForTimeAndStepsOfTheLadderAreDecidedForTheSuccessorOrEnd() {
        CaseWalk talk = talkProposed();
        undone(() -> {
            CaseWalk extended = paperwork().to(CaseState.RECTIFYING);
            asking.ask(extended, extended.facts().deadline().plusDays(14).toString())
                    .orThrow();
            merge();
            asking.decide(extended, "sectionhead", true).orThrow();
            late.deciding()
                    .decide(late.draftOf(talk), office.actor("deputy"), true, "约谈校长")
                    .orThrow();
            allWell();
        });
        undone(() -> {
            CaseWalk extended = paperwork().to(CaseState.RECTIFYING);
            asking.ask(extended, extended.facts().deadline().plusDays(14).toString())
                    .orThrow();
            end();
            over(extended);
            over(talk);
            assertThat(jdbc.sql("select count(*) from escalation where case_number = ? and state = 'DRAFTED'")
                            .param(talk.number().value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void scenario31_whoWasCalledToAccountStaysSo() {
        undone(() -> {
            CaseWalk walk = late.late(paperwork(), 40);
            jumping.jump(walk.number(), office.actor("director"), 6, "久拖未改").orThrow();
            String school = accountability
                    .of(walk.number(), office.actor("director"))
                    .get(0)
                    .schoolName();
            merge();
            assertThat(accountability.of(walk.number(), office.actor("director")))
                    .singleElement()
                    .matches(one -> one.schoolName().equals(school));
            allWell();
        });
    }

    @Test
    void whatWaitsForTheHeadOfAClosedSectionIsDecidedByTheHeadOfItsSuccessor() {
        CaseWalk order = late.late(paperwork(), 5);
        late.watch();
        undone(() -> {
            CaseWalk walk = closed();
            propose(walk).orThrow();
            UnitCard section = unit("AQ");
            close(section, new UnitHandOver(Long.toString(unit("RS").id()), "职能并入人事股"));
            Actor head = office.actor("personnelhead");
            assertThat(walk.waiting(Step.DECIDE_REOPENING).desk())
                    .isEqualTo(Desk.of(Desk.Kind.SECTION_HEAD, unit("RS").id()));
            reopening
                    .decide(walk.number(), head, new ReopeningDecision(true, null, null))
                    .orThrow();
            late.deciding().decide(late.draftOf(order), head, true, "请于本周内整改到位").orThrow();
            allWell();
        });
    }

    private static PersonEntry gone(PersonCard card) {
        return new PersonEntry(
                card.login(),
                card.name(),
                card.post(),
                card.phone(),
                card.email(),
                card.unitId(),
                card.language(),
                card.roles(),
                false);
    }

    private CaseWalk general() {
        return office.open(office.finding().foundOn(clock.today()).photos(1));
    }

    private CaseWalk paperwork() {
        return office.open(office.finding().item(Office.PAPERWORK).foundOn(clock.today()));
    }

    private CaseWalk stopped() {
        CaseWalk walk = general().to(CaseState.RECTIFYING);
        stopping.order(walk, "deputy", stopping.canteen()).orThrow();
        return walk;
    }

    private String looker(CaseWalk walk) {
        long person = walk.waiting(Step.INSPECT_STOP).desk().id();
        return office.directory.person(person).orElseThrow().login();
    }

    private CaseWalk listed() {
        CaseWalk walk = paperwork().to(CaseState.RECTIFYING);
        supervising
                .list(
                        walk.number(),
                        office.actor("director"),
                        "久拖未改",
                        new ListingEntry(
                                ListingLevel.COUNTY,
                                office.actor("deputy").personId(),
                                LocalDate.parse("2026-11-30"),
                                Publicity.SCHOOLS,
                                ReportRhythm.WEEKLY,
                                "限期完成，每周报告进展"))
                .orThrow();
        publishing
                .publish(walk.number(), office.actor("registrar"), clock.today(), "局门户网站公示栏")
                .orThrow();
        return walk;
    }

    private ListingState listing(CaseWalk walk) {
        return listings.of(walk.number(), office.actor("director"))
                .get(0)
                .listing()
                .state();
    }

    private record Outside(CaseWalk walk, CaseWalk protection, CaseWalk asked, long letter, Actor contact) {}

    private Outside outside() {
        CaseWalk walk = general().to(CaseState.RECTIFYING);
        Actor contact = departments.contact("应急管理局");
        long letter = departments.transferred(walk, contact, "2026-09-10");
        CaseNumber inside = jdbc.sql("select number from rectification_case order by id desc limit 1")
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .single();
        CaseWalk asked = general().to(CaseState.RECTIFYING);
        transfers
                .ask(asked.number(), office.actor(CaseWalk.PRINCIPAL), "不属学校职责")
                .orThrow();
        return new Outside(walk, office.walk(inside), asked, letter, contact);
    }

    private CaseWalk closed() {
        return general().to(CaseState.CLOSED);
    }

    private cn.zhenggai.shared.Outcome<CaseNumber> propose(CaseWalk walk) {
        Actor inspector = office.actor("inspector1");
        ReopeningEntry entry =
                new ReopeningEntry(ReopeningGround.RELAPSE, "疏散出口又上了锁", List.of(office.photos.taken(inspector)));
        return proposing.propose(walk.number(), inspector, entry);
    }

    private cn.zhenggai.shared.Outcome<CaseNumber> decide(CaseWalk walk, boolean approved) {
        return reopening.decide(
                walk.number(), office.actor("sectionhead"), new ReopeningDecision(approved, null, null));
    }

    private Actor looked(CaseWalk walk) {
        return Stream.of("inspector1", "inspector2", "inspector3")
                .map(office::actor)
                .filter(one -> looking.order(
                                walk.number(),
                                office.actor("sectionhead"),
                                one.personId(),
                                clock.today().plusDays(5))
                        .accepted())
                .findFirst()
                .orElseThrow();
    }

    private long lookOf(CaseWalk walk) {
        return looks.of(walk.number(), office.actor("director")).get(0).id();
    }

    private long searched(CaseWalk walk, SearchScope scope) {
        searching
                .order(
                        walk.number(),
                        office.actor("sectionhead"),
                        new SearchEntry(scope, "疏散出口是否上锁", clock.today().plusDays(10)))
                .orThrow();
        return searches.of(walk.number(), office.actor("sectionhead")).get(0).id();
    }

    private SearchOrder order(long id) {
        return searches.order(id, office.actor("director"));
    }

    private CaseWalk talkProposed() {
        CaseWalk walk = late.late(paperwork(), 25);
        late.ordered(walk);
        return walk;
    }

    private void merge() {
        close(unit(TestCounty.SCHOOL), new UnitHandOver(Long.toString(next().id()), NOTE));
    }

    private void end() {
        close(unit(TestCounty.SCHOOL), new UnitHandOver(UnitHandOver.END, NOTE));
    }

    private void close(UnitCard unit, UnitHandOver chosen) {
        UnitEntry closed = new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                false);
        closing.change(office.actor("admin"), unit.id(), unit.version(), closed, chosen)
                .orThrow();
        assertThat(left.in(unit.bureauId())).as("work that nobody can take").isEmpty();
    }

    /** Nothing of it waits, and no process knows it. */
    private void over(CaseWalk walk) {
        assertThat(walk.state().open()).isFalse();
        assertThat(office.work.waitingOf(walk.number())).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.number().value())
                        .count())
                .isZero();
        assertThat(office.comparing.differences()).isEmpty();
    }

    private void allWell() {
        assertThat(left.in(next().bureauId())).isEmpty();
        assertThat(office.comparing.differences()).isEmpty();
    }

    private long id(CaseWalk walk) {
        return office.cases.findByNumber(walk.number()).orElseThrow().id();
    }

    private UnitCard next() {
        return unit(TestCounty.OTHER_SCHOOL);
    }

    private UnitCard unit(String code) {
        return office.directory.unit(code).orElseThrow();
    }

    private void undone(Runnable work) {
        clock.at("2026-09-02T09:00:00");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}

@ProcessTest
class H2ClosedSchoolPathsTests extends ClosedSchoolPathsTests {}

@OnMariaDb
class MariaDbClosedSchoolPathsTests extends ClosedSchoolPathsTests {}
