package cn.zhenggai.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolNotFound;
import cn.zhenggai.organisation.school.SchoolPeople;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
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

/** Everything about one school on one screen, for those whose business it is. */
abstract class SchoolPageTests {

    private static final int STATEMENTS = 12;
    private static final String ROWS = "#rows tbody > tr";

    @Autowired
    Office office;

    @Autowired
    ReadingSchool reading;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void aSchoolWithAHistory(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.general().to(CaseState.CLOSED);
        office.general().signed();
        office.majorPaperwork().to(CaseState.PLANNING);
        CaseWalk late = office.paperwork().signed();
        MovedDeadline.to(
                jdbc, late.number(), BureauTime.today(Clock.systemUTC()).minusDays(2));
    }

    @Test
    void everyNumberOpensAListThatIsAsLong() throws Exception {
        for (String login : List.of(
                "director",
                "sectionhead",
                "registrar",
                "auditor",
                "inspector1",
                "township.1",
                CaseWalk.PRINCIPAL,
                CaseWalk.OFFICER)) {
            Document page = page(login, "/schools/" + TestCounty.SCHOOL);
            assertThat(page.select("#card-now a")).as(login).hasSize(5);
            assertThat(page.select("#card-history a")).as(login).hasSize(5);
            for (Element number : page.select("#card-now a, #card-history a")) {
                assertThat(rows(login, number.attr("href")))
                        .as(login + " " + number.attr("href"))
                        .isEqualTo(Integer.parseInt(number.select("b.num").text()));
            }
        }
    }

    @Test
    void itSaysWhoAnswersForTheSchoolToThoseWhoMayKnow() {
        for (String login : List.of("director", "registrar", "inspector1", "township.1", CaseWalk.PRINCIPAL)) {
            assertThat(sheet(login).people())
                    .as(login)
                    .extracting(SchoolPeople.Answering::as)
                    .contains(SchoolPeople.As.PRINCIPAL, SchoolPeople.As.SAFETY_OFFICER, SchoolPeople.As.INSPECTOR);
        }
        for (String login : List.of("auditor", "inspector3")) {
            assertThat(sheet(login).people()).as(login).isEmpty();
        }
    }

    @Test
    void whoseBusinessItIsNotFindsNoSuchSchool() throws Exception {
        String other = "principal." + TestCounty.OTHER_SCHOOL;
        assertThatThrownBy(() -> reading.sheet(TestCounty.SCHOOL, office.actor(other)))
                .isInstanceOf(SchoolNotFound.class);
        for (String address : List.of("/schools/", "/api/v1/schools/")) {
            assertThat(status(other, address + TestCounty.SCHOOL)).isEqualTo(404);
            assertThat(status("director", address + "QL9999")).isEqualTo(404);
            assertThat(status("director", address + "T01")).isEqualTo(404);
            assertThat(status("township.1", address + TestCounty.SCHOOL)).isEqualTo(200);
            assertThat(status("township.1", address + TestCounty.OTHER_SCHOOL)).isEqualTo(404);
        }
        assertThat(status(CaseWalk.WORKER, "/my-school")).isEqualTo(302);
        assertThat(status("director", "/my-school")).isEqualTo(404);
    }

    @Test
    void whatIsConfidentialCountsOnlyForThoseWhoReadIt() {
        long before = count("director");
        long officer = count(CaseWalk.OFFICER);
        office.open(office.finding().by("personnelhead").item(Office.ETHICS)).signed();
        assertThat(count("director")).isEqualTo(before + 1);
        assertThat(count(CaseWalk.OFFICER)).isEqualTo(officer);
    }

    @Test
    void itCostsFewStatements() {
        for (String login : List.of("director", "inspector1", "township.1", CaseWalk.PRINCIPAL)) {
            var reader = office.actor(login);
            StatementCount cost = StatementCount.of(() -> reading.sheet(TestCounty.SCHOOL, reader));
            assertThat(cost.count())
                    .as(() -> login + "\n" + String.join("\n", cost.statements()))
                    .isLessThanOrEqualTo(STATEMENTS);
        }
    }

    private SchoolSheet sheet(String login) {
        return reading.sheet(TestCounty.SCHOOL, office.actor(login));
    }

    private long count(String login) {
        return sheet(login).cards().stream()
                .filter(card -> card.name().equals("now"))
                .flatMap(card -> card.figures().stream())
                .collect(Collectors.toMap(one -> one.words().key(), SchoolCard.Figure::count))
                .get("school.figure.open");
    }

    private int rows(String login, String list) throws Exception {
        int rows = 0;
        for (String page = list; page != null; ) {
            Document document = page(login, page);
            rows += document.select(ROWS).size();
            Element next = document.selectFirst("a[rel=next]");
            page = next == null ? null : next.attr("href");
        }
        return rows;
    }

    private Document page(String login, String address) throws Exception {
        MockHttpServletResponse answer = answer(login, address);
        assertThat(answer.getStatus()).as(login + " " + address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(String login, String address) throws Exception {
        return answer(login, address).getStatus();
    }

    private MockHttpServletResponse answer(String login, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}

@ProcessTest
class H2SchoolPageTests extends SchoolPageTests {}

@OnMariaDb
class MariaDbSchoolPageTests extends SchoolPageTests {}

@OnMySql
class MySqlSchoolPageTests extends SchoolPageTests {}
