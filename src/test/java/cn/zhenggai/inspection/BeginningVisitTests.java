package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.kit.PackingKit;
import cn.zhenggai.inspection.kit.VisitKit;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.plan.BeginningVisit;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.rectification.closed.ClosedCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit that a device began by itself, and what it took along for that. */
@ProcessTest
class BeginningVisitTests {

    @Autowired
    VisitDesk desk;

    @Autowired
    BeginningVisit beginning;

    @Autowired
    PackingKit kits;

    @Autowired
    PackingVisit packing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void settle() {
        desk.county.settle();
    }

    @Test
    void underOneNameOfTheDeviceThereIsOneVisitHoweverOftenItIsTold() {
        Actor me = desk.actor("inspector1");
        String key = UUID.randomUUID().toString();
        long visit = beginning.begin(me, key, plan(me, today())).orThrow();
        assertThat(beginning.begin(me, key, plan(me, today())).orThrow()).isEqualTo(visit);
        assertThat(jdbc.sql("select count(*) from visit where begun_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(beginning
                        .begin(me, UUID.randomUUID().toString(), plan(me, today()))
                        .orThrow())
                .isNotEqualTo(visit);
    }

    @Test
    void nobodyElseIsGivenTheVisitOfANameThatIsTaken() {
        String key = UUID.randomUUID().toString();
        Actor me = desk.actor("inspector1");
        beginning.begin(me, key, plan(me, today())).orThrow();
        Actor other = desk.actor("inspector3");
        assertThat(codes(beginning.begin(other, key, plan(other, today())))).containsExactly("visit.keyTaken");
    }

    @Test
    void itIsPutDownForTheDayOnWhichItWasBegunAsLongAsARecordOfThatDayIsTaken() {
        Actor me = desk.actor("inspector1");
        LocalDate begun = today().minusDays(3);
        long visit = beginning
                .begin(me, UUID.randomUUID().toString(), plan(me, begun))
                .orThrow();
        assertThat(packing.pack(visit, me).on()).isEqualTo(begun);
        Outcome<Long> late = beginning.begin(me, UUID.randomUUID().toString(), plan(me, today().minusDays(61)));
        assertThat(codes(late)).containsExactly("tooLongAgo");
    }

    @Test
    void theRulesOfAPlannedVisitHoldAllTheSame() {
        Actor officer = desk.actor("officer." + TestCounty.SCHOOL);
        Outcome<Long> elsewhere = beginning.begin(
                officer,
                UUID.randomUUID().toString(),
                plan(officer, today(), VisitMode.RANDOM, TestCounty.OTHER_SCHOOL));
        assertThat(elsewhere.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        Actor me = desk.actor("inspector1");
        assertThat(codes(beginning.begin(me, "short", plan(me, today())))).containsExactly("visit.keyUnreadable");
    }

    @Test
    void theKitHasSchoolsListsItemsAndWordsAndASchoolOnlyItself() {
        VisitKit kit = kits.kit(desk.actor("inspector1"));
        assertThat(kit.schools())
                .extracting(VisitKit.School::code)
                .contains(TestCounty.SCHOOL, TestCounty.OTHER_SCHOOL);
        assertThat(kit.items()).hasSizeGreaterThan(80);
        assertThat(kit.checklists()).allSatisfy(list -> assertThat(list.items()).isNotEmpty());
        assertThat(kit.names()).anySatisfy(row -> assertThat(row).contains("灭火器", "消防器材"));
        VisitKit own = kits.kit(desk.actor("officer." + TestCounty.SCHOOL));
        assertThat(own.schools()).extracting(VisitKit.School::code).containsExactly(TestCounty.SCHOOL);
        assertThat(own.modes()).containsExactly(VisitMode.SELF_CHECK);
        assertThat(own.staff()).isNotEmpty();
    }

    @Test
    void whereSomebodyWasLatelyComesFirst() {
        desk.visit(VisitMode.RANDOM, TestCounty.OTHER_SCHOOL);
        VisitKit kit = kits.kit(desk.actor("inspector1"));
        assertThat(kit.schools().stream().filter(school -> Integer.valueOf(1).equals(school.seen())))
                .extracting(VisitKit.School::code)
                .containsExactly(TestCounty.OTHER_SCHOOL);
    }

    @Test
    void closedCasesAreThoseThatTheReaderMayKnowAndNeverConfidentialOnes() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitFinding fixed = desk.fixed("inspector1", VisitDesk.FIRE, "总务主任 李强");
        String number = desk.record("inspector1", visit, desk.record(fixed))
                .orThrow()
                .findings()
                .get(0)
                .number()
                .value();
        assertThat(numbers("inspector1")).contains(number);
        assertThat(numbers("inspector3")).as("who has nothing to do with it").doesNotContain(number);
        assertThat(numbers("officer." + TestCounty.OTHER_SCHOOL)).doesNotContain(number);
        jdbc.sql("update rectification_case set confidential = true where number = ?")
                .param(number)
                .update();
        assertThat(numbers("director")).doesNotContain(number);
    }

    @Test
    void aVisitWithoutAListGoesThroughNothingAndAnythingMayBeFound() {
        VisitPack pack = packing.pack(desk.visit(VisitMode.ANNOUNCED), desk.actor("inspector1"));
        assertThat(pack.items()).isEmpty();
        assertThat(pack.checklist()).isEmpty();
        assertThat(pack.more()).hasSizeGreaterThan(80).noneMatch(VisitPack.Item::omitted);
    }

    private List<String> numbers(String login) {
        return kits.kit(desk.actor(login)).cases().stream()
                .map(ClosedCase::number)
                .map(CaseNumber::value)
                .toList();
    }

    private VisitPlan plan(Actor by, LocalDate on) {
        return plan(by, on, VisitMode.RANDOM, TestCounty.SCHOOL);
    }

    private VisitPlan plan(Actor by, LocalDate on, VisitMode mode, String school) {
        return new VisitPlan(
                desk.county.school(school), on, mode, null, null, null, null, by.personId(), List.of(), null, null);
    }

    private static List<String> codes(Outcome<Long> refused) {
        return refused.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}
