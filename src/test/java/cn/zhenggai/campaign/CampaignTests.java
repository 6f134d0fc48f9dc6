package cn.zhenggai.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.campaign.course.ChangingList;
import cn.zhenggai.campaign.course.CreditingVisit;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.course.ExemptingSchool;
import cn.zhenggai.campaign.course.SharingSchools;
import cn.zhenggai.campaign.course.StartingCampaign;
import cn.zhenggai.campaign.preparing.ChoosingSchools;
import cn.zhenggai.campaign.preparing.Draw;
import cn.zhenggai.campaign.preparing.SettingDays;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import cn.zhenggai.support.TimeAtHand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign from the first school on its list to the last record. */
@TimeAtHand
abstract class CampaignTests {

    @Autowired
    Campaigning campaigning;

    @Autowired
    MovableClock clock;

    @Autowired
    ReadingCampaigns reading;

    @Autowired
    ChoosingSchools choosing;

    @Autowired
    ChangingList list;

    @Autowired
    SharingSchools sharing;

    @Autowired
    SettingDays days;

    @Autowired
    StartingCampaign starting;

    @Autowired
    ExemptingSchool exempting;

    @Autowired
    EndingCampaign ending;

    @Autowired
    CreditingVisit crediting;

    @Autowired
    JdbcClient jdbc;

    private Actor registrar;

    @BeforeEach
    void settle() {
        clock.at("2026-09-01T09:00:00");
        registrar = campaigning.actor("registrar");
    }

    /** Scope 353, records for 352: ending is refused, naming the one that is missing. */
    @Test
    void scenario34_noSchoolIsLeftOut() {
        Campaigning.Place place = campaigning.place(353);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        assertThat(visits(id)).isEqualTo(353);
        long closed = place.schools().get(352);
        clock.at("2026-09-10T15:00:00");
        place.schools().subList(0, 12).forEach(school -> campaigning.record(id, school, 1, 0));
        campaigning.writtenDown(id, place.schools().subList(12, 352));
        assertThat(reading.coverage(registrar, id).seen()).isEqualTo(352);

        Refusal refusal = ending.end(id, registrar, null).refusal();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reasons().get(0).code()).isEqualTo("campaignMissing");
        assertThat(refusal.reasons().get(0).arguments()).containsExactly(1, place.name() + "353小");

        campaigning.shut(closed);
        assertThat(reading.coverage(registrar, id).missed()).singleElement().satisfies(line -> assertThat(line.active())
                .isFalse());
        assertThat(exempting
                        .exempt(id, registrar, closed, new Exemption(null, "停办", null))
                        .accepted())
                .isFalse();
        exempting
                .exempt(id, registrar, closed, new Exemption(ExemptReason.CLOSED, "8月31日停办", null))
                .orThrow();
        Campaign.Closing closing = ending.end(id, registrar, "全县学校全部检查到位。").orThrow();
        assertThat(closing).isEqualTo(new Campaign.Closing(353, 352, 1, 352, 0, ""));
        assertThat(reading.campaign(registrar, id).campaign().state()).isEqualTo(Campaign.State.ENDED);
        assertThat(visitState(id, closed)).isEqualTo("CANCELLED");
    }

    @Test
    void aRecordInsteadOfAnExemptionEndsItAsWell() {
        Campaigning.Place place = campaigning.place(2);
        long id = campaigning.running(place, VisitMode.SPECIAL);
        campaigning.record(id, place.schools().get(0), 2, 1);
        assertThat(ending.end(id, registrar, null).accepted()).isFalse();
        campaigning.record(id, place.schools().get(1), 1, 0);
        assertThat(ending.end(id, registrar, null).orThrow()).isEqualTo(new Campaign.Closing(2, 2, 0, 2, 1, ""));
    }

    @Test
    void ofTwoWhoEndItAtOnceOneDoes() throws Exception {
        Campaigning.Place place = campaigning.place(1);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        campaigning.record(id, place.schools().get(0), 0, 0);
        Actor deputy = campaigning.actor("deputy");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome<Campaign.Closing>>> both =
                    List.of(() -> ending.end(id, registrar, "甲"), () -> ending.end(id, deputy, "乙"));
            List<Outcome<Campaign.Closing>> outcomes = new ArrayList<>();
            for (Future<Outcome<Campaign.Closing>> one : two.invokeAll(both)) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome::accepted).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.accepted())
                    .singleElement()
                    .satisfies(outcome -> assertThat(
                                    outcome.refusal().reasons().get(0).code())
                            .isEqualTo("campaignIsENDED"));
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void coverageAtAPastDayShowsWhatWasOnRecordThen() {
        Campaigning.Place place = campaigning.place(4);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        clock.at("2026-09-10T23:59:59");
        campaigning.record(id, place.schools().get(0), 1, 0);
        clock.at("2026-09-11T00:00:00");
        campaigning.record(id, place.schools().get(1), 0, 0);
        exempting
                .exempt(id, registrar, place.schools().get(2), new Exemption(ExemptReason.MOVED, null, null))
                .orThrow();
        list.remove(id, registrar, place.schools().get(3), "属于邻县").orThrow();
        Coverage then = reading.coverage(registrar, id, LocalDate.parse("2026-09-10"));
        Coverage now = reading.coverage(registrar, id, LocalDate.parse("2026-09-11"));
        assertThat(List.of(then.seen(), then.exempt(), then.missing(), then.total()))
                .containsExactly(1, 0, 3, 4);
        assertThat(List.of(now.seen(), now.exempt(), now.missing(), now.total()))
                .containsExactly(2, 1, 0, 3);
        assertThat(then.general()).isEqualTo(1);
    }

    @Test
    void aDrawCanBeRepeatedByAnybody() {
        Campaigning.Place place = campaigning.place(20);
        long id = campaigning.prepared(place, VisitMode.RANDOM);
        assertThat(choosing.draw(id, registrar, place.all(), 21, 7L)
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("drawTooMany");
        choosing.draw(id, registrar, place.all(), 5, 20260901L).orThrow();
        List<Long> drawn = schools(id);
        Campaign campaign = reading.campaign(registrar, id).campaign();
        assertThat(drawn).hasSize(5);
        assertThat(campaign.pool()).isEqualTo(20);
        List<Long> pool = jdbc.sql("select school_id from campaign_draw where campaign_id = :id order by place")
                .param("id", id)
                .query(Long.class)
                .list();
        assertThat(Draw.of(pool, campaign.seed(), 5)).containsExactlyInAnyOrderElementsOf(drawn);
        choosing.draw(id, registrar, place.all(), 5, 20260901L).orThrow();
        assertThat(schools(id)).isEqualTo(drawn);
        choosing.draw(id, registrar, place.all(), 5, 4711L).orThrow();
        assertThat(schools(id)).isNotEqualTo(drawn);
        assertThat(reading.log(id).stream().filter(note -> note.kind() == CampaignNote.Kind.DRAWN))
                .hasSize(3);
    }

    @Test
    void whoMustKeepAwayIsNotPutOnTheSchoolAndAnotherTeamIsSuggested() {
        Campaigning.Place place = campaigning.place(3);
        long school = place.schools().get(1);
        Actor relative = campaigning.actor("inspector2");
        campaigning.conflict(relative, school);
        long id = campaigning.prepared(place, VisitMode.ANNOUNCED);
        long first = campaigning.team(id, "第一组", campaigning.actor("inspector1"), relative);
        long second = campaigning.team(id, "第二组", campaigning.actor("inspector3"));
        SharingSchools.Shared shared = sharing.byTownship(id, registrar, Map.of(place.township(), first))
                .orThrow();
        assertThat(shared.placed()).isEqualTo(2);
        assertThat(shared.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.schoolId()).isEqualTo(school);
            assertThat(clash.suggestedId()).isEqualTo(second);
        });
        assertThat(sharing.put(id, registrar, school, first, null, null)
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("teamBarredTry");
        sharing.put(id, registrar, school, second, null, null).orThrow();
        days.spread(id, registrar, null, null, 2).orThrow();
        campaigning.conflict(campaigning.actor("inspector3"), school);
        assertThat(starting.start(id, registrar).refusal().reasons())
                .extracting(Refusal.Reason::code)
                .containsExactly("campaignClashes");
        assertThat(visits(id)).isZero();
    }

    @Test
    void daysAreWorkingDaysAndNoTeamSeesMoreThanItCan() {
        Campaigning.Place place = campaigning.place(9);
        long id = campaigning.prepared(place, VisitMode.ANNOUNCED);
        campaigning.team(id, "第一组", campaigning.actor("inspector1"));
        sharing.evenly(id, registrar).orThrow();
        LocalDate friday = LocalDate.parse("2026-09-18");
        LocalDate monday = LocalDate.parse("2026-09-21");
        assertThat(days.spread(id, registrar, friday, monday, 2)
                        .refusal()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("campaignDaysShort");
        days.spread(id, registrar, friday, monday, 3).orThrow();
        assertThat(jdbc.sql(
                                "select planned_on, count(*) from campaign_school where campaign_id = :id group by planned_on")
                        .param("id", id)
                        .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .as("Saturday is off, Sunday the 20th is made up")
                .containsExactlyInAnyOrder("2026-09-18 3", "2026-09-20 3", "2026-09-21 3");
    }

    @Test
    void whatKeepsItFromStartingIsNamedAndNothingIsHalfDone() {
        Campaigning.Place place = campaigning.place(2);
        long id = campaigning.prepared(place, VisitMode.ANNOUNCED);
        assertThat(codes(starting.start(id, registrar))).containsExactly("campaignWithoutTeam");
        campaigning.team(id, "第一组", campaigning.actor("inspector1"));
        sharing.evenly(id, registrar).orThrow();
        assertThat(codes(starting.start(id, registrar))).containsExactly("campaignNoDay");
        days.spread(id, registrar, null, null, 5).orThrow();
        campaigning.shut(place.schools().get(0));
        assertThat(codes(starting.start(id, registrar))).containsExactly("campaignClosedSchools");
        list.remove(id, registrar, place.schools().get(0), null).orThrow();
        clock.forward(Duration.ofDays(60));
        assertThat(codes(starting.start(id, registrar))).containsExactly("campaignDayPast");
        assertThat(visits(id)).isZero();
        assertThat(reading.campaign(registrar, id).campaign().state()).isEqualTo(Campaign.State.PREPARED);
    }

    @Test
    void theListOfARunningCampaignChangesOnlyWithAReason() {
        Campaigning.Place place = campaigning.place(3);
        Campaigning.Place other = campaigning.place(1);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        long late = other.schools().get(0);
        assertThat(codes(list.add(id, registrar, late, " "))).containsExactly("required");
        list.add(id, registrar, late, "新设学校").orThrow();
        long team = jdbc.sql("select id from campaign_team where campaign_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        sharing.put(id, registrar, late, team, LocalDate.parse("2026-09-15"), "排入第一组")
                .orThrow();
        assertThat(visitState(id, late)).isEqualTo("PLANNED");
        campaigning.record(id, place.schools().get(0), 0, 0);
        assertThat(codes(list.remove(id, registrar, place.schools().get(0), "不查了")))
                .containsExactly("campaignSchoolSeen");
        list.remove(id, registrar, place.schools().get(1), "由市局检查").orThrow();
        assertThat(visitState(id, place.schools().get(1))).isEqualTo("CANCELLED");
        assertThat(reading.coverage(registrar, id).total()).isEqualTo(3);
        assertThat(reading.log(id))
                .extracting(CampaignNote::kind)
                .startsWith(CampaignNote.Kind.REMOVED, CampaignNote.Kind.MOVED, CampaignNote.Kind.ADDED);
    }

    @Test
    void oneRecordMayCountForTwoCampaigns() {
        Campaigning.Place place = campaigning.place(1);
        long school = place.schools().get(0);
        long first = campaigning.running(place, VisitMode.ANNOUNCED);
        long second = campaigning.running(place, VisitMode.SPECIAL);
        assertThat(codes(crediting.credit(second, registrar, school))).containsExactly("campaignNoRecord");
        long visit = campaigning.record(first, school, 3, 0);
        assertThat(crediting.credit(second, registrar, school).orThrow()).isEqualTo(visit);
        assertThat(reading.campaign(registrar, second).seen()).isEqualTo(1);
        assertThat(ending.end(second, registrar, null).orThrow().general()).isEqualTo(3);
        assertThat(jdbc.sql("select sum(v.findings) from visit v where v.id in (select visit_id from campaign_school"
                                + " where school_id = :school)")
                        .param("school", school)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void othersMayLookAndNotTouch() {
        Campaigning.Place place = campaigning.place(1);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        for (String login : List.of("inspector1", "auditor")) {
            assertThat(codes(ending.end(id, campaigning.actor(login), null)))
                    .as(login)
                    .containsExactly("notAllowed");
        }
        assertThat(campaigning.actor("sectionhead"))
                .satisfies(
                        head -> assertThat(reading.campaign(head, id).total()).isEqualTo(1));
        Stream.of("admin", "principal.QL0001", "township.1")
                .forEach(login -> assertThatThrownBy(() -> reading.campaign(campaigning.actor(login), id))
                        .as(login)
                        .isInstanceOf(CampaignNotFound.class));
    }

    @Test
    void aListAndACoverageOfManySchoolsCostOneStatementEach() {
        long id = campaigning.running(campaigning.place(40), VisitMode.ANNOUNCED);
        assertThat(StatementCount.of(() -> reading.page(registrar, false, null, 20))
                        .count())
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> reading.coverage(registrar, id)).count())
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> sharing.clashes(id)).count()).isLessThanOrEqualTo(3);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }

    private List<Long> schools(long campaign) {
        return jdbc.sql("select school_id from campaign_school where campaign_id = :id order by school_id")
                .param("id", campaign)
                .query(Long.class)
                .list();
    }

    private int visits(long campaign) {
        return jdbc.sql("select count(*) from visit where campaign_id = :id and state = 'PLANNED'")
                .param("id", campaign)
                .query(Integer.class)
                .single();
    }

    private String visitState(long campaign, long school) {
        return jdbc.sql(
                        "select state from visit where campaign_id = :id and school_id = :school order by id desc limit 1")
                .param("id", campaign)
                .param("school", school)
                .query(String.class)
                .single();
    }
}

@ProcessTest
class H2CampaignTests extends CampaignTests {}

@OnMariaDb
class MariaDbCampaignTests extends CampaignTests {}

@OnMySql
class MySqlCampaignTests extends CampaignTests {}
