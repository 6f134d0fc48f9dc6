package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.ProcessTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A number that is a link is as long as the list behind it, for whoever looks. */
@ProcessTest
class NumbersAndListsTests {

    private static final List<String> PAGES = List.of("/tasks", "/cases", "/overview", "/escalations");
    private static final String ROWS = "ul.tasks > li, li.desk-row, tbody#rows > tr, #rows tbody > tr";

    /** For each person how many numbers he meets at least. */
    private static final Map<String, Integer> PEOPLE = new LinkedHashMap<>();

    static {
        List.of("director", "deputy", "sectionhead").forEach(login -> PEOPLE.put(login, 20));
        PEOPLE.put("personnelhead", 10);
        List.of("registrar", "auditor", "township.1", "inspector1", "leader").forEach(login -> PEOPLE.put(login, 12));
        List.of(CaseWalk.PRINCIPAL, CaseWalk.OFFICER, CaseWalk.WORKER).forEach(login -> PEOPLE.put(login, 6));
    }

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void casesOfEveryKind(@Autowired WebApplicationContext context) {
        office.county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
        contactLeader();
        office.general();
        office.general().signed();
        office.general().to(CaseState.CLOSED);
        office.general().to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
        office.general().signed().withdrawn();
        office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
        office.majorPaperwork().to(CaseState.PLANNING).planWritten();
        office.open(office.finding().photos(1).photosAfter(1).fixedOnTheSpot("校长1"));
        office.open(office.finding().by("personnelhead").item(Office.ETHICS)).signed();
        late(office.general().to(CaseState.RECTIFYING));
        late(office.paperwork().signed());
        late(office.majorPaperwork().to(CaseState.SUBMITTED));
        office.paperwork().to(CaseState.RECTIFYING).paused();
    }

    private void contactLeader() {
        long leader = office.people
                .add(new PersonEntry(
                        "leader",
                        "联系领导",
                        null,
                        null,
                        null,
                        office.actor("deputy").unitId(),
                        "zh",
                        Set.of(Role.CONTACT_LEADER),
                        true))
                .orThrow();
        office.people.assignSchools(
                leader,
                Responsibility.CONTACT_LEADER,
                List.of(office.actor(CaseWalk.PRINCIPAL).unitId()));
    }

    private void late(CaseWalk walk) {
        MovedDeadline.to(jdbc, walk.number(), LocalDate.now().minusDays(2));
    }

    @Test
    void everyNumberIsAsLongAsItsList() throws Exception {
        for (Map.Entry<String, Integer> person : PEOPLE.entrySet()) {
            String login = person.getKey();
            Map<String, Integer> met = new TreeMap<>();
            for (String page : PAGES) {
                numbers(login, page, met);
            }
            assertThat(met).as(login).hasSizeGreaterThanOrEqualTo(person.getValue());
            for (Map.Entry<String, Integer> number : met.entrySet()) {
                assertThat(rows(login, number.getKey()))
                        .as(login + " " + number.getKey())
                        .isEqualTo(number.getValue());
            }
        }
    }

    private void numbers(String login, String page, Map<String, Integer> met) throws Exception {
        Document document = open(login, page);
        if (document == null) {
            return;
        }
        for (Element link : document.select("main a[href]")) {
            Elements shown = link.select("b.num");
            String text = shown.size() == 1 ? shown.text() : link.text();
            if (text.matches("\\d+")) {
                Integer before = met.put(link.attr("href"), Integer.parseInt(text));
                assertThat(before == null || before == Integer.parseInt(text))
                        .as(login + " " + link.attr("href"))
                        .isTrue();
            }
        }
    }

    private int rows(String login, String list) throws Exception {
        int rows = 0;
        for (String page = list; page != null; ) {
            Document document = open(login, page);
            assertThat(document).as(login + " " + page).isNotNull();
            rows += document.select(ROWS).size();
            Element next = document.selectFirst("a[rel=next]");
            page = next == null ? null : next.attr("href");
        }
        return rows;
    }

    /** Null where there is no such page for this person. */
    private Document open(String login, String page) throws Exception {
        MockHttpServletResponse response = web.perform(get(URI.create(page)).with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(login + " " + page).isIn(200, 302, 303, 404);
        return response.getStatus() == 200 ? Jsoup.parse(response.getContentAsString()) : null;
    }
}
