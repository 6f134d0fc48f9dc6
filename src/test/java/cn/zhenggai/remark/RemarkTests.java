package cn.zhenggai.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.RemarkKind;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.record.FindingLine;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitReceipt;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.rectification.CaseState;
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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Criticism that is recorded and over, and advice that is answered and looked at again. */
@TimeAtHand
abstract class RemarkTests {

    private static final String ME = "inspector1";
    private static final String PRINCIPAL = "principal." + TestCounty.SCHOOL;

    @Autowired
    VisitDesk desk;

    @Autowired
    MakingRemark making;

    @Autowired
    AnsweringRemark answering;

    @Autowired
    SettlingRemark settling;

    @Autowired
    ReadingRemarks reading;

    @Autowired
    ReadingVisits visits;

    @Autowired
    ReadingCase cases;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ClosingUnit closing;

    @Autowired
    Photos photos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        clock.at("2026-09-07T10:00:00");
        desk.county.settle();
    }

    @Test
    void onAVisitAFindingMayBeCriticisedOrAdvisedAndBecomesNoCase() {
        VisitFinding criticised = remarked(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL), RemarkKind.CRITICISM);
        VisitFinding advised = remarked(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL), RemarkKind.ADVICE);
        long visit = desk.visit(VisitMode.ANNOUNCED);

        VisitReceipt receipt =
                desk.record(ME, visit, desk.record(criticised, advised)).orThrow();

        assertThat(receipt.opened()).isEmpty();
        assertThat(visits.sheet(visit, desk.actor("registrar")).findings())
                .extracting(FindingLine::outcome)
                .containsExactly(VisitReceipt.Outcome.CRITICISM, VisitReceipt.Outcome.ADVICE);
        List<Remark> told = ofVisit(visit, desk.actor(PRINCIPAL));
        assertThat(told).extracting(Remark::state).containsExactly(RemarkState.OPEN, RemarkState.CLOSED);
        assertThat(told.get(0).lookOn()).isEqualTo("2026-10-10");
        assertThat(told.get(1).lookOn()).isNull();
        assertThat(reading.photos(told.get(0), desk.actor(PRINCIPAL))).hasSize(1);
        assertThat(told(desk.actor(PRINCIPAL))).contains("REMARK_MADE");
    }

    @Test
    void theSameRecordSentAgainRemarksNothingTwice() {
        VisitFinding advised = remarked(desk.found(ME, VisitDesk.FIRE, Severity.GENERAL), RemarkKind.ADVICE);
        long visit = desk.visit(VisitMode.ANNOUNCED);
        var record = desk.record(advised);

        VisitReceipt first = desk.record(ME, visit, record).orThrow();
        VisitReceipt again = desk.record(ME, visit, record).orThrow();

        assertThat(again).isEqualTo(first);
        assertThat(ofVisit(visit, desk.actor(PRINCIPAL))).hasSize(1);
    }

    @Test
    void aRemarkIsFoundByItsWordsInAnyWidthAndByTheSoundOfItsSchool() {
        long advised = make(advice(VisitDesk.PAPERWORK, "三本LED灯台账分散，建议合并")).orThrow();
        for (String typed : List.of("led灯", "ＬＥＤ", "LHZX 分散", "柳河 中心 台账")) {
            assertThat(found(typed)).as(typed).contains(advised);
        }
        for (String typed : List.of("led 没有", "青山镇 分散", "！？")) {
            assertThat(found(typed)).as(typed).doesNotContain(advised);
        }
    }

    private List<Long> found(String typed) {
        return reading.page(desk.actor(ME), new RemarkFilter(RemarkFilter.View.ALL, typed), null, 500).rows().stream()
                .map(Remark::id)
                .toList();
    }

    @Test
    void whatTheRulesCallGraveIsOrderedAndNeverJustSaid() {
        assertThat(onVisit(remarked(desk.found(ME, VisitDesk.E_BIKE, Severity.MAJOR), RemarkKind.ADVICE)))
                .isEqualTo("remark.majorIsOrdered");
        assertThat(onVisit(remarked(desk.found(ME, VisitDesk.FIRE, Severity.MAJOR), RemarkKind.CRITICISM)))
                .isEqualTo("remark.majorIsOrdered");
        assertThat(onVisit(remarked(desk.found(ME, "L01", Severity.GENERAL), RemarkKind.CRITICISM)))
                .isEqualTo("remark.zeroToleranceIsOrdered");
        assertThat(onVisit(remarked(desk.fixed(ME, VisitDesk.FIRE, "王芳"), RemarkKind.CRITICISM)))
                .isEqualTo("remark.notFixedToo");
        assertThat(refused(make(advice("L01", "台账分散")), "itemCode")).isEqualTo("remark.zeroToleranceIsOrdered");
        assertThat(refused(make(advice(VisitDesk.E_BIKE, "台账分散")), "itemCode")).isEqualTo("remark.majorIsOrdered");
    }

    @Test
    void aSchoolNeitherCriticisesNorAdvisesItself() {
        String officer = "officer." + TestCounty.SCHOOL;
        VisitFinding own = remarked(desk.found(officer, VisitDesk.FIRE, Severity.GENERAL), RemarkKind.ADVICE);

        Outcome<VisitReceipt> outcome = desk.record(officer, desk.selfCheck(), desk.record(own));

        assertThat(refused(outcome, "findings." + own.ref() + ".remark")).isEqualTo("remark.notBySchool");
        assertThat(making.make(desk.actor(PRINCIPAL), advice(VisitDesk.PAPERWORK, "台账分散"))
                        .refusal()
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void anAdviceIsAnsweredByTheSchoolAndSettledByTheBureau() {
        long id = make(advice(VisitDesk.PAPERWORK, "台账分散在三个本子")).orThrow();
        Actor principal = desk.actor(PRINCIPAL);

        answering
                .answer(id, principal, new AnswerToAdvice(RemarkAnswer.PLANNED, "月底前合并", LocalDate.of(2026, 9, 30)))
                .orThrow();
        assertThat(reading.one(id, principal).state()).isEqualTo(RemarkState.ANSWERED);
        answering
                .answer(id, principal, new AnswerToAdvice(RemarkAnswer.DONE, "已合并", null))
                .orThrow();
        settling.settle(id, desk.actor(ME), "现场查看，已合并装订").orThrow();

        Remark settled = reading.one(id, principal);
        assertThat(settled.state()).isEqualTo(RemarkState.SETTLED);
        assertThat(settled.answer()).isEqualTo(RemarkAnswer.DONE);
        assertThat(settled.answerUntil()).isNull();
        assertThat(told(desk.actor(ME))).contains("REMARK_ANSWERED");
        assertThat(answering
                        .answer(id, principal, new AnswerToAdvice(RemarkAnswer.DONE, "再说一次", null))
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("remark.over");
        assertThat(settling.settle(id, desk.actor(ME), "再了结")
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("remark.over");
    }

    @Test
    void anAdviceThatIsNotFollowedBecomesACaseWithTheAdviceAsOrder() {
        long id = make(advice(VisitDesk.FIRE, "灭火器挂得太高")).orThrow();
        Actor me = desk.actor(ME);
        settling.lookLater(id, me, LocalDate.of(2026, 9, 21)).orThrow();
        assertThat(refused(settling.order(id, me, "仍然太高", List.of()), "photos")).isEqualTo("photoRequired");
        assertThat(reading.one(id, me).state()).isEqualTo(RemarkState.OPEN);

        CaseNumber number =
                settling.order(id, me, "仍然太高", List.of(photos.taken(me))).orThrow();

        assertThat(reading.one(id, me).ordered()).isEqualTo(number);
        assertThat(reading.one(id, me).state()).isEqualTo(RemarkState.ORDERED);
        var opened = cases.story(number, me).facts();
        assertThat(opened.state()).isEqualTo(CaseState.DRAFT);
        assertThat(opened.requirement()).isEqualTo("合并为一本");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsKept() {
        RemarkEntry empty = new RemarkEntry(null, null, null, null, " ", "​", null, null);
        Refusal refusal = make(empty).refusal();
        assertThat(refusal.reasons())
                .extracting(Refusal.Reason::field)
                .contains("kind", "schoolId", "itemCode", "place", "description");
        RemarkEntry past = new RemarkEntry(
                RemarkKind.ADVICE,
                desk.county.school(TestCounty.SCHOOL),
                VisitDesk.PAPERWORK,
                null,
                "安全办",
                "台账分散",
                " ",
                LocalDate.of(2026, 9, 7));
        assertThat(refused(make(past), "advice")).isEqualTo("required");
        assertThat(refused(make(past), "lookOn")).isEqualTo("remark.lookPast");
        long id = make(advice(VisitDesk.PAPERWORK, "台账分散")).orThrow();
        Outcome<Long> planned =
                answering.answer(id, desk.actor(PRINCIPAL), new AnswerToAdvice(RemarkAnswer.PLANNED, "会做", null));
        assertThat(refused(planned, "until")).isEqualTo("required");
        assertThat(refused(settling.settle(id, desk.actor(ME), " "), "note")).isEqualTo("required");
        assertThat(refused(settling.lookLater(id, desk.actor(ME), null), "next"))
                .isEqualTo("required");
        assertThat(reading.one(id, desk.actor(ME)).state()).isEqualTo(RemarkState.OPEN);
    }

    @Test
    void anotherSchoolAndWhoHasNoPartInItLearnNothing() {
        long id = make(advice(VisitDesk.PAPERWORK, "台账分散")).orThrow();

        assertThatThrownBy(() -> reading.one(id, desk.actor("principal." + TestCounty.OTHER_SCHOOL)))
                .isInstanceOf(RemarkNotFound.class);
        assertThatThrownBy(() -> reading.one(id, desk.actor("worker." + TestCounty.SCHOOL)))
                .isInstanceOf(RemarkNotFound.class);
        assertThat(reading.one(id, desk.actor("auditor")).madeByName()).isEqualTo(Actor.NOBODY);
        assertThat(reading.one(id, desk.actor("auditor")).description()).isNull();
    }

    @Test
    void theDayToLookIsOnTheListOfWhoeverLooks() {
        long id = make(advice(VisitDesk.PAPERWORK, "台账分散")).orThrow();
        int before = reading.waiting(desk.actor(ME));
        assertThat(reading.one(id, desk.actor(ME)).due(LocalDate.of(2026, 10, 9)))
                .isFalse();

        clock.at("2026-10-10T08:00:00");

        assertThat(reading.waiting(desk.actor(ME))).isGreaterThan(before);
        assertThat(reading.page(desk.actor(ME), new RemarkFilter(RemarkFilter.View.DUE, null), null, 500)
                        .rows())
                .extracting(Remark::id)
                .contains(id);
        assertThat(reading.counts(desk.actor(ME)).get(RemarkFilter.View.DUE))
                .isEqualTo(reading.waiting(desk.actor(ME)));
    }

    @Test
    void whatASchoolWasAdvisedGoesOnAtItsSuccessor() {
        undone(() -> {
            long id = make(advice(VisitDesk.PAPERWORK, "台账分散")).orThrow();
            UnitCard next = unit(TestCounty.OTHER_SCHOOL);
            assertThat(closing.open(unit(TestCounty.SCHOOL)))
                    .extracting(Piece::reference)
                    .contains("R" + id);

            close(new UnitHandOver(Long.toString(next.id()), "并入"));

            assertThat(reading.one(id, desk.actor("principal." + TestCounty.OTHER_SCHOOL))
                            .state())
                    .isEqualTo(RemarkState.OPEN);
        });
    }

    @Test
    void whatASchoolWasAdvisedEndsWithItAndItsReason() {
        undone(() -> {
            long id = make(advice(VisitDesk.PAPERWORK, "台账分散")).orThrow();

            close(new UnitHandOver(UnitHandOver.END, "学校撤销"));

            Remark ended = reading.one(id, desk.actor("registrar"));
            assertThat(ended.state()).isEqualTo(RemarkState.LAPSED);
            assertThat(ended.settledNote()).isEqualTo("学校撤销");
        });
    }

    private void close(UnitHandOver how) {
        UnitCard school = unit(TestCounty.SCHOOL);
        closing.change(
                        desk.actor("admin"),
                        school.id(),
                        school.version(),
                        new UnitEntry(
                                school.code(),
                                school.kind(),
                                school.name(),
                                school.parentId(),
                                school.schoolKind(),
                                school.ownership(),
                                school.pupils(),
                                false),
                        how)
                .orThrow();
    }

    private UnitCard unit(String code) {
        return directory.unit(code).orElseThrow();
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private Outcome<Long> make(RemarkEntry entry) {
        return making.make(desk.actor(ME), entry);
    }

    private RemarkEntry advice(String item, String description) {
        return new RemarkEntry(
                RemarkKind.ADVICE,
                desk.county.school(TestCounty.SCHOOL),
                item,
                null,
                "安全办",
                description,
                "合并为一本",
                null);
    }

    private List<Remark> ofVisit(long visit, Actor reader) {
        return reading.page(reader, new RemarkFilter(RemarkFilter.View.ALL, null), null, 500).rows().stream()
                .filter(one -> Long.valueOf(visit).equals(one.visitId()))
                .toList();
    }

    private List<String> told(Actor person) {
        return jdbc.sql("select distinct kind from message where recipient_id = :me")
                .param("me", person.personId())
                .query(String.class)
                .list();
    }

    private String onVisit(VisitFinding finding) {
        Outcome<VisitReceipt> outcome = desk.record(ME, desk.visit(VisitMode.ANNOUNCED), desk.record(finding));
        return refused(outcome, "findings." + finding.ref() + ".remark");
    }

    private static String refused(Outcome<?> outcome, String field) {
        return outcome.refusal().reasons().stream()
                .filter(reason -> field.equals(reason.field()))
                .map(Refusal.Reason::code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.refusal().toString()));
    }

    private static VisitFinding remarked(VisitFinding one, RemarkKind kind) {
        return new VisitFinding(
                one.ref(),
                one.itemCode(),
                one.severity(),
                one.place(),
                one.description(),
                one.basis(),
                one.requirement(),
                one.fixedOnTheSpot(),
                one.witness(),
                one.beforePhotos(),
                one.afterPhotos(),
                one.alike(),
                one.alikeCase(),
                one.assigneeId(),
                kind);
    }
}

@ProcessTest
class H2RemarkTests extends RemarkTests {}

@OnMariaDb
class MariaDbRemarkTests extends RemarkTests {}
