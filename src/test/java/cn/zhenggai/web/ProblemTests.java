package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs and people are told when something is wrong. */
@HttpTest
class ProblemTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    String secret;

    @BeforeEach
    void somebodyWithAToken() {
        secret = issuing.issue(office.person(Role.INSPECTOR).id(), "test", TokenReach.ACT, Duration.ofDays(1));
    }

    @Test
    void aMistakeInABodyNamesTheField() {
        check(send("{\"name\":\"x\",\"colour\":1}"), 400, "\"field\":\"colour\"");
        check(send("{\"name\":\"x\",\"amount\":\"many\"}"), 400, "\"field\":\"amount\"");
        check(send("{\"name\":"), 400, "JSON");
    }

    @Test
    void aWrongPathMethodOrTypeIsAProblemToo() {
        HttpReader program = new HttpReader(port);
        check(program.get("/api/v1/nothing", "Authorization", "Bearer " + secret), 404, "detail");
        check(program.get("/api/v1/counted", "Authorization", "Bearer " + secret), 405, "detail");
        check(
                program.json("/api/v1/counted", "x", "Authorization", "Bearer " + secret, "Content-Type", "text/plain"),
                415,
                "detail");
    }

    @Test
    void problemsAreToldInTheLanguageOfTheProgram() {
        HttpResponse<String> english = new HttpReader(port)
                .get("/api/v1/nothing", "Authorization", "Bearer " + secret, "Accept-Language", "en");
        assertThat(english.body()).contains("not open to you");
    }

    @Test
    void peopleSeeAPageWithAWayHomeInTheirLanguage() {
        HttpReader reader = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        HttpResponse<String> chinese = reader.get("/nowhere");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有找到这个页面").contains("href=\"/\"").doesNotContain("Exception");
        reader.get("/profile?lang=en");
        assertThat(reader.get("/nowhere").body()).contains("Page not found").contains("lang=\"en\"");
    }

    private HttpResponse<String> send(String body) {
        return new HttpReader(port).json("/api/v1/counted", body, "Authorization", "Bearer " + secret);
    }

    private static void check(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(said);
    }
}
