package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitSheet;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what was written in the school to cases at the bureau: whole, once, and with a clear word about what is wrong. */
@TimeAtHand
abstract class RecordingVisitTests {

    private static final String ME = "inspector1";

    @Autowired
    VisitDesk desk;

    @Autowired
    ReadingVisits reading;

    @Autowired
    ReadingCase cases;

    @Autowired
    ChangingSeverity severities;

    @Autowired
    ManagingUnits units;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settled() {
        clock.at("2026-09-07T10:00:00");
        desk.county.settle();
    }

    @Test
    void everyFindingOfAVisitBecomesACaseOfThatVisit() {
        long visit = desk.visit(VisitMode.ANNOUNCED);

        VisitReceipt receipt = desk.record(
                        ME,
                        visit,
                        desk.record(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL), desk.fixed(ME, "A01", "王芳")))
                .orThrow();

        assertThat(receipt.opened()).hasSize(2);
        assertThat(facts(receipt.opened().get(0)).ties().visitId()).isEqualTo(visit);
        assertThat(facts(receipt.opened().get(1)).state()).isEqualTo(CaseState.FIXED_ON_SITE);
        VisitSheet sheet = reading.sheet(visit, desk.actor("registrar"));
        assertThat(sheet.state()).isEqualTo(VisitState.RECORDED);
        assertThat(sheet.counts()).isEqualTo(new VisitCounts(1, 2, 0, 0, 2, 0, 1, 3, 0));
        assertThat(sheet.members())
                .extracting(member -> member.name().toString())
                .containsExactly("督学甲", "督学乙");
    }

    @Test
    void scenario13_aMajorHazardIsNeverFixedOnTheSpot() {
        VisitFinding bike = desk.fixed(ME, VisitDesk.E_BIKE, "王芳");

        Outcome<VisitReceipt> outcome = desk.record(ME, desk.visit(VisitMode.ANNOUNCED), desk.record(bike));

        assertThat(reasonAt(outcome, "findings." + bike.ref() + ".fixedOnTheSpot"))
                .isEqualTo("majorNeverOnTheSpot");
    }

    @Test
    void scenario14_whatIsNotToleratedIsNeverFixedOnTheSpotAndSeenByFew() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitFinding onTheSpot = desk.fixed(ME, "L01", "王芳");
        Outcome<VisitReceipt> refused = desk.record(ME, visit, desk.record(onTheSpot));
        assertThat(reasonAt(refused, "findings." + onTheSpot.ref() + ".fixedOnTheSpot"))
                .isEqualTo("zeroToleranceNeverOnTheSpot");

        desk.record(ME, visit, desk.record(desk.found(ME, VisitDesk.BEATING, Severity.MAJOR)))
                .orThrow();

        for (String login : List.of("registrar", "sectionhead", "township.1", "inspector2", "officer.QL0001")) {
            VisitSheet sheet = reading.sheet(visit, desk.actor(login));
            assertThat(sheet.findings()).as(login).isEmpty();
            assertThat(sheet.lines("BAD")).as(login).isEmpty();
            assertThat(sheet.counts().findings()).isZero();
        }
        for (String login : List.of(ME, "deputy", "personnelhead")) {
            assertThat(reading.sheet(visit, desk.actor(login)).findings())
                    .as(login)
                    .hasSize(1);
        }
    }

    @Test
    void scenario35_anUnannouncedVisitAppearsWithItsRecord() {
        long visit = desk.visit(VisitMode.UNANNOUNCED);
        assertThat(reading.recorded(desk.actor("principal.QL0001"), null, 50).rows())
                .noneMatch(card -> card.id() == visit);

        desk.record(ME, visit, desk.record()).orThrow();

        for (String login : List.of("principal.QL0001", "township.1")) {
            assertThat(reading.sheet(visit, desk.actor(login)).id()).isEqualTo(visit);
            assertThat(reading.recorded(desk.actor(login), null, 50).rows()).anyMatch(card -> card.id() == visit);
        }
    }

    @Test
    void scenario42_theRuleLocksTheSeverityAndOnlyTheSectionHeadLowersItWithAReason() {
        VisitReceipt receipt = desk.record(
                        ME,
                        desk.visit(VisitMode.ANNOUNCED),
                        desk.record(desk.found(ME, VisitDesk.SMOKE_ALARM, Severity.GENERAL)))
                .orThrow();
        CaseNumber number = receipt.opened().get(0);
        assertThat(facts(number).severity()).isEqualTo(Severity.MAJOR);

        Outcome<CaseNumber> byInspector = severities.change(number, desk.actor(ME), Severity.GENERAL, "宿舍已停用");
        assertThat(byInspector.accepted()).isFalse();
        severities
                .change(number, desk.actor("sectionhead"), Severity.GENERAL, "宿舍已停用")
                .orThrow();

        assertThat(story(number).log())
                .anyMatch(entry -> entry.action() == CaseDeed.LOWER_SEVERITY && "宿舍已停用".equals(entry.note()));
    }

    @Test
    void theSameRecordSentTwiceIsKeptOnceAndGetsTheFirstReceipt() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitRecord record = desk.record(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL));
        VisitReceipt first = desk.record(ME, visit, record).orThrow();
        clock.forward(Duration.ofHours(50));

        assertThat(desk.record(ME, visit, record).orThrow()).isEqualTo(first);
        assertThat(count("select count(*) from visit_finding where visit_id = " + visit))
                .isEqualTo(1);
        assertThat(count("select count(*) from rectification_case where visit_id = " + visit))
                .isEqualTo(1);
    }

    @Test
    void theSameRecordSentTwiceAtOnceIsKeptOnce() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitRecord record = desk.record(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL));

        CompletableFuture<Outcome<VisitReceipt>> one =
                CompletableFuture.supplyAsync(() -> desk.record(ME, visit, record));
        CompletableFuture<Outcome<VisitReceipt>> two =
                CompletableFuture.supplyAsync(() -> desk.record(ME, visit, record));

        assertThat(one.join().orThrow()).isEqualTo(two.join().orThrow());
        assertThat(count("select count(*) from rectification_case where visit_id = " + visit))
                .isEqualTo(1);
    }

    @Test
    void anotherRecordUnderTheSameKeyIsRefused() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        String key = UUID.randomUUID().toString();
        desk.record(ME, visit, desk.record(key)).orThrow();

        Outcome<VisitReceipt> other =
                desk.record(ME, visit, desk.record(key, desk.found(ME, VisitDesk.FIRE, Severity.GENERAL)));

        assertThat(other.refusal().kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(reasonAt(other, "key")).isEqualTo("visit.keyTaken");
    }

    @Test
    void ofTwoInspectorsTheSecondLearnsWhoRecordedAndMaySendHisAsASupplement() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        desk.record(ME, visit, desk.record()).orThrow();
        VisitRecord second = desk.record(desk.found("inspector2", VisitDesk.FIRE, Severity.GENERAL));

        Outcome<VisitReceipt> late = desk.record("inspector2", visit, second);
        assertThat(late.refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(late.refusal().reasons().get(0).code()).isEqualTo("visit.recordedBy");
        assertThat(late.refusal().reasons().get(0).arguments()).first().isEqualTo("督学甲");

        VisitReceipt receipt =
                desk.record("inspector2", visit, supplement(second)).orThrow();
        assertThat(receipt.visitId()).isNotEqualTo(visit);
        VisitSheet sheet = reading.sheet(receipt.visitId(), desk.actor("registrar"));
        assertThat(sheet.supplements()).isEqualTo(visit);
        assertThat(sheet.campaignId()).isEqualTo(7L);
        assertThat(desk.record("inspector2", visit, supplement(second)).orThrow())
                .isEqualTo(receipt);
    }

    @Test
    void aCancelledVisitSaysWhoCancelledItAndWhy() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        desk.planning.cancel(visit, desk.actor("registrar"), "学校停电").orThrow();

        Outcome<VisitReceipt> outcome = desk.record(ME, visit, desk.record());

        assertThat(outcome.refusal().reasons().get(0).code()).isEqualTo("visit.cancelledBy");
        assertThat(outcome.refusal().reasons().get(0).arguments()).contains("赵静", "学校停电");
        assertThat(desk.record(ME, visit, supplement(desk.record())).accepted()).isTrue();
    }

    @Test
    void aVisitToASchoolThatWasClosedDownMeanwhileIsRefusedWithAWord() {
        String code = "QL" + UUID.randomUUID().toString().substring(0, 6);
        long township = directory.unit("T01").orElseThrow().id();
        long school = units.add(new cn.zhenggai.organisation.UnitEntry(
                        code, cn.zhenggai.shared.UnitKind.SCHOOL, "停办小学", township, null, null, null, true))
                .orThrow();
        long visit = desk.visit(VisitMode.ANNOUNCED, code);
        close(school, code, township);

        assertThat(reasonAt(desk.record(ME, visit, desk.record()), "schoolId")).isEqualTo("visit.schoolClosedRecord");
        assertThat(desk.planning
                        .plan(desk.actor("registrar"), desk.plan(VisitMode.RANDOM, code, ME, "inspector2"))
                        .refusal()
                        .reasons())
                .anyMatch(reason -> reason.code().equals("visit.schoolClosed"));
    }

    @Test
    void thePhotoOfBeforeDoesNotShowThatSomethingWasFixedOnTheSpot() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        byte[] seen = Photos.jpeg(720_001);
        VisitFinding fixed = VisitDesk.finding(
                "A01",
                Severity.GENERAL,
                "食堂",
                List.of(desk.photos.handedIn(desk.actor(ME), seen)),
                List.of(desk.photos.handedIn(desk.actor(ME), seen)),
                "王芳",
                null);

        Outcome<VisitReceipt> outcome = desk.record(ME, visit, desk.record(fixed));

        assertThat(reasonAt(outcome, "findings." + fixed.ref() + ".afterPhotos"))
                .isEqualTo("afterPhotoIsBefore");
    }

    @Test
    void aMarkedPhotoStandsForItsOriginalAndTheSamePictureIsNoAnswerToIt() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        Actor me = desk.actor(ME);
        long original = desk.photos.handedIn(me, Photos.jpeg(77_301));
        long marked = desk.photos.marked(me, original, 77_301);
        VisitFinding hidden = fire(List.of(original), List.of());
        assertThat(reasonAt(desk.record(ME, visit, desk.record(hidden)), "photos." + original))
                .isEqualTo("visit.photoGone");
        VisitFinding same = fire(List.of(marked), List.of(desk.photos.handedIn(me, Photos.jpeg(77_301))));
        assertThat(reasonAt(desk.record(ME, visit, desk.record(same)), "findings." + same.ref() + ".afterPhotos"))
                .isEqualTo("afterPhotoIsBefore");

        desk.record(ME, visit, desk.record(fire(List.of(marked), List.of()))).orThrow();

        CaseNumber number = reading.sheet(visit, me).findings().get(0).caseNumber();
        assertThat(story(number).files()).singleElement().satisfies(file -> {
            assertThat(file.id()).isEqualTo(marked);
            assertThat(file.original().id()).isEqualTo(original);
        });
    }

    private static VisitFinding fire(List<Long> before, List<Long> after) {
        return VisitDesk.finding(
                VisitDesk.FIRE,
                Severity.GENERAL,
                "食堂" + UUID.randomUUID(),
                before,
                after,
                after.isEmpty() ? null : "王芳",
                null);
    }

    @Test
    void aPhotoThatIsGoneIsNamedAndNothingIsKept() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitFinding good = desk.found(ME, VisitDesk.FIRE, Severity.GENERAL);
        VisitFinding bad = VisitDesk.finding("A01", Severity.GENERAL, "食堂", List.of(987654321L), List.of(), null, null);

        Outcome<VisitReceipt> outcome = desk.record(ME, visit, desk.record(good, bad));

        assertThat(outcome.refusal().reasons()).hasSize(1);
        assertThat(reasonAt(outcome, "photos.987654321")).isEqualTo("visit.photoGone");
        assertThat(count("select count(*) from rectification_case where visit_id = " + visit))
                .isZero();
    }

    @Test
    void whenTheLastFindingIsRefusedNoneIsKept() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        long before = count("select count(*) from rectification_case");
        VisitFinding good = desk.found(ME, VisitDesk.FIRE, Severity.GENERAL);
        VisitFinding bad = desk.found(ME, "A01", Severity.GENERAL, " ");

        assertThat(desk.record(ME, visit, desk.record(good, bad)).accepted()).isFalse();

        assertThat(count("select count(*) from rectification_case")).isEqualTo(before);
        assertThat(reading.sheet(visit, desk.actor(ME)).state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void timesToComeItemsThatAreNotThereAndTooMuchOfAnythingAreRefusedEachAtItsPlace() {
        long visit = desk.visit(VisitMode.ANNOUNCED);
        VisitRecord good = desk.record();
        VisitRecord future = new VisitRecord(
                good.key(),
                good.arrivedAt().plusSeconds(90_000),
                good.leftAt().plusSeconds(90_000),
                List.of(
                        new ItemResult("Z99", ItemResult.Mark.OK, null),
                        new ItemResult("A02", ItemResult.Mark.BAD, null)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);

        Outcome<VisitReceipt> outcome = desk.record(ME, visit, future);

        assertThat(reasonAt(outcome, "arrivedAt")).isEqualTo("visit.inTheFuture");
        assertThat(reasonAt(outcome, "results.Z99")).isEqualTo("visit.itemNotOnList");
        assertThat(reasonAt(outcome, "results.A02")).isEqualTo("visit.badWithoutFinding");
        assertThat(reasonAt(outcome, "signature")).isEqualTo("visit.signatureMissing");
        VisitFinding[] many = java.util.stream.Stream.generate(() -> VisitDesk.finding(
                        VisitDesk.PAPERWORK, Severity.GENERAL, "办公室", List.of(), List.of(), null, null))
                .limit(61)
                .toArray(VisitFinding[]::new);
        assertThat(reasonAt(desk.record(ME, visit, desk.record(many)), "findings"))
                .isEqualTo("visit.tooManyFindings");
    }

    @Test
    void nothingIsDecidedSilentlyWhereARecentCaseIsAlike() {
        String place = "实验楼" + UUID.randomUUID();
        CaseNumber first = opened(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL, place));
        VisitFinding again = desk.found("inspector2", VisitDesk.FIRE, Severity.GENERAL, place + " 二楼");

        Outcome<VisitReceipt> undecided = desk.record("inspector2", desk.visit(VisitMode.SPECIAL), desk.record(again));
        assertThat(reasonAt(undecided, "findings." + again.ref() + ".alike")).isEqualTo("visit.alikeUndecided");

        VisitReceipt merged = desk.record(
                        "inspector2", desk.visit(VisitMode.SPECIAL), desk.record(desk.alike(again, Alike.MERGE, first)))
                .orThrow();
        assertThat(merged.findings().get(0).outcome()).isEqualTo(VisitReceipt.Outcome.MERGED);
        assertThat(merged.opened()).isEmpty();
        assertThat(story(first).log()).anyMatch(entry -> entry.action() == CaseDeed.SEE_AGAIN);
        assertThat(count("select count(*) from case_sight s join rectification_case c on c.id = s.case_id"
                        + " where c.number = '" + first + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatCameBackIsACaseOfItsOwnThatSaysWhatItRepeats() {
        String place = "风雨操场" + UUID.randomUUID();
        CaseNumber first = opened(desk.fixedAt(ME, VisitDesk.FIRE, place));
        VisitFinding again = desk.found(ME, VisitDesk.FIRE, Severity.GENERAL, place);

        Outcome<VisitReceipt> closed =
                desk.record(ME, desk.visit(VisitMode.SPECIAL), desk.record(desk.alike(again, Alike.MERGE, first)));
        assertThat(reasonAt(closed, "findings." + again.ref() + ".alike")).isEqualTo("visit.alikeEnded");

        CaseNumber repeat = opened(desk.alike(again, Alike.REPEAT, first));
        assertThat(facts(repeat).ties().repeatOf()).isEqualTo(first);
    }

    @Test
    void aMajorThingIsNotHiddenInAGeneralCase() {
        String place = "围墙" + UUID.randomUUID();
        CaseNumber first = opened(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL, place));
        VisitFinding worse = desk.found(ME, VisitDesk.FIRE, Severity.MAJOR, place);

        Outcome<VisitReceipt> outcome =
                desk.record(ME, desk.visit(VisitMode.SPECIAL), desk.record(desk.alike(worse, Alike.MERGE, first)));

        assertThat(reasonAt(outcome, "findings." + worse.ref() + ".alike")).isEqualTo("visit.alikeLighter");
    }

    private CaseNumber opened(VisitFinding finding) {
        return desk.record(ME, desk.visit(VisitMode.SPECIAL), desk.record(finding))
                .orThrow()
                .opened()
                .get(0);
    }

    private void close(long school, String code, long township) {
        int version = directory.unit(school).orElseThrow().version();
        units.change(
                        school,
                        version,
                        new cn.zhenggai.organisation.UnitEntry(
                                code, cn.zhenggai.shared.UnitKind.SCHOOL, "停办小学", township, null, null, null, false))
                .orThrow();
    }

    private static VisitRecord supplement(VisitRecord one) {
        return new VisitRecord(
                one.key(),
                one.arrivedAt(),
                one.leftAt(),
                one.results(),
                one.findings(),
                one.methods(),
                one.companions(),
                one.opinion(),
                one.signature(),
                true);
    }

    private CaseStory story(CaseNumber number) {
        return cases.story(number, desk.actor("director"));
    }

    private CaseFacts facts(CaseNumber number) {
        return story(number).facts();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String reasonAt(Outcome<?> outcome, String field) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream()
                .filter(reason -> field.equals(reason.field()))
                .findFirst()
                .map(Refusal.Reason::code)
                .orElseThrow(() -> new AssertionError(field + " not in " + outcome.refusal()));
    }
}

@ProcessTest
class H2RecordingVisitTests extends RecordingVisitTests {}

@OnMariaDb
class MariaDbRecordingVisitTests extends RecordingVisitTests {}
