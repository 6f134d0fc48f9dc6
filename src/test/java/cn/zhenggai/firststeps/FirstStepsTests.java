package cn.zhenggai.firststeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A new administrator is led through what his server lacks. */
abstract class FirstStepsTests {

    private static final int STATEMENTS = 24;

    @Autowired
    Office office;

    @Autowired
    ReadingFirstSteps reading;

    @Autowired
    SettingAside setting;

    @Autowired
    JdbcClient jdbc;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc web;

    @BeforeEach
    void pages(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        setting.takeBack("mail", admin());
    }

    @Test
    void everyFeatureHasItsStepInOneOrder() {
        assertThat(sheet().steps())
                .extracting(StepLine::key)
                .containsExactly(
                        "address",
                        "mail",
                        "units",
                        "people",
                        "calendar",
                        "catalogue",
                        "rules",
                        "papers",
                        "server",
                        "logins",
                        "campaign");
    }

    @Test
    void aSchoolWithoutAnInspectorIsCountedAndNamed() {
        jdbc.sql("""
                        delete from responsibility where kind = 'INSPECTOR'
                        and unit_id = (select u.id from unit u where u.code = :school)""").param("school", TestCounty.SCHOOL).update();
        StepLine people = step("people");
        assertThat(people.state()).isEqualTo(StepProgress.MISSING);
        assertThat(keys(people))
                .contains("firstStep.people.inspector.missing")
                .doesNotContain("firstStep.people.no.DIRECTOR");
        assertThat(page("/first-steps").select("#people").text()).contains("没有责任督学");
    }

    @Test
    void withoutADirectorPeopleAreNotComplete() {
        long director = office.actor("director").personId();
        jdbc.sql("delete from person_role where role = 'DIRECTOR'").update();
        try {
            assertThat(keys(step("people"))).contains("firstStep.people.no.DIRECTOR");
            assertThat(page("/first-steps").select("#people").text()).contains("没有局长");
        } finally {
            jdbc.sql("insert into person_role (person_id, role) values (:person, 'DIRECTOR')")
                    .param("person", director)
                    .update();
        }
    }

    @Test
    void thePresentYearHasToBeLoaded() {
        int year = BureauTime.today(Clock.systemUTC()).getYear();
        assertThat(step("calendar").looked().findings())
                .anyMatch(each -> each.arguments().equals(List.of(String.valueOf(year))));
    }

    @Test
    void theCodesOfTheSampleCountyAreCalledSo() {
        assertThat(keys(step("papers")))
                .contains("firstStep.papers.issuer.delivered", "firstStep.papers.series.delivered")
                .contains("firstStep.papers.templates");
    }

    @Test
    void thePlaceOfTheAddressIsProvenByReachingThePageThere() {
        assertThat(keys(line("address", new Asking(admin(), false, "zhenggai.test"))))
                .contains("firstStep.address.reached", "firstStep.address.open");
        assertThat(keys(line("address", new Asking(admin(), false, "10.0.0.7:8080"))))
                .contains("firstStep.address.otherHost");
    }

    @Test
    void anOptionalStepIsSetAsideAndTakenBackWithItsNames() {
        assertThat(step("mail").state()).isEqualTo(StepProgress.OPTIONAL);
        assertThat(setting.set("mail", admin()).result()).isTrue();
        assertThat(setting.set("mail", admin()).result())
                .as("twice changes nothing")
                .isFalse();
        assertThat(step("mail").state()).isEqualTo(StepProgress.NOT_NEEDED);
        assertThat(page("/first-steps").select("details#mail").text()).contains(admin().name());
        assertThat(setting.takeBack("mail", admin()).result()).isTrue();
        assertThat(setting.takeBack("mail", admin()).result()).isFalse();
        assertThat(step("mail").state()).isEqualTo(StepProgress.OPTIONAL);
        assertThat(setting.set("mail", admin()).result()).as("and again").isTrue();
        assertThat(jdbc.sql("select count(*) from first_step_aside where back_by_name = :name")
                        .param("name", admin().name())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatIsNeededCannotBeSetAside() throws Exception {
        assertThat(setting.set("people", admin()).accepted()).isFalse();
        assertThatThrownBy(() -> setting.set("nothing", admin())).isInstanceOf(NotFound.class);
        MockHttpServletResponse answer = answer("admin", post("/first-steps/people/aside"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("这一步必须做");
    }

    @Test
    void thePageShowsHowFarItIsAndWhatComesFirst() {
        Document page = page("/first-steps");
        StepsSheet sheet = sheet();
        assertThat(page.selectFirst("progress").attr("value")).isEqualTo(String.valueOf(sheet.done()));
        assertThat(page.selectFirst("progress").attr("max")).isEqualTo(String.valueOf(sheet.needed()));
        assertThat(page.selectFirst(".steps-next article").id())
                .isEqualTo(sheet.next().orElseThrow().key());
        assertThat(page.select("details.step"))
                .as("all others are folded")
                .hasSize(sheet.steps().size() - 1);
        assertThat(page.select(".step")).hasSize(sheet.steps().size());
    }

    @Test
    void theWayBackStandsOnEveryPageUntilItWasTaken() throws Exception {
        assertThat(answer("admin", get("/first-steps/units")).getRedirectedUrl())
                .isEqualTo("/units");
        assertThat(page("/units").select(".banner").text()).contains("返回开局清单");
        assertThat(page("/calendar").select(".banner").text()).contains("返回开局清单");
        page("/first-steps");
        assertThat(page("/units").select(".banner").text()).doesNotContain("返回开局清单");
        assertThat(answer("admin", get("/first-steps/papers")).getStatus())
                .as("done in a file")
                .isEqualTo(404);
        assertThat(answer("admin", get("/first-steps/nothing")).getStatus()).isEqualTo(404);
    }

    @Test
    void hisFirstPageSaysHowFarItIsAsLongAsANeededStepIsOpen() {
        StepsSheet sheet = sheet();
        assertThat(page("/people").select(".banner").text())
                .contains("必须做的 " + sheet.needed() + " 步，已完成 " + sheet.done() + " 步");
    }

    @Test
    void nobodyElseLearnsWhatTheServerLacks() throws Exception {
        for (String login : List.of("director", "registrar", "inspector1", "auditor")) {
            assertThat(answer(login, get("/first-steps")).getStatus()).as(login).isEqualTo(404);
            assertThat(answer(login, get("/first-steps/units")).getStatus()).isEqualTo(404);
            assertThat(answer(login, post("/first-steps/mail/aside")).getStatus())
                    .isEqualTo(404);
            assertThat(answer(login, post("/deliveries/test-mail")).getStatus()).isEqualTo(404);
            assertThat(answer(login, get("/api/v1/first-steps")).getStatus()).isEqualTo(403);
        }
        assertThat(answer("admin", get("/api/v1/first-steps")).getContentAsString())
                .contains("\"needed\":9", "\"key\":\"people\"");
    }

    @Test
    void itCostsFewStatements() {
        StatementCount cost = StatementCount.of(this::sheet);
        assertThat(cost.count()).as(() -> String.join("\n", cost.statements())).isLessThanOrEqualTo(STATEMENTS);
    }

    private Actor admin() {
        return office.actor("admin");
    }

    private StepsSheet sheet() {
        return reading.sheet(new Asking(admin(), false, "localhost"));
    }

    private StepLine step(String key) {
        return line(key, new Asking(admin(), false, "localhost"));
    }

    private StepLine line(String key, Asking asking) {
        return reading.sheet(asking).steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(StepLine step) {
        return step.looked().findings().stream().map(Finding::key).toList();
    }

    private Document page(String address) {
        try {
            MockHttpServletResponse answer = answer("admin", get(URI.create(address)));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(answer.getContentAsString());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private MockHttpServletResponse answer(String login, MockHttpServletRequestBuilder asked) throws Exception {
        return web.perform(asked.session(session).with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}

@ProcessTest
class H2FirstStepsTests extends FirstStepsTests {}

@OnMariaDb
class MariaDbFirstStepsTests extends FirstStepsTests {}
