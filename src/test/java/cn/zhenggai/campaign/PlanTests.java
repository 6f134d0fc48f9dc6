package cn.zhenggai.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.campaign.plan.ClosingRounds;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.PlanMiss;
import cn.zhenggai.campaign.plan.PlanNotFound;
import cn.zhenggai.campaign.plan.PlanningRound;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.campaign.plan.StartingRoundVisit;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.owed.ReadingOwed;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rhythms of inspection: rounds come by themselves, and what was missed stays on record. */
@TimeAtHand
abstract class PlanTests {

    @Autowired
    Campaigning campaigning;

    @Autowired
    KeepingPlans keeping;

    @Autowired
    ReadingPlans reading;

    @Autowired
    ClosingRounds closing;

    @Autowired
    PlanningRound planning;

    @Autowired
    StartingSelfCheck checking;

    @Autowired
    StartingRoundVisit starting;

    @Autowired
    ReadingOwed owed;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Campaigning.Place place;
    private Actor registrar;
    private Actor principal;
    private Actor township;

    @BeforeEach
    void settle() {
        clock.at("2026-06-15T09:00:00");
        registrar = campaigning.actor("registrar");
        place = campaigning.place(3);
        principal = campaigning.person("李校长", place.schools().get(0), Role.PRINCIPAL);
        township = campaigning.person("孙主任", place.township(), Role.TOWNSHIP);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-09-06, 2026-08-31, 2026-09-06",
        "TEN_DAYS, 2026-02-28, 2026-02-21, 2026-02-28",
        "TEN_DAYS, 2026-02-10, 2026-02-01, 2026-02-10",
        "HALF_MONTH, 2026-08-16, 2026-08-16, 2026-08-31",
        "MONTH, 2028-02-29, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-09-30, 2026-07-01, 2026-09-30"
    })
    void periodsFollowTheCalendar(Rhythm rhythm, LocalDate day, LocalDate from, LocalDate until) {
        assertThat(rhythm.at(day)).isEqualTo(new Rhythm.Period(from, until));
    }

    /** Weeks of term are due, those of the summer holidays from 6 July to 31 August are not. */
    @Test
    void ofTheWeeklySelfCheckTheSummerHolidaysAreNoMissedRounds() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        selfCheck(plan, principal, "2026-06-17");
        clock.at("2026-09-08T09:00:00");
        closing.close();
        assertThat(reading.rounds(registrar, plan))
                .extracting(
                        round -> round.from() + " " + (round.holiday() ? "holiday" : round.seen() + "/" + round.due()))
                .containsExactly(
                        "2026-08-31 0/3",
                        "2026-08-24 holiday",
                        "2026-08-17 holiday",
                        "2026-08-10 holiday",
                        "2026-08-03 holiday",
                        "2026-07-27 holiday",
                        "2026-07-20 holiday",
                        "2026-07-13 holiday",
                        "2026-07-06 holiday",
                        "2026-06-29 0/3",
                        "2026-06-22 0/3",
                        "2026-06-15 1/3");
        List<PlanMiss> own = reading.missed(principal, plan, null, 50).rows();
        assertThat(own)
                .extracting(miss -> miss.from().toString())
                .containsExactly("2026-08-31", "2026-06-29", "2026-06-22");
        assertThat(own).allSatisfy(miss -> assertThat(miss.responsible()).isEqualTo("李校长"));
        assertThat(reading.missed(township, plan, null, 50).rows()).hasSize(11);
    }

    @Test
    void aRoundThatIsOverStaysAsItWasWrittenDown() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        clock.at("2026-06-22T09:00:00");
        closing.close();
        assertThat(closing.close()).isZero();
        campaigning.shut(place.schools().get(0));
        campaigning.shut(place.schools().get(1));
        assertThat(reading.rounds(registrar, plan)).singleElement().satisfies(round -> {
            assertThat(round.due()).isEqualTo(3);
            assertThat(round.missed()).isEqualTo(3);
        });
        assertThat(reading.missed(registrar, plan, null, 50).rows()).hasSize(3);
    }

    @Test
    void aRecordThatComesInLaterIsShownAsSuch() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        long visit = checking.start(plan, principal).orThrow();
        clock.at("2026-06-22T09:00:00");
        closing.close();
        campaigning.recorded(visit, LocalDate.parse("2026-06-19"), 0, 0);
        assertThat(reading.missed(principal, plan, null, 50).rows())
                .singleElement()
                .satisfies(miss -> assertThat(miss.recordedLater()).isEqualTo("2026-06-22T01:00:00Z"));
    }

    @Test
    void theSelfCheckOfTheWeekIsDueAndBegunOnce() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        assertThat(checking.due(principal)).extracting(line -> line.plan().id()).contains(plan);
        long visit = checking.start(plan, principal).orThrow();
        assertThat(checking.start(plan, principal).orThrow()).isEqualTo(visit);
        campaigning.recorded(visit, LocalDate.parse("2026-06-15"), 1, 0);
        assertThat(checking.due(principal)).extracting(line -> line.plan().id()).doesNotContain(plan);
        assertThat(checking.due(township)).isEmpty();
        clock.at("2026-07-20T09:00:00");
        assertThat(checking.due(principal)).isEmpty();
        assertThat(reading.plan(principal, plan).holiday()).isTrue();
    }

    @Test
    void aSchoolThatIsStillToBeSeenIsBegunWithAndTwiceIsOnce() {
        long plan = plan(Level.TOWNSHIP, Rhythm.MONTH, false);
        long school = place.schools().get(0);
        long visit = starting.start(plan, school, township).orThrow();
        assertThat(starting.start(plan, school, township).orThrow()).isEqualTo(visit);
        campaigning.recorded(visit, LocalDate.parse("2026-06-15"), 0, 0);
        assertThat(code(starting.start(plan, school, township))).isEqualTo("roundSchoolSeen");
        assertThatThrownBy(() -> starting.start(plan, place.schools().get(1), principal))
                .as("a school knows of its own rounds alone")
                .isInstanceOf(PlanNotFound.class);
        assertThatThrownBy(() ->
                        starting.start(plan, campaigning.place(1).schools().get(0), township))
                .as("a school of another township")
                .isInstanceOf(PlanNotFound.class);
    }

    @Test
    void whatIsStillOwedOfARoundIsToldToWhoeverMakesIt() {
        long townships = plan(Level.TOWNSHIP, Rhythm.MONTH, false);
        long schools = plan(Level.SCHOOL, Rhythm.WEEK, true);
        assertThat(owed.of(township))
                .filteredOn(card -> card.key().equals("round.MONTH"))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.words().get(0)).isEqualTo(3);
                    assertThat(card.lines())
                            .extracting(line -> line.way().address())
                            .contains("/plans/" + townships + "/schools/"
                                    + place.schools().get(0) + "/visit");
                });
        assertThat(owed.of(principal))
                .filteredOn(card -> card.key().equals("selfCheck"))
                .singleElement()
                .satisfies(card -> assertThat(card.lines())
                        .extracting(line -> line.way().address())
                        .contains("/plans/" + schools + "/self-check"));
        assertThat(owed.of(registrar))
                .as("who plans rounds and does not make them")
                .noneMatch(card -> card.key().startsWith("round."));
        long visit = starting.start(townships, place.schools().get(0), township).orThrow();
        assertThat(owed.of(township))
                .filteredOn(card -> card.key().equals("visits"))
                .singleElement()
                .satisfies(card -> assertThat(card.lines())
                        .extracting(line -> line.way().address())
                        .containsExactly("/visits/" + visit + "/write"));
    }

    @Test
    void aTownshipPlansTheVisitsOfItsMonthForItsOwnSchools() {
        long plan = plan(Level.TOWNSHIP, Rhythm.MONTH, true);
        campaigning.conflict(township, place.schools().get(2));
        PlanningRound.Planned planned = planning.plan(
                        plan, township, VisitMode.ANNOUNCED, township.personId(), List.of())
                .orThrow();
        assertThat(planned.visits()).isEqualTo(2);
        assertThat(planned.kept()).containsExactly(place.name() + "3小");
        assertThat(planning.plan(plan, township, VisitMode.ANNOUNCED, township.personId(), List.of())
                        .orThrow()
                        .visits())
                .as("nothing is planned twice")
                .isZero();
        assertThat(jdbc.sql("select planned_on from visit where plan_id = :plan order by planned_on")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .as("working days of the rest of June")
                .containsExactly("2026-06-15", "2026-06-16");
        assertThat(reading.round(township, reading.plan(township, plan).plan()))
                .filteredOn(school -> school.plannedOn() != null)
                .hasSize(2);
        assertThat(code(planning.plan(plan, campaigning.actor("inspector1"), VisitMode.ANNOUNCED, 1L, List.of())))
                .isEqualTo("notAllowed");
    }

    @Test
    void aCampaignOfTheCountyCountsForItsQuarter() {
        long plan = plan(Level.COUNTY, Rhythm.QUARTER, false);
        long campaign = campaigning.running(place, VisitMode.UNANNOUNCED);
        assertThat(reading.plan(township, plan).seen()).isZero();
        campaigning.record(campaign, place.schools().get(0), 0, 0);
        assertThat(reading.plan(registrar, plan).seen()).isEqualTo(1);
        assertThat(reading.plan(township, plan).due()).isEqualTo(3);
    }

    @Test
    void onlyThePlansOfAPersonsOwnSchoolsAreHis() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        assertThat(reading.plan(registrar, plan).due()).isEqualTo(3);
        assertThat(reading.plan(principal, plan).due()).isEqualTo(1);
        for (String login : List.of("principal.QL0001", "township.1")) {
            assertThat(reading.plans(campaigning.actor(login)))
                    .as(login)
                    .noneMatch(line -> line.plan().id() == plan);
        }
        PlanEntry others = entry(
                Level.TOWNSHIP, Rhythm.MONTH, campaigning.actor("director").bureauId(), true);
        assertThat(code(keeping.set(township, others))).isEqualTo("notAllowed");
        keeping.set(township, entry(Level.TOWNSHIP, Rhythm.MONTH, place.township(), true))
                .orThrow();
    }

    @Test
    void anEndedPlanAsksForNothingMoreAndKeepsItsRounds() {
        long plan = plan(Level.SCHOOL, Rhythm.WEEK, true);
        clock.at("2026-06-24T09:00:00");
        keeping.end(plan, registrar).orThrow();
        clock.at("2026-06-29T09:00:00");
        closing.close();
        clock.at("2026-12-01T09:00:00");
        closing.close();
        assertThat(reading.rounds(registrar, plan))
                .extracting(round -> round.from() + " – " + round.until())
                .containsExactly("2026-06-22 – 2026-06-24", "2026-06-15 – 2026-06-21");
        assertThat(reading.plan(registrar, plan).runs()).isFalse();
    }

    @Test
    void theListOfPlansIsOneStatement() {
        plan(Level.SCHOOL, Rhythm.WEEK, true);
        plan(Level.COUNTY, Rhythm.QUARTER, true);
        assertThat(StatementCount.of(() -> reading.plans(registrar)).count()).isEqualTo(1);
        assertThat(StatementCount.of(() -> reading.missed(registrar, null, null, 30))
                        .count())
                .isEqualTo(1);
    }

    private long plan(Level level, Rhythm rhythm, boolean inTermOnly) {
        return keeping.set(registrar, entry(level, rhythm, place.township(), inTermOnly))
                .orThrow();
    }

    private static PlanEntry entry(Level level, Rhythm rhythm, long unit, boolean inTermOnly) {
        LocalDate since = LocalDate.parse("2026-06-15");
        return new PlanEntry("例行检查", "校园安全例行检查", level, rhythm, unit, null, null, inTermOnly, since, null);
    }

    private void selfCheck(long plan, Actor by, String day) {
        clock.at(day + "T09:00:00");
        campaigning.recorded(checking.start(plan, by).orThrow(), LocalDate.parse(day), 0, 0);
    }

    private static String code(Outcome<?> outcome) {
        Refusal refusal = outcome.refusal();
        return refusal.reasons().get(0).code();
    }
}

@ProcessTest
class H2PlanTests extends PlanTests {}

@OnMariaDb
class MariaDbPlanTests extends PlanTests {}
