package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What was sent and refused stands at an address that can be opened, and an action's address leads to its page. */
@ProcessTest
class OpenedFormTests {

    private static final String PASSWORD = "shen-mi-2026";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}:]+(?::[^/]*)?}");

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void everyActionThatIsOpenedIsAPageOrLeadsToOne() {
        HttpReader admin = as("admin");
        List<String> astray = new ArrayList<>();
        List<String> actions = FormPatternTests.forms(requestMappingHandlerMapping).keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("1"))
                .distinct()
                .toList();
        for (String action : actions) {
            HttpResponse<String> answer = admin.get(action);
            if (answer.statusCode() == 405 || answer.statusCode() == 400 || answer.statusCode() >= 500) {
                astray.add(action + " -> " + answer.statusCode());
            } else if (answer.statusCode() == 303 && !action.startsWith(HttpReader.location(answer))) {
                astray.add(action + " leads to " + HttpReader.location(answer));
            }
        }
        assertThat(astray).isEmpty();
        assertThat(actions).hasSizeGreaterThan(100);
    }

    @Test
    void anActionOfACaseLeadsToTheCaseAndOneOfANoticeToTheNotice() {
        HttpReader reader = as("inspector1");
        for (String action : List.of("report", "verify", "decide-extension", "sign-notice", "ask-extension", "pause")) {
            assertThat(HttpReader.location(reader.get("/cases/RC-2026-000417/" + action)))
                    .as(action)
                    .isEqualTo("/cases/RC-2026-000417");
        }
        assertThat(HttpReader.location(reader.get("/notices/7/sign"))).isEqualTo("/notices/7");
        assertThat(reader.get("/cases/RC-2026-000417/report", "Accept", "application/json")
                        .statusCode())
                .as("for a program it stays a wrong way")
                .isEqualTo(405);
    }

    @Test
    void aRefusedFormCanBeOpenedAnewAndStillChangesNothing() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        String action = "/cases/" + walk.number() + "/verify";
        HttpReader inspector = as("inspector1");
        inspector.get("/cases/" + walk.number());
        HttpResponse<String> sent = inspector.send(
                inspector.form(action, "passed", "false", "opinion", " ").build());
        assertThat(sent.statusCode()).isEqualTo(303);
        String address = HttpReader.location(sent);
        assertThat(address).startsWith(action + "?kept=");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> shown = inspector.get(address);
            assertThat(shown.statusCode()).isEqualTo(422);
            assertThat(shown.body()).contains("opinion-error");
        }
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aRefusedFormOutlivesItsSessionAndIsNobodyElses() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        String action = "/cases/" + walk.number() + "/verify";
        HttpReader inspector = as("inspector1");
        inspector.get("/cases/" + walk.number());
        String address = HttpReader.location(inspector.send(inspector
                .form(action, "passed", "false", "opinion", "门轴已换 𠮷", "graceUntil", "2027-12-01")
                .build()));
        HttpResponse<String> stranger = new HttpReader(port).get(address);
        assertThat(HttpReader.location(stranger)).contains("/login");
        Document again = Jsoup.parse(as("inspector1").get(address).body());
        assertThat(again.selectFirst("[name=opinion]").wholeText()).isEqualTo("门轴已换 𠮷");
        assertThat(again.selectFirst("#graceUntil-error")).isNotNull();
        HttpResponse<String> other = as("sectionhead").get(address);
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(HttpReader.location(other)).isEqualTo("/cases/" + walk.number());
    }

    /** What would be accepted by now is not done by opening an old form. */
    @Test
    void openingAFormThatWouldBeAcceptedByNowDoesNothing() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        String action = "/cases/" + walk.number() + "/verify";
        HttpReader inspector = as("inspector1");
        inspector.get("/cases/" + walk.number());
        String address = HttpReader.location(inspector.send(
                inspector.form(action, "passed", "false", "opinion", " ").build()));
        byte[] typed = "{\"passed\":[\"false\"],\"opinion\":[\"门未修好\"]}".getBytes(StandardCharsets.UTF_8);
        jdbc.sql("update kept_form set typed = :typed").param("typed", typed).update();
        HttpResponse<String> shown = inspector.get(address);
        assertThat(shown.body()).contains("门未修好");
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aRefusedFormIsReadInTheOtherLanguageToo() {
        HttpReader inspector = as("inspector1");
        inspector.get("/cases/new");
        HttpResponse<String> shown = inspector.post("/cases", "place", "北门");
        Matcher other = Pattern.compile("class=\"lang\" href=\"([^\"]+)\"").matcher(shown.body());
        assertThat(other.find()).isTrue();
        Document english =
                Jsoup.parse(inspector.get(other.group(1).replace("&amp;", "&")).body());
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.selectFirst("[name=place]").val()).isEqualTo("北门");
        assertThat(english.select(".field-error").eachText()).contains("Required.");
        inspector.get("/cases?lang=zh");
    }

    @Test
    void secretsAreNotKept() {
        HttpReader inspector = as("inspector1");
        inspector.get("/profile/password");
        inspector.post("/profile/password", "oldPassword", "falsch-falsch", "newPassword", "kurz");
        assertThat(jdbc.sql("select typed from kept_form").query(byte[].class).list().stream()
                        .map(typed -> new String(typed, StandardCharsets.UTF_8)))
                .isNotEmpty()
                .noneMatch(typed -> typed.contains("falsch") || typed.contains("kurz"));
    }

    private HttpReader as(String login) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, PASSWORD);
        reader.get("/profile");
        return reader;
    }
}
