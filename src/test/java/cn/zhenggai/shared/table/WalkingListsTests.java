package cn.zhenggai.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.course.EndingCampaign;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.escalation.desk.DeskFilter;
import cn.zhenggai.escalation.desk.DeskList;
import cn.zhenggai.escalation.desk.LeadersDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.organisation.PeopleFilter;
import cn.zhenggai.organisation.Roster;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every list that is read by pages, over rows that are equal in what they are ordered by; they are made once for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WalkingListsTests {

    @Autowired
    Office office;

    @Autowired
    LateCases late;

    @Autowired
    Campaigning campaigning;

    @Autowired
    EndingCampaign ending;

    @Autowired
    CaseLists cases;

    @Autowired
    TaskLists tasks;

    @Autowired
    ReadingNotices notices;

    @Autowired
    LeadersDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    ReadingVisits visits;

    @Autowired
    ReadingCampaigns campaigns;

    @Autowired
    ReadingPlans plans;

    @Autowired
    Roster roster;

    @Autowired
    Stopping stopping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Map<String, WalkedList> lists = new LinkedHashMap<>();
    private long planned;
    private Actor deputy;
    private Actor registrar;
    private Actor officer;

    @BeforeAll
    void work() {
        deputy = office.actor("deputy");
        registrar = office.actor("registrar");
        officer = office.actor(CaseWalk.OFFICER);
        casesInAllStates();
        endedCampaigns();
        missedRounds();
        listsOfCases();
        otherLists();
    }

    @Test
    void pagesOfAnySizeOneBehindTheOtherAreTheList() {
        Random dice = new Random(27);
        lists.forEach((name, list) -> {
            List<Object> whole = list.whole();
            assertThat(whole).as(name).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            for (int walk = 0; walk < 4; walk++) {
                assertThat(list.walked(() -> 1 + dice.nextInt(4))).as(name).isEqualTo(whole);
            }
        });
    }

    @Test
    void aPlaceThatNoPageGaveIsRefused() {
        lists.forEach((name, list) -> {
            assertThat(list.page("", WalkedList.MOST).rows()).as(name).isEqualTo(list.whole());
            for (String spoiled : List.of("nonsense", "_", "~n_~n_~n", "2026-13-01_1", "1_2_3_4_5_6", "'; --")) {
                assertThatThrownBy(() -> list.page(spoiled, WalkedList.MOST))
                        .as("%s from %s", name, spoiled)
                        .isInstanceOf(PlaceUnknown.class);
            }
        });
    }

    /** A fragment that is not there, or a word, would only be missed when the page is drawn. */
    @Test
    void everyPageDrawsItsTableAndRefusesAPlaceThatNoPageGave(@Autowired WebApplicationContext context)
            throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        for (String page : List.of(
                "deputy /cases?view=all&after=",
                "inspector1 /tasks?list=started&after=",
                "deputy /notices?lang=en&after=",
                "auditor /visits?before=",
                "registrar /campaigns?after=",
                "registrar /plans?after=",
                "registrar /plans/PLAN?after=",
                "admin /people?after=")) {
            String login = page.split(" ")[0];
            String address = page.split(" ")[1].replace("PLAN", String.valueOf(planned));
            String table = table(web, login, address.replaceAll("[?&](after|before)=$", ""));
            assertThat(table.split("<tr[ >]", -1)).as(page).hasSizeGreaterThan(4);
            assertThat(table)
                    .as(page)
                    .contains("<th scope=\"col\">", "data-label=")
                    .doesNotContain("??");
            String spoiled = web.perform(as(login, address + "~"))
                    .andExpect(status().isBadRequest())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(spoiled).as(page).doesNotContain("<tr");
        }
    }

    private MockHttpServletRequestBuilder as(String login, String address) {
        return get(address).with(request -> {
            CurrentActor.set(request, office.actor(login));
            return request;
        });
    }

    private String table(MockMvc web, String login, String address) throws Exception {
        String page = web.perform(as(login, address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<table class=\"table-cards"), page.indexOf("</table>"));
    }

    private void casesInAllStates() {
        for (int i = 0; i < 3; i++) {
            office.majorPaperwork().to(CaseState.ISSUED);
            office.paperwork().to(CaseState.CLOSED);
            office.paperwork().to(CaseState.SUBMITTED);
            office.paperwork();
            office.majorPaperwork();
            CaseWalk soon = office.paperwork().to(CaseState.RECTIFYING);
            MovedDeadline.to(jdbc, soon.number(), BureauTime.today(clock).plusDays(1));
            stopping.order(soon, "deputy", stopping.canteen()).orThrow();
            late.late(office.paperwork(), 12);
            late.late(office.majorPaperwork(), 12);
        }
        late.watch();
        jdbc.sql(
                        "update work_item set due_on = '2026-01-05', late_after = '2026-01-05 15:59:59.999' where step in ('SIGN_NOTICE', 'VERIFY') and state = 'OPEN'")
                .update();
        jdbc.sql("update work_item set closed_at = '2026-01-05 01:02:03.004' where state = 'DONE'")
                .update();
    }

    private void endedCampaigns() {
        for (int i = 0; i < 3; i++) {
            Campaigning.Place place = campaigning.place(1);
            long id = campaigning.running(place, VisitMode.SPECIAL);
            campaigning.record(id, place.schools().get(0), 1, 0);
            ending.end(id, registrar, null).orThrow();
        }
    }

    /** Two plans, schools of the same name, and some that lie in no township. */
    private void missedRounds() {
        long township = campaigning.place(4).township();
        for (int plan = 0; plan < 2; plan++) {
            long id = campaigning.weekly(township);
            planned = id;
            for (LocalDate day = LocalDate.of(2025, 3, 3); day.getMonthValue() == 3; day = day.plusWeeks(1)) {
                jdbc.sql("insert into plan_round (plan_id, starts_on, ends_on, holiday, due, seen, closed_at)"
                                + " values (:plan, :day, :day, false, 3, 0, '2025-06-01 00:00:00')")
                        .param("plan", id)
                        .param("day", day)
                        .update();
                missed(id, day, township);
            }
        }
    }

    private void missed(long plan, LocalDate day, long township) {
        for (long school = 1; school <= 4; school++) {
            jdbc.sql("insert into plan_miss (round_id, school_id, school_name, township_id, responsible)"
                            + " select r.id, :school, '同名_小学', :township, '某人' from plan_round r"
                            + " where r.plan_id = :plan and r.starts_on = :day")
                    .param("school", school)
                    .param("township", school % 2 == 0 ? township : null, Types.BIGINT)
                    .param("plan", plan)
                    .param("day", day)
                    .update();
        }
    }

    private void listsOfCases() {
        for (CaseFilter.View view : CaseFilter.View.values()) {
            lists.put("cases " + view, (after, size) -> cases.page(deputy, CaseFilter.of(view), after, size));
        }
        lists.put("tasks done", (after, size) -> tasks.page(officer, TaskList.DONE, TaskFilter.NONE, after, size));
        lists.put(
                "tasks to receive",
                (after, size) -> tasks.page(officer, TaskList.RECEIVE, TaskFilter.NONE, after, size));
        lists.put(
                "tasks to do",
                (after, size) -> tasks.page(office.actor("sectionhead"), TaskList.TODO, TaskFilter.NONE, after, size));
        for (DeskList list : DeskList.values()) {
            lists.put("desk " + list, (after, size) -> desk.page(deputy, DeskFilter.of(list), after, size));
        }
    }

    private void otherLists() {
        lists.put("notices", (after, size) -> notices.page(deputy, NoticeFilter.NONE, after, size));
        lists.put("inbox", (after, size) -> inbox.page(officer, InboxFilter.ALL, after, size));
        lists.put("visits", (after, size) -> visits.recorded(registrar, after, size));
        lists.put("campaigns", (after, size) -> campaigns.page(registrar, true, after, size));
        lists.put("missed rounds", (after, size) -> plans.missed(registrar, null, after, size));
    }

    /** Its pages have one size. */
    @Test
    void thePagesOfTheRosterAreEverybody() {
        WalkedList people =
                (after, size) -> roster.people(registrar.bureauId(), new PeopleFilter(null, null, null, after));
        for (int i = 0; i < 120; i++) {
            campaigning.person("周_" + i, registrar.unitId());
        }
        int everybody = jdbc.sql(
                        "select count(*) from person p join unit u on u.id = p.unit_id where u.bureau_id = :bureau")
                .param("bureau", registrar.bureauId())
                .query(Integer.class)
                .single();
        assertThat(people.walked(() -> 0)).hasSize(everybody).doesNotHaveDuplicates();
    }
}

@ProcessTest
class H2WalkingListsTests extends WalkingListsTests {}

@OnMariaDb
class MariaDbWalkingListsTests extends WalkingListsTests {}
