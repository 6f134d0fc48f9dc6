package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.cockpit.Overview;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenario 31: a school or a section is closed while its cases are under way. */
abstract class ClosedUnitTests {

    private static final String NOTE = "并入青山镇中心小学（青教发〔2026〕31号）";

    @Autowired
    Office office;

    @Autowired
    ClosingUnit closing;

    @Autowired
    ManagingUnits units;

    @Autowired
    LeftWork left;

    @Autowired
    LateCases late;

    @Autowired
    Figures figures;

    @Autowired
    Campaigning campaigning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void aSchoolThatComesToAnotherTownshipTakesWhatIsOpenAlongAndNothingElse() {
        undone(() -> {
            CaseWalk closed = office.paperwork().to(CaseState.CLOSED);
            List<CaseWalk> open = List.of(
                    office.paperwork(),
                    office.paperwork().to(CaseState.RECTIFYING),
                    office.paperwork().to(CaseState.SUBMITTED));
            UnitCard school = unit(TestCounty.SCHOOL);
            UnitCard from = unit("T01");
            UnitCard to = unit("T02");
            closing.change(
                            office.actor("admin"),
                            school.id(),
                            school.version(),
                            below(school, to.id()),
                            UnitHandOver.NONE)
                    .orThrow();
            assertThat(unit(TestCounty.SCHOOL).townshipId()).isEqualTo(to.id());
            assertThat(unit(TestCounty.SCHOOL).path()).startsWith(to.path());
            for (CaseWalk walk : open) {
                assertThat(township(walk)).isEqualTo(to.id());
                assertThat(last(walk).action()).isEqualTo(CaseDeed.MOVE_UNIT);
                assertThat(last(walk).note()).contains(from.name() + " → " + to.name());
            }
            assertThat(open.get(1).waiting(Step.RECTIFY).desk())
                    .as("who works on it goes on")
                    .isEqualTo(Desk.person(office.actor(CaseWalk.WORKER).personId()));
            assertThat(township(closed)).isEqualTo(from.id());
            assertThat(office.comparing.differences()).isEmpty();
            assertThat(closing.change(
                                    office.actor("admin"),
                                    to.id(),
                                    to.version(),
                                    below(to, from.id()),
                                    UnitHandOver.NONE)
                            .accepted())
                    .as("no office moves")
                    .isFalse();
        });
    }

    private static UnitEntry below(UnitCard unit, long parent) {
        return new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                parent,
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                unit.active());
    }

    private long township(CaseWalk walk) {
        return jdbc.sql("select township_id from rectification_case where number = :n")
                .param("n", walk.number().value())
                .query(Long.class)
                .single();
    }

    @Test
    void scenario31_aSchoolIsMergedAndItsCasesGoOnAtTheSuccessorWithDaysLadderAndLog() {
        undone(() -> {
            List<CaseWalk> walks = List.of(
                    office.paperwork(),
                    office.paperwork().signed(),
                    office.paperwork().to(CaseState.RECEIVED),
                    office.paperwork().to(CaseState.RECTIFYING),
                    office.paperwork().to(CaseState.SCHOOL_REVIEW),
                    office.paperwork().to(CaseState.SUBMITTED),
                    office.paperwork().to(CaseState.RECTIFYING).paused());
            CaseWalk inside = office.selfFound();
            office.reporting
                    .report(inside.number(), office.actor(CaseWalk.WORKER), inside.workDone())
                    .orThrow();
            UnitCard school = unit(TestCounty.SCHOOL);
            UnitCard next = unit(TestCounty.OTHER_SCHOOL);
            Map<String, LocalDate> days = new HashMap<>();
            closing.open(school).forEach(piece -> days.put(piece.reference(), piece.dueOn()));
            assertThat(days.get(walks.get(3).number().value()))
                    .isEqualTo(walks.get(3).facts().deadline());
            assertThat(days.get(walks.get(5).number().value()))
                    .as("reported, so it is nobody's overdue")
                    .isNull();
            Outcome<Long> alone = close(school, UnitHandOver.NONE);
            assertThat(codes(alone)).contains("closingNeedsSuccessor", "required");
            assertThat(alone.refusal().reasons().get(0).arguments().get(1).toString())
                    .contains(walks.stream().map(walk -> walk.number().value()).toList());
            assertThat(unit(TestCounty.SCHOOL).active()).isTrue();
            close(school, new UnitHandOver(Long.toString(next.id()), NOTE)).orThrow();
            for (CaseWalk walk : walks) {
                assertThat(walk.facts().schoolId()).isEqualTo(next.id());
                assertThat(last(walk).action()).isEqualTo(CaseDeed.MOVE_UNIT);
                assertThat(last(walk).note()).contains(school.name(), next.name(), NOTE);
            }
            assertThat(left.in(school.bureauId())).isEmpty();
            assertThat(office.comparing.differences()).isEmpty();
            Actor officer = office.actor("officer.QL0002");
            assertThat(walks.get(1).waiting(Step.RECEIVE_NOTICE).desk())
                    .isEqualTo(Desk.of(Desk.Kind.SCHOOL, next.id()));
            office.receiving.receive(walks.get(1).number(), officer).orThrow();
            office.reports
                    .review(walks.get(4).number(), office.actor("principal.QL0002"), true, null)
                    .orThrow();
            assertThat(inside.verifiers()).allMatch(actor -> actor.unitId() == next.id());
            WorkItem repair = walks.get(3).waiting(Step.RECTIFY);
            assertThat(office.directory.person(repair.desk().id()).orElseThrow().unitId())
                    .isEqualTo(next.id());
            assertThat(repair.schoolName()).isEqualTo(next.name());
        });
    }

    @Test
    void theLadderOfAClosedSchoolGoesOnAtItsSuccessor() {
        CaseWalk walk = late.late(office.paperwork(), 25);
        late.watch();
        try {
            UnitCard next = unit(TestCounty.OTHER_SCHOOL);
            close(unit(TestCounty.SCHOOL), new UnitHandOver(Long.toString(next.id()), NOTE))
                    .orThrow();
            long before = steps(walk);
            late.deciding()
                    .decide(late.draftOf(walk), office.actor("sectionhead"), true, "请于本周内整改到位")
                    .orThrow();
            late.watch();
            assertThat(steps(walk)).as("the talk is proposed").isGreaterThan(before);
            assertThat(jdbc.sql("""
                                    select distinct a.person_id from escalation_addressee a join escalation e on e.id = a.escalation_id
                                    where e.case_number = :n and a.kind = 'ORDER' and a.part = 'PRINCIPAL'""")
                            .param("n", walk.number().value())
                            .query(Long.class)
                            .list())
                    .containsExactly(office.actor("principal.QL0002").personId());
            assertThat(jdbc.sql("select school_id from case_place where number = :n")
                            .param("n", walk.number().value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(next.id());
        } finally {
            UnitCard school = unit(TestCounty.SCHOOL);
            units.change(school.id(), school.version(), entry(school, true)).orThrow();
        }
    }

    @Test
    void scenario31_aSchoolIsClosedAndItsCasesEndWithTheReasonAndTheMonthsBeforeStayAsTheyWere() {
        undone(() -> {
            CaseWalk closed = office.paperwork().to(CaseState.CLOSED);
            CaseWalk draft = office.paperwork();
            CaseWalk open = office.paperwork().to(CaseState.RECTIFYING);
            Actor director = office.actor("director");
            List<Overview.Month> before = figures.overview(director).months();
            close(unit(TestCounty.SCHOOL), new UnitHandOver(UnitHandOver.END, "学校撤销，校舍移交镇政府"))
                    .orThrow();
            assertThat(open.state()).isEqualTo(CaseState.TERMINATED);
            assertThat(draft.state()).isEqualTo(CaseState.TERMINATED);
            assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
            assertThat(open.facts().endingReason()).isEqualTo("学校撤销，校舍移交镇政府");
            assertThat(last(open).action()).isEqualTo(CaseDeed.TERMINATE);
            assertThat(office.work.waitingOf(open.number())).isEmpty();
            assertThat(office.comparing.differences()).isEmpty();
            assertThat(figures.overview(director).months())
                    .as("found stays found, and what ended is not rectified")
                    .isEqualTo(before);
            assertThat(left.in(director.bureauId())).isEmpty();
        });
    }

    @Test
    void aCampaignCountsTheClosedSchoolNoMore() {
        undone(() -> {
            Campaigning.Place place = campaigning.place(3);
            long campaign = campaigning.running(place, VisitMode.SPECIAL);
            UnitCard school = office.directory.unit(place.schools().get(0)).orElseThrow();
            close(school, UnitHandOver.NONE).orThrow();
            assertThat(jdbc.sql("select school_id from campaign_school where campaign_id = :id and removed_at is null")
                            .param("id", campaign)
                            .query(Long.class)
                            .list())
                    .hasSize(2)
                    .doesNotContain(school.id());
        });
    }

    @Test
    void theCasesOfAClosedSectionAreSignedByTheHeadOfItsSuccessorAndNeverEnd() {
        undone(() -> {
            CaseWalk walk = office.paperwork();
            UnitCard section = unit("AQ");
            UnitCard next = unit("RS");
            assertThat(codes(close(section, new UnitHandOver(UnitHandOver.END, "撤销"))))
                    .containsExactly("successorNotOffered");
            close(section, new UnitHandOver(Long.toString(next.id()), "职能并入人事股"))
                    .orThrow();
            assertThat(walk.waiting(Step.SIGN_NOTICE).desk()).isEqualTo(Desk.of(Desk.Kind.SECTION_HEAD, next.id()));
            assertThat(office.directory
                            .sectionFor(next.bureauId(), "M")
                            .orElseThrow()
                            .id())
                    .isEqualTo(next.id());
            office.signing
                    .sign(walk.number(), office.actor("personnelhead"), null, "限期整改")
                    .orThrow();
        });
    }

    @Test
    void aTownshipWithSchoolsIsNotClosed() {
        undone(() -> assertThat(codes(close(unit("T01"), UnitHandOver.NONE))).containsExactly("unitHasUnits"));
    }

    private long steps(CaseWalk walk) {
        return jdbc.sql("select count(*) from escalation where case_number = :n")
                .param("n", walk.number().value())
                .query(Long.class)
                .single();
    }

    private Outcome<Long> close(UnitCard unit, UnitHandOver chosen) {
        return closing.change(office.actor("admin"), unit.id(), unit.version(), entry(unit, false), chosen);
    }

    private static UnitEntry entry(UnitCard unit, boolean active) {
        return new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                active);
    }

    private UnitCard unit(String code) {
        return office.directory.unit(code).orElseThrow();
    }

    private static LogView last(CaseWalk walk) {
        return walk.story().log().stream()
                .max(Comparator.comparing(LogView::entryNo))
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}

@ProcessTest
class H2ClosedUnitTests extends ClosedUnitTests {}

@OnMariaDb
class MariaDbClosedUnitTests extends ClosedUnitTests {}
