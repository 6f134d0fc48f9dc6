package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may put which school down for a visit, and take it back. */
abstract class PlanningVisitTests {

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    VisitScope scope;

    @Autowired
    ManagingPeople people;

    @Autowired
    Clock clock;

    @BeforeEach
    void settled() {
        county.settle();
    }

    @Test
    void aVisitOfTwoInspectorsIsPutDown() {
        long visit =
                planning.plan(actor("registrar"), plan(VisitMode.ANNOUNCED)).orThrow();

        assertThat(scope.covers(visit, actor("inspector1"))).isTrue();
        assertThat(scope.covers(visit, actor("inspector2"))).isTrue();
        assertThat(scope.covers(visit, actor("inspector3"))).isFalse();
    }

    @Test
    void nobodyOfASchoolPlansAVisitElsewhere() {
        Outcome<Long> outcome = planning.plan(actor("officer." + TestCounty.SCHOOL), plan(VisitMode.ANNOUNCED));

        assertThat(outcome.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void whoeverHasAConflictOfInterestStaysAway() {
        long school = county.school(TestCounty.OTHER_SCHOOL);
        long inspector = actor("inspector2").personId();
        people.declareConflict(inspector, school, "配偶在该校任教");

        Outcome<Long> outcome = planning.plan(
                actor("registrar"),
                new VisitPlan(
                        school,
                        today(),
                        VisitMode.RANDOM,
                        null,
                        null,
                        null,
                        null,
                        actor("inspector3").personId(),
                        List.of(inspector),
                        null,
                        null));

        assertThat(outcome.refusal().reasons())
                .extracting(reason -> reason.code())
                .containsExactly("visit.memberConflicted");
    }

    @Test
    void aCancelledVisitCannotBeCancelledAgain() {
        long visit =
                planning.plan(actor("registrar"), plan(VisitMode.ANNOUNCED)).orThrow();

        planning.cancel(visit, actor("registrar"), "学校停电").orThrow();

        assertThat(planning.cancel(visit, actor("registrar"), "学校停电").refusal().kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void scenario35_anUnannouncedVisitIsUnknownToSchoolTownshipAndContactLeader() {
        people.assignSchools(
                actor("sectionhead").personId(),
                Responsibility.CONTACT_LEADER,
                List.of(county.school(TestCounty.SCHOOL)));
        long visit =
                planning.plan(actor("registrar"), plan(VisitMode.UNANNOUNCED)).orThrow();

        for (String login : List.of("principal." + TestCounty.SCHOOL, "township.1", "sectionhead")) {
            assertThat(scope.covers(visit, actor(login))).as(login).isFalse();
            assertThatThrownBy(() -> planning.cancel(visit, actor(login), "不知道"))
                    .isInstanceOf(VisitNotFound.class);
        }
        assertThat(scope.covers(visit, actor("deputy"))).isTrue();
        people.assignSchools(actor("sectionhead").personId(), Responsibility.CONTACT_LEADER, List.of());
    }

    private VisitPlan plan(VisitMode mode) {
        return new VisitPlan(
                county.school(TestCounty.SCHOOL),
                today(),
                mode,
                null,
                null,
                null,
                null,
                actor("inspector1").personId(),
                List.of(actor("inspector2").personId()),
                "秋季开学校园安全检查",
                null);
    }

    private Actor actor(String login) {
        return county.actor(login);
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }
}

@ProcessTest
class H2PlanningVisitTests extends PlanningVisitTests {}

@OnMariaDb
class MariaDbPlanningVisitTests extends PlanningVisitTests {}
