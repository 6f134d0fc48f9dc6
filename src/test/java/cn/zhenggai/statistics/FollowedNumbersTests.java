package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever follows a number finds a list that says the same number; in the workbook and for programs as well. */
@ProcessTest
class FollowedNumbersTests {

    private static final String LIST = "/overview/cases?";
    private static final String STEPS = "/overview/flow/steps?";

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    Departments departments;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void everyNumberOfEveryPageOfTenRolesOpensAListOfItsLength() throws Exception {
        office.another("teamlead", "inspector1", Role.TEAM_LEAD);
        office.another("discipline", "director", Role.DISCIPLINE);
        cases();
        LocalDate yesterday = BureauTime.today(Clock.systemUTC()).minusDays(1);
        int followed = 0;
        for (String reader : List.of(
                "director",
                "deputy",
                "registrar",
                "auditor",
                "sectionhead",
                "personnelhead",
                "township.1",
                "inspector1",
                "teamlead",
                "discipline")) {
            List<String> pages = new ArrayList<>(List.of(
                    "/overview",
                    "/overview?on=" + yesterday,
                    "/overview/analysis?by=school&theme=quality",
                    "/overview/flow"));
            if (reader.equals("director")) {
                for (Theme theme : Theme.values()) {
                    pages.add("/overview/analysis?by=category&against=period_before&theme=" + theme);
                }
                pages.add("/overview/analysis?by=township&severity=MAJOR&from=" + yesterday.minusDays(30));
            }
            Map<String, String> numbers = new LinkedHashMap<>();
            for (String page : pages) {
                numbers.putAll(numbers(reader, page));
            }
            assertThat(numbers).as(reader).isNotEmpty();
            for (Map.Entry<String, String> number : numbers.entrySet()) {
                assertThat(said(reader, number.getKey()))
                        .as("%s follows %s", reader, number.getKey())
                        .isEqualTo(number.getValue());
            }
            for (Map.Entry<String, String> list :
                    Map.of(LIST, "cases", STEPS, "steps").entrySet()) {
                List<String> found = numbers.keySet().stream()
                        .filter(link -> link.startsWith(list.getKey()))
                        .limit(1)
                        .toList();
                for (String link : found) {
                    takenAway(reader, link, list.getValue());
                }
            }
            followed += numbers.size();
        }
        assertThat(followed).isGreaterThan(200);
    }

    /** The numbers that lead to a list; rates and days lead to the cases that they are made of. */
    private Map<String, String> numbers(String reader, String page) throws Exception {
        Document shown = Jsoup.parse(answer(reader, page).getContentAsString());
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Element link : shown.select("main a[href^=" + LIST + "], main a[href^=" + STEPS + "]")) {
            Element number = link.selectFirst("b.num");
            String text = number == null ? link.text() : number.text();
            if (text.matches("\\d+")) {
                numbers.put(link.attr("href"), text);
            }
        }
        return numbers;
    }

    private String said(String reader, String list) throws Exception {
        Document shown = Jsoup.parse(answer(reader, list).getContentAsString());
        return shown.selectFirst("h1 .num").text();
    }

    private void takenAway(String reader, String list, String named) throws Exception {
        int count = Integer.parseInt(said(reader, list));
        byte[] file = answer(reader, list.replaceFirst("/(cases|steps)\\?", "/$1/export?"))
                .getContentAsByteArray();
        assertThat(ReadWorkbook.of(file).rows()).as(list).hasSize(count);
        JsonNode told = new ObjectMapper()
                .readTree(answer(reader, list.replace("/overview/", "/api/v1/figures/"))
                        .getContentAsString());
        assertThat(told.get(named).asInt()).as(list).isEqualTo(count);
        assertThat(told.get("page").get("rows")).as(list).hasSize(Math.min(count, 50));
    }

    private MockHttpServletResponse answer(String reader, String address) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        get(java.net.URI.create(address)).with(request -> {
                            CurrentActor.set(request, office.actor(reader));
                            return request;
                        }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as("%s asks for %s", reader, address).isEqualTo(200);
        return answer;
    }

    private void cases() {
        office.general().signed();
        MovedDeadline.to(
                jdbc,
                office.general().to(CaseState.RECTIFYING).number(),
                LocalDate.now().minusDays(2));
        office.majorPaperwork().to(CaseState.SUBMITTED);
        office.general().to(CaseState.CLOSED);
        office.general().to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
        office.open(office.finding().photos(1).photosAfter(1).fixedOnTheSpot("校长1"));
        office.open(office.finding().item(Office.ETHICS)).signed();
        office.open(office.finding().school(TestCounty.OTHER_SCHOOL).photos(1)).signed();
        departments.transferred(
                office.general().signed().to(CaseState.RECTIFYING), departments.contact("县消防救援大队"), null);
    }
}
