package cn.zhenggai.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.lookback.sample.AssigningLookBack;
import cn.zhenggai.lookback.sample.Draw;
import cn.zhenggai.lookback.sample.DrawEntry;
import cn.zhenggai.lookback.sample.DrawingSample;
import cn.zhenggai.lookback.sample.LookBack;
import cn.zhenggai.lookback.sample.LookBackEntry;
import cn.zhenggai.lookback.sample.LookBackFilter;
import cn.zhenggai.lookback.sample.LookBackOccasion;
import cn.zhenggai.lookback.sample.LookBackResult;
import cn.zhenggai.lookback.sample.LookBackRounds;
import cn.zhenggai.lookback.sample.Lot;
import cn.zhenggai.lookback.sample.OrderingLookBack;
import cn.zhenggai.lookback.sample.ReadingLookBacks;
import cn.zhenggai.lookback.sample.RecordingLookBack;
import cn.zhenggai.lookback.search.AnswerEntry;
import cn.zhenggai.lookback.search.AnsweringSearch;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.ReadingSearches;
import cn.zhenggai.lookback.search.RemindingSearches;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchFinding;
import cn.zhenggai.lookback.search.SearchOrder;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Closed cases that somebody looks at again, and schools that look for the same fault. */
@TimeAtHand
abstract class LookBackTests {

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    DrawingSample drawing;

    @Autowired
    LookBackRounds rounds;

    @Autowired
    OrderingLookBack ordering;

    @Autowired
    RecordingLookBack recording;

    @Autowired
    ReadingLookBacks reading;

    @Autowired
    OrderingSearch searching;

    @Autowired
    AnsweringSearch answering;

    @Autowired
    RemindingSearches reminding;

    @Autowired
    ReadingSearches searches;

    @Autowired
    VerifyingLog log;

    @Autowired
    Photos photos;

    @Autowired
    AssigningLookBack assigning;

    @Autowired
    AdministeringPeople people;

    @Autowired
    LeftWork left;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        clock.at("2026-09-02T09:00:00");
        office.actor("director");
    }

    private CaseWalk closed() {
        return office.open(office.finding().foundOn(clock.today()).photos(1)).to(CaseState.CLOSED);
    }

    private LookBack only(CaseWalk walk) {
        List<LookBack> looks = reading.of(walk.number(), office.actor("director"));
        assertThat(looks).hasSize(1);
        return looks.get(0);
    }

    private Actor inspectorOf(LookBack look) {
        return office.actor(jdbc.sql("select login from person where id = ?")
                .param(look.inspectorId())
                .query(String.class)
                .single());
    }

    @Test
    void theSameSeedDrawsTheSameFromTheSameList() {
        List<String> list = IntStream.rangeClosed(1, 95)
                .mapToObj(n -> "RC-2026-%06d".formatted(n))
                .toList();
        List<String> drawn = Lot.draw("2026-09-01", list, 10);
        assertThat(drawn)
                .hasSize(10)
                .isEqualTo(Lot.draw(
                        "2026-09-01",
                        list.stream().sorted(Comparator.reverseOrder()).toList(),
                        10));
        assertThat(Lot.draw("2026-09-02", list, 10)).isNotEqualTo(drawn);
        assertThat(Lot.draw("any", List.of("RC-2026-000001"), 10)).hasSize(1);
        assertThat(Lot.draw("any", List.of(), 10)).isEmpty();
    }

    @Test
    void aSampleIsDrawnFromWhatWasClosedAndGivenToSomebodyWhoHadNoPartInIt() {
        CaseWalk walk = closed();
        Actor registrar = office.actor("registrar");
        LocalDate today = clock.today();
        assertThat(codes(drawing.draw(office.actor("inspector1"), new DrawEntry(today, today, "s"))))
                .containsExactly("notAllowed");
        assertThat(codes(drawing.draw(registrar, new DrawEntry(today.plusDays(1), today.plusDays(1), "s"))))
                .contains("inTheFuture");
        assertThat(codes(drawing.draw(registrar, new DrawEntry(today.minusYears(9), today.minusYears(8), "s"))))
                .containsExactly("lookBack.sampleOfNobody");
        long id = drawing.draw(registrar, new DrawEntry(today, today, "福彩 417")).orThrow();
        Draw draw = reading.draw(id, registrar);
        assertThat(draw.listed()).contains(walk.number().value());
        assertThat(draw.again()).hasSize(draw.chosen());
        assertThat(reading.drawn(id, registrar)).allSatisfy(look -> {
            assertThat(draw.again()).contains(look.number().value());
            List<Long> had = office.walk(look.number()).story().verifiersOf(1).stream()
                    .map(v -> v.personId())
                    .toList();
            assertThat(had).doesNotContain(look.inspectorId());
            assertThat(look.dueOn()).isAfter(today);
        });
    }

    @Test
    void everyMajorCaseIsLookedAtByThirtyAndByNinetyDays() {
        CaseWalk walk = office.open(office.finding()
                        .item(Office.PHYSICAL_MAJOR)
                        .severity(cn.zhenggai.shared.Severity.MAJOR)
                        .foundOn(clock.today())
                        .photos(1))
                .to(CaseState.CLOSED);
        LocalDate closedOn = clock.today();
        rounds.run();
        assertThat(reading.of(walk.number(), office.actor("director"))).isEmpty();
        clock.forward(Duration.ofDays(20));
        rounds.run();
        rounds.run();
        LookBack first = only(walk);
        assertThat(first.occasion()).isEqualTo(LookBackOccasion.MAJOR_FIRST);
        assertThat(first.dueOn()).isEqualTo(closedOn.plusDays(30));
        Actor inspector = inspectorOf(first);
        assertThat(reading.waitingFor(inspector)).extracting(LookBack::id).contains(first.id());
        assertThat(codes(recording.record(first.id(), office.actor("registrar"), holds())))
                .containsExactly("notAllowed");
        assertThat(codes(recording.record(
                        first.id(), inspector, new LookBackEntry(LookBackResult.LAPSED, " ", List.of()))))
                .containsExactly("required", "required");
        assertThat(recording.record(first.id(), inspector, holds()).orThrow()).isFalse();
        assertThat(codes(recording.record(first.id(), inspector, holds()))).containsExactly("lookBack.done");
        clock.forward(Duration.ofDays(60));
        rounds.run();
        assertThat(reading.of(walk.number(), office.actor("director")))
                .extracting(LookBack::occasion)
                .containsExactly(LookBackOccasion.MAJOR_SECOND, LookBackOccasion.MAJOR_FIRST);
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void whatHasComeBackIsProposedToBeReopenedAtOnce() {
        CaseWalk walk = closed();
        LookBack look = ordered(walk);
        Actor inspector = inspectorOf(look);
        assertThat(codes(recording.record(
                        look.id(), inspector, new LookBackEntry(LookBackResult.RELAPSED, "又锁上了", List.of()))))
                .containsExactly("photoRequired");
        long photo = photos.taken(inspector);
        LookBackEntry found = new LookBackEntry(LookBackResult.RELAPSED, "又锁上了", List.of(photo));
        assertThat(recording.record(look.id(), inspector, found).orThrow()).isTrue();
        assertThat(walk.story().waiting()).hasSize(1);
        assertThat(reading.list(office.actor("sectionhead"), LookBackFilter.RELAPSED, null, 50)
                        .rows())
                .extracting(LookBack::id)
                .contains(look.id());
        assertThat(reading.byCategory(office.actor("director")))
                .anyMatch(line -> line.relapsed() > 0 && line.seen() <= line.given());
    }

    @Test
    void nobodyLooksBackAtACaseThatIsOpen() {
        CaseWalk open =
                office.open(office.finding().foundOn(clock.today()).photos(1)).to(CaseState.ISSUED);
        Actor head = office.actor("sectionhead");
        long anybody = office.actor("inspector2").personId();
        assertThat(codes(ordering.order(
                        open.number(), head, anybody, clock.today().plusDays(5))))
                .containsExactly("stepNotOpen.ISSUED");
        CaseWalk walk = closed();
        long verifier = walk.verifiers().get(0).personId();
        assertThat(codes(ordering.order(
                        walk.number(), head, verifier, clock.today().minusDays(1))))
                .containsExactly("lookBack.notThisOne", "lookBack.dayOut");
        assertThat(codes(ordering.order(walk.number(), head, null, null)))
                .containsExactly("lookBack.notThisOne", "required");
        LookBack look = ordered(walk);
        jdbc.sql("update rectification_case set state = 'RECTIFYING' where number = ?")
                .param(walk.number().value())
                .update();
        assertThat(codes(recording.record(look.id(), inspectorOf(look), holds())))
                .containsExactly("lookBack.caseOpen");
    }

    private LookBack ordered(CaseWalk walk) {
        Actor head = office.actor("sectionhead");
        List<Long> had = walk.verifiers().stream().map(Actor::personId).toList();
        Actor inspector = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> office.actor("inspector" + n))
                .filter(one -> ordering.order(
                                walk.number(),
                                head,
                                one.personId(),
                                clock.today().plusDays(5))
                        .accepted())
                .findFirst()
                .orElseThrow();
        assertThat(had).doesNotContain(inspector.personId());
        return only(walk);
    }

    @Test
    void whoeverClosedACaseHasItsSchoolLookFurtherAndMoreSchoolsOnlyIfHeLeads() {
        CaseWalk walk = closed();
        Actor verifier = walk.verifiers().get(1);
        LocalDate until = clock.today().plusDays(10);
        assertThat(codes(searching.order(
                        walk.number(), verifier, new SearchEntry(SearchScope.TOWNSHIP, "疏散出口是否上锁", until))))
                .containsExactly("search.ownSchoolOnly");
        searching
                .order(walk.number(), verifier, new SearchEntry(SearchScope.SCHOOL, "疏散出口是否上锁", until))
                .orThrow();
        assertThat(searches.of(walk.number(), verifier).get(0).asked()).isEqualTo(1);
    }

    @Test
    void chosenSchoolsLookForWhatIsNotYetMendedElsewhere() {
        CaseWalk walk =
                office.open(office.finding().photos(1).foundOn(clock.today())).signed();
        Actor head = office.actor("sectionhead");
        LocalDate until = clock.today().plusDays(10);
        long own = office.actor(CaseWalk.OFFICER).unitId();
        assertThat(codes(searching.order(
                        walk.number(), head, new SearchEntry(SearchScope.CHOSEN, List.of(), "疏散出口是否上锁", until))))
                .containsExactly("required");
        assertThat(codes(searching.order(
                        walk.number(),
                        head,
                        new SearchEntry(SearchScope.CHOSEN, List.of(own, 999_999_999L), "疏散出口是否上锁", until))))
                .containsExactly("search.unknownSchool");
        assertThat(codes(searching.order(
                        walk.number(), head, new SearchEntry(SearchScope.SCHOOL, List.of(own), "疏散出口是否上锁", until))))
                .containsExactly("search.notChosen");
        searching
                .order(walk.number(), head, new SearchEntry(SearchScope.CHOSEN, List.of(own), "疏散出口是否上锁", until))
                .orThrow();
        SearchOrder order = searches.of(walk.number(), head).get(0);
        answering
                .answer(
                        order.id(),
                        office.actor(CaseWalk.OFFICER),
                        new AnswerEntry(SearchFinding.NONE, "各出口都查了", null, null, null))
                .orThrow();
        SearchOrder counted = searches.of(walk.number(), head).get(0);
        assertThat(List.of(counted.answered(), counted.asked())).containsExactly(1, 1);
        assertThat(walk.state()).isEqualTo(CaseState.ISSUED);
    }

    @Test
    void schoolsLookForTheSameFaultAndAreRemindedOnce() {
        CaseWalk walk = closed();
        Actor head = office.actor("sectionhead");
        LocalDate until = clock.today().plusDays(10);
        assertThat(codes(searching.order(walk.number(), head, new SearchEntry(null, " ", clock.today()))))
                .containsExactly("required", "required", "search.untilOut");
        searching
                .order(walk.number(), head, new SearchEntry(SearchScope.TOWNSHIP, "疏散出口是否上锁", until))
                .orThrow();
        SearchOrder order = searches.of(walk.number(), head).get(0);
        assertThat(order.asked()).isPositive();
        assertThat(order.answered()).isZero();
        Actor officer = office.actor(CaseWalk.OFFICER);
        int before = searches.unanswered(officer);
        assertThat(before).isPositive();

        assertThat(codes(answering.answer(order.id(), officer, new AnswerEntry(null, "", null, null, null))))
                .containsExactly("required", "required");
        assertThat(codes(answering.answer(
                        order.id(), officer, new AnswerEntry(SearchFinding.FOUND, "北门也锁着", null, null, null))))
                .containsExactlyInAnyOrder("required", "photoRequired", "required");
        Optional<cn.zhenggai.shared.CaseNumber> found = answering
                .answer(
                        order.id(),
                        officer,
                        new AnswerEntry(
                                SearchFinding.FOUND,
                                "北门也锁着",
                                "北门",
                                List.of(photos.taken(officer)),
                                office.actor(CaseWalk.WORKER).personId()))
                .orThrow();
        assertThat(office.walk(found.orElseThrow()).state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(codes(answering.answer(
                        order.id(), officer, new AnswerEntry(SearchFinding.NONE, "无", null, null, null))))
                .containsExactly("search.answered");
        assertThat(searches.unanswered(officer)).isEqualTo(before - 1);
        assertThat(searches.of(walk.number(), head).get(0).found()).isEqualTo(1);

        clock.forward(Duration.ofDays(9));
        assertThat(reminding.remind()).isPositive();
        assertThat(reminding.remind()).isZero();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void theLooksOfAnInspectorWhoLeavesGoToThoseWhoHadNoPartInTheCaseAndElseToTheRegistrar() {
        CaseWalk walk = closed();
        LookBack look = ordered(walk);
        Actor leaver = inspectorOf(look);
        Actor other = office.another("inspector9", "inspector1", Role.INSPECTOR);
        PersonCard card = directory.person(leaver.personId()).orElseThrow();
        undone(() -> {
            List<Pile> piles = people.foreseen(card.id(), gone(card));
            assertThat(piles).anySatisfy(pile -> {
                assertThat(pile.key()).isEqualTo("LOOK_BACK");
                assertThat(pile.takers())
                        .extracting(taker -> taker.person().id())
                        .contains(other.personId())
                        .doesNotContain(leaver.personId());
            });
            assertThat(codes(
                            people.change(office.actor("admin"), card.id(), card.version(), gone(card), HandOver.NONE)))
                    .contains("handOverNeeded");
            disable(card, piles, Long.toString(other.personId()));
            assertThat(only(walk).inspectorId()).isEqualTo(other.personId());
            assertThat(left.in(leaver.bureauId()))
                    .noneMatch(piece -> piece.kind().equals("LOOK_BACK"));
            assertThat(recording.record(look.id(), other, holds()).orThrow()).isFalse();
        });
        undone(() -> {
            disable(card, people.foreseen(card.id(), gone(card)), HandOver.NOBODY);
            assertThat(left.in(leaver.bureauId()))
                    .filteredOn(piece -> piece.kind().equals("LOOK_BACK"))
                    .extracting(Piece::reference)
                    .contains(walk.number().value());
            assertThat(left.prove().faults()).anyMatch(fault -> fault.contains("LOOK_BACK"));
        });
    }

    @Test
    void whatNobodyHasIsGivenOutByWhoeverMayOrderALook() {
        CaseWalk walk = closed();
        LookBack look = ordered(walk);
        jdbc.sql("update look_back set inspector_id = null, inspector_name = null where id = ?")
                .param(look.id())
                .update();
        Actor registrar = office.actor("registrar");
        Actor other = office.another("inspector9", "inspector1", Role.INSPECTOR);
        assertThat(reading.list(registrar, LookBackFilter.NOT_GIVEN, null, 50).rows())
                .extracting(LookBack::id)
                .contains(look.id());
        long verifier = walk.verifiers().get(0).personId();
        assertThat(codes(assigning.assign(look.id(), registrar, verifier))).containsExactly("lookBack.notThisOne");
        assertThat(codes(assigning.assign(look.id(), registrar, null))).containsExactly("lookBack.notThisOne");
        assertThat(codes(assigning.assign(look.id(), office.actor("inspector1"), other.personId())))
                .containsExactly("notAllowed");
        assigning.assign(look.id(), registrar, other.personId()).orThrow();
        assertThat(reading.waitingFor(other)).extracting(LookBack::id).contains(look.id());
        assertThat(jdbc.sql("select count(*) from message where recipient_id = ? and kind = 'LOOK_BACK_GIVEN'")
                        .param(other.personId())
                        .query(Integer.class)
                        .single())
                .isPositive();
        recording.record(look.id(), other, holds()).orThrow();
        assertThat(codes(assigning.assign(look.id(), registrar, other.personId())))
                .containsExactly("lookBack.done");
    }

    private void disable(PersonCard card, List<Pile> piles, String to) {
        Map<String, String> chosen = new HashMap<>();
        piles.forEach(pile -> chosen.put(pile.key(), pile.key().equals("LOOK_BACK") ? to : HandOver.NOBODY));
        people.change(office.actor("admin"), card.id(), card.version(), gone(card), new HandOver(chosen, "调离"))
                .orThrow();
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

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private static LookBackEntry holds() {
        return new LookBackEntry(LookBackResult.HOLDS, "现场畅通", List.of());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.accepted()
                ? List.of()
                : outcome.refusal().reasons().stream()
                        .map(reason -> reason.code())
                        .toList();
    }
}

@ProcessTest
class H2LookBackTests extends LookBackTests {}

@OnMariaDb
class MariaDbLookBackTests extends LookBackTests {}
