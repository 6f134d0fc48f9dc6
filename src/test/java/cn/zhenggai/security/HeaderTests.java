package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.AnswerHeaders;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import cn.zhenggai.support.Photos;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class HeaderTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/people",
                "/profile",
                "/nowhere",
                "/error",
                "//evil.example",
                "/a;b=c/d",
                "/mark.svg",
                "/base.css",
                "/js/page.js",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/nowhere.js",
                "/api/v1/nothing",
                "/engine-rest",
                "/setup"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        HttpReader reader = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        check(reader.get(path));
        check(new HttpReader(port).get(path));
    }

    /** 200, 401, 403, 404, 405 and 422, and asked from another site. */
    @Test
    void programsAndOtherSitesGetThemToo() {
        String secret = issuing.issue(office.person(Role.INSPECTOR).id(), "test", TokenReach.READ, Duration.ofDays(1));
        String[] known = {"Authorization", "Bearer " + secret, "Origin", "https://evil.example"};
        HttpReader program = new HttpReader(port);
        Map<Integer, HttpResponse<String>> answers = Map.of(
                200, program.get("/api/v1/me", known),
                401, program.get("/api/v1/me", "Origin", "https://evil.example"),
                403, program.json("/api/v1/counted", "{}", known),
                404, program.get("/api/v1/nothing", known),
                405, program.get("/api/v1/counted", known));
        answers.forEach((status, answer) -> {
            assertThat(answer.statusCode()).isEqualTo(status);
            check(answer);
        });
        HttpReader guest = new HttpReader(port);
        check(guest.post("/login", "login", "nobody", "password", "nothing"));
        guest.forgetToken();
        check(guest.post("/login", "login", "nobody", "password", "nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/task", "/camunda", "/camunda/app/welcome", "/app/tasklist"})
    void theEnginesOwnApplicationsAreNotThere(String path) {
        assertThat(new HttpReader(port).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesAreNotKeptAndFilesAre() {
        HttpReader reader = new HttpReader(port);
        assertThat(reader.get("/login").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reader.get("/base.css").headers().firstValue("Cache-Control"))
                .contains("max-age=3600");
        Matcher named = Pattern.compile("href=\"(/base-[0-9a-f]{32}\\.css)\"")
                .matcher(reader.get("/login").body());
        assertThat(named.find()).isTrue();
        assertThat(reader.get(named.group(1)).headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
    }

    /** Each header once, or browsers and proxies choose among them as they like. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/thumbnail"})
    void aPhotoIsAskedForAgainAndGoneAfterTheLogOut(String kind) {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.INSPECTOR).login());
        HttpResponse<String> staged =
                reader.post("/evidence", new Multipart().file("file", "gate.jpg", "image/jpeg", Photos.jpeg(3)));
        String photo = JsonPath.read(staged.body(), "$.url") + kind;
        HttpResponse<String> first = reader.get(photo);
        assertThat(first.statusCode()).isEqualTo(200);
        List<String> tag = first.headers().allValues("ETag");
        assertThat(tag).hasSize(1);
        HttpResponse<String> again = reader.get(photo, "If-None-Match", tag.get(0));
        assertThat(again.statusCode()).isEqualTo(304);
        for (HttpResponse<String> answer : List.of(first, again)) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .allMatch(policy -> policy.startsWith("sandbox; default-src 'none'"));
            check(answer);
        }
        reader.get("/profile");
        reader.post("/logout");
        assertThat(reader.get(photo, "If-None-Match", tag.get(0)).statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpReader stranger = new HttpReader(port);
        List<String> before = stranger.get("/login").headers().allValues("Set-Cookie");
        List<String> after = stranger.post(
                        "/login", "login", office.person(Role.INSPECTOR).login(), "password", Office.PASSWORD)
                .headers()
                .allValues("Set-Cookie");
        assertThat(before).isNotEmpty();
        assertThat(after).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(Stream.of(before, after).flatMap(List::stream))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    private static void check(HttpResponse<String> answer) {
        AnswerHeaders.of(answer).complete();
        assertThat(AnswerHeaders.of(answer).overTlsOnly()).isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("text/html;charset=UTF-8");
        assertThat(type.startsWith("text/html") ? type : "charset=UTF-8").contains("charset=UTF-8");
    }
}
