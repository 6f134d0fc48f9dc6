package cn.zhenggai.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.campaign.team.RemindingTeams;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Scenario 35, of campaigns: an unannounced one is invisible to school, township and contact leader unless they go
 * along, on pages, in programs, in numbers and in messages, and appears school by school with the records.
 */
@TimeAtHand
abstract class UnannouncedCampaignTests {

    @Autowired
    Campaigning campaigning;

    @Autowired
    ManagingPeople people;

    @Autowired
    ReadingCampaigns reading;

    @Autowired
    RemindingTeams reminding;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private Campaigning.Place place;
    private Actor principal;
    private Actor township;
    private Actor contact;
    private Actor invited;
    private long id;

    @BeforeEach
    void planOneForTomorrow(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        clock.at("2026-09-01T09:00:00");
        place = campaigning.place(4);
        principal = campaigning.person("校长", place.schools().get(0), Role.PRINCIPAL);
        township = campaigning.person("镇上", place.township(), Role.TOWNSHIP);
        invited = campaigning.person("随行", place.township(), Role.TOWNSHIP);
        contact =
                campaigning.person("包点领导", campaigning.actor("director").bureauId(), Role.CONTACT_LEADER, Role.DEPUTY);
        people.assignSchools(
                contact.personId(),
                Responsibility.CONTACT_LEADER,
                List.of(place.schools().get(0)));
        id = campaigning.prepared(place, VisitMode.UNANNOUNCED);
    }

    @Test
    void scenario35_nobodyConcernedLearnsOfItBeforeTheRecord() throws Exception {
        campaigning.team(id, "第一组", campaigning.actor("inspector1"), invited);
        campaigning.start(id);
        for (Actor reader : List.of(principal, township)) {
            assertThat(status("/campaigns/" + id, reader)).as(reader.name()).isEqualTo(404);
            assertThat(status("/api/v1/campaigns/" + id, reader)).isEqualTo(404);
            assertThat(status("/campaigns/" + id + "/export", reader)).isEqualTo(404);
            assertThat(status("/campaigns/" + id + "/print", reader)).isEqualTo(404);
            assertThat(page("/campaigns", reader)).doesNotContain(place.name() + "秋季开学检查");
            assertThat(messages(reader)).isZero();
        }
        assertThat(reading.coverage(contact, id).lines())
                .extracting(CoverageLine::schoolId)
                .as("even the deputy, where he is the contact leader")
                .doesNotContain(place.schools().get(0))
                .hasSize(3);
        assertThat(reading.campaign(contact, id).total()).isEqualTo(3);
        assertThat(page("/campaigns/" + id, contact)).doesNotContain(place.name() + "1小");
        assertThat(reading.campaign(invited, id).total()).isEqualTo(4);
        assertThat(messages(invited)).isEqualTo(1);
        assertThat(messages(campaigning.actor("inspector1"))).isEqualTo(1);

        campaigning.record(id, place.schools().get(0), 2, 0);
        assertThat(reading.coverage(principal, id).lines()).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(CoverageLine.State.SEEN));
        assertThat(reading.campaign(township, id).total()).isEqualTo(1);
        assertThat(page("/campaigns/" + id, township))
                .contains(place.name() + "1小")
                .doesNotContain(place.name() + "2小", place.name() + "3小", "第一组");
        assertThat(status("/campaigns/" + id, principal)).isEqualTo(200);
    }

    @Test
    void aMemberOfOneTeamDoesNotLearnWhereTheOthersGo() {
        long first = campaigning.team(id, "第一组", campaigning.actor("inspector1"), invited);
        campaigning.team(id, "第二组", campaigning.actor("inspector3"));
        campaigning.start(id);
        jdbc.sql("update campaign_school set team_id = (select max(id) from campaign_team where campaign_id = :id)"
                        + " where campaign_id = :id and school_id = :school")
                .param("id", id)
                .param("school", place.schools().get(3))
                .update();
        assertThat(reading.coverage(invited, id).lines()).hasSize(3).allSatisfy(line -> assertThat(line.teamId())
                .isEqualTo(first));
    }

    @Test
    void anAnnouncedOneIsTheirsAsSoonAsItRuns() throws Exception {
        long announced = campaigning.prepared(place, VisitMode.ANNOUNCED);
        assertThat(status("/campaigns/" + announced, township)).isEqualTo(404);
        campaigning.team(announced, "第一组", campaigning.actor("inspector1"));
        campaigning.start(announced);
        assertThat(reading.campaign(township, announced).total()).isEqualTo(4);
        assertThat(reading.campaign(principal, announced).total()).isEqualTo(1);
        assertThat(page("/campaigns/" + announced, principal))
                .contains(place.name() + "1小")
                .doesNotContain(place.name() + "2小");
    }

    @Test
    void theLeaderOfATeamThatRunsLateIsToldOnce() {
        Actor leader = campaigning.person("组长", campaigning.actor("director").bureauId(), Role.TEAM_LEAD);
        campaigning.team(id, "第一组", leader, invited);
        campaigning.start(id);
        clock.at("2026-09-15T09:00:00");
        reminding.remind();
        assertThat(messages(leader)).isEqualTo(1);
        clock.at("2026-09-17T09:00:00");
        reminding.remind();
        reminding.remind();
        assertThat(messages(leader)).isEqualTo(2);
        assertThat(messages(township)).isZero();
        assertThat(jdbc.sql("select deadline from message where recipient_id = :leader and kind = 'TEAM_LATE'")
                        .param("leader", leader.personId())
                        .query(String.class)
                        .single())
                .startsWith("2026-09-21");
    }

    private int messages(Actor reader) {
        return jdbc.sql("select count(*) from message where recipient_id = :reader and page = :page")
                .param("reader", reader.personId())
                .param("page", "/campaigns/" + id)
                .query(Integer.class)
                .single();
    }

    private int status(String page, Actor reader) throws Exception {
        return open(page, reader).getStatus();
    }

    private String page(String page, Actor reader) throws Exception {
        return new String(open(page, reader).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String page, Actor reader) throws Exception {
        return web.perform(get(page).with(request -> {
                    CurrentActor.set(request, reader);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}

@ProcessTest
class H2UnannouncedCampaignTests extends UnannouncedCampaignTests {}

@OnMariaDb
class MariaDbUnannouncedCampaignTests extends UnannouncedCampaignTests {}
