package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import cn.zhenggai.support.Photos;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
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
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'");
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
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
