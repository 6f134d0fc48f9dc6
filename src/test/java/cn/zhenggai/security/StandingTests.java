package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends sessions and tokens. */
@HttpTest
class StandingTests {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");
    private static final String NEW_PASSWORD = "another school yard";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IssuingToken issuing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsDisabledLosesSessionAndTokenAtOnce() {
        PersonCard person = office.person(Role.REGISTRAR);
        String secret = issuing.issue(person.id(), "ledger", TokenReach.ACT, Duration.ofDays(1));
        HttpReader reader = new HttpReader(port).logIn(person.login());
        assertThat(reader.get("/people").statusCode()).isEqualTo(200);
        assertThat(status(secret)).isEqualTo(404);
        office.disable(person);
        assertThat(HttpReader.location(reader.get("/people"))).startsWith("/login");
        assertThat(status(secret)).isEqualTo(401);
        assertThat(new HttpReader(port).logIn(person.login(), Office.PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndTheTokensButNotThisSession() {
        PersonCard person = office.person(Role.REGISTRAR);
        String secret = issuing.issue(person.id(), "ledger", TokenReach.ACT, Duration.ofDays(1));
        HttpReader here = new HttpReader(port).logIn(person.login());
        HttpReader there = new HttpReader(port).logIn(person.login());
        HttpResponse<String> answer =
                here.post("/profile/password", "oldPassword", Office.PASSWORD, "newPassword", NEW_PASSWORD);
        assertThat(HttpReader.location(answer)).isEqualTo("/profile");
        assertThat(here.get("/profile").statusCode()).isEqualTo(200);
        assertThat(HttpReader.location(there.get("/profile"))).startsWith("/login");
        assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void aPasswordThatEverybodyTriesFirstIsRefusedAtItsField() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.INSPECTOR).login());
        HttpResponse<String> answer =
                reader.post("/profile/password", "oldPassword", Office.PASSWORD, "newPassword", "Password123");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"newPassword-error\"").contains("这个密码太常见");
    }

    @Test
    void withoutTheFormerPasswordThereIsNoNewOne() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader reader = new HttpReader(port).logIn(person.login());
        HttpResponse<String> answer =
                reader.post("/profile/password", "oldPassword", "not the password", "newPassword", NEW_PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"oldPassword-error\"");
        assertThat(new HttpReader(port).logIn(person.login(), NEW_PASSWORD).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aOneTimePasswordIsShownOnceAndMustBeChangedBeforeAnythingElse() {
        PersonCard person = office.person(Role.REGISTRAR);
        HttpReader admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        assertThat(HttpReader.location(admin.post("/people/" + person.id() + "/password-reset")))
                .isEqualTo("/people/" + person.id());
        Matcher shown = SECRET.matcher(admin.get("/people/" + person.id()).body());
        assertThat(shown.find()).isTrue();
        assertThat(SECRET.matcher(admin.get("/people/" + person.id()).body()).find())
                .isFalse();

        HttpReader owner = new HttpReader(port);
        owner.logIn(person.login(), shown.group(1));
        assertThat(HttpReader.location(owner.get("/people"))).isEqualTo("/profile/password");
        owner.get("/profile/password");
        owner.post("/profile/password", "oldPassword", shown.group(1), "newPassword", NEW_PASSWORD);
        assertThat(owner.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyButTheAdministratorResetsPasswords() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader registrar =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        assertThat(registrar.post("/people/" + person.id() + "/password-reset").statusCode())
                .isEqualTo(404);
        assertThat(new HttpReader(port).logIn(person.login(), Office.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        reader.post("/profile/tokens", "name", "<b>ledger</b>", "reach", "ACT", "days", "30");
        String page = reader.get("/profile").body();
        Matcher shown = SECRET.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(page).contains("&lt;b&gt;ledger");
        assertThat(status(shown.group(1))).isEqualTo(404);
        Matcher revoke = Pattern.compile("/profile/tokens/\\d+/revoke").matcher(page);
        assertThat(revoke.find()).isTrue();
        reader.post(revoke.group());
        assertThat(reader.get("/profile").body()).doesNotContain("/revoke");
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        PersonCard person = office.person(Role.INSPECTOR);
        String secret = issuing.issue(person.id(), "figures", TokenReach.READ, Duration.ofDays(1));
        HttpReader program = new HttpReader(port);
        assertThat(program.get("/api/v1/me", "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused =
                program.json("/api/v1/counted", "{\"name\":\"x\",\"amount\":1}", "Authorization", "Bearer " + secret);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).contains("insufficient_scope"));
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void oneSeesWhereOneIsLoggedInAndEndsWhatIsNotHis() {
        PersonCard person = office.person(Role.REGISTRAR);
        HttpReader here = new HttpReader(port).logIn(person.login());
        HttpReader lost = new HttpReader(port).logIn(person.login());
        HttpReader stranger =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        Matcher end = Pattern.compile("/profile/sessions/\\d+/end")
                .matcher(here.get("/profile").body());
        assertThat(end.find()).isTrue();
        stranger.post(end.group());
        assertThat(lost.get("/people").statusCode())
                .as("ended by nobody but him")
                .isEqualTo(200);
        here.post(end.group());
        assertThat(HttpReader.location(lost.get("/people"))).startsWith("/login");
        assertThat(here.get("/people").statusCode()).isEqualTo(200);
        HttpReader third = new HttpReader(port).logIn(person.login());
        here.post("/profile/sessions/end-others");
        assertThat(HttpReader.location(third.get("/people"))).startsWith("/login");
        assertThat(here.get("/profile").body()).doesNotContain("/end\"");
    }

    @Test
    void anAdministratorEndsTheLoginsOfSomebodyWhoLostHisPhone() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader lost = new HttpReader(port).logIn(person.login());
        HttpReader admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        assertThat(lost.post("/people/" + person.id() + "/sessions-end").statusCode())
                .isEqualTo(404);
        admin.post("/people/" + person.id() + "/sessions-end");
        assertThat(HttpReader.location(lost.get("/visits"))).startsWith("/login");
    }

    @Test
    void whoLogsOutTakesTheBrowsersMemoryAlong() {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(Role.INSPECTOR).login());
        assertThat(reader.post("/logout").headers().firstValue("Clear-Site-Data"))
                .contains("\"cache\"");
    }

    @Test
    void aResetIsTold() {
        PersonCard person = office.person(Role.REGISTRAR);
        HttpReader own = new HttpReader(port).logIn(person.login());
        HttpReader admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        admin.post("/people/" + person.id() + "/password-reset");
        assertThat(HttpReader.location(own.get("/people"))).startsWith("/login");
        assertThat(jdbc.sql("select title from message where recipient_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list())
                .containsExactly("系统管理员重置了您的密码");
    }

    @Test
    void withoutATokenTheApiAnswersAProblemAndNeverASession() {
        HttpReader reader = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        HttpResponse<String> answer = reader.get("/api/v1/nothing");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theDescriptionOfTheApiIsForThoseWhoAreKnown() {
        PersonCard person = office.person(Role.REGISTRAR);
        String secret = issuing.issue(person.id(), "docs", TokenReach.ACT, Duration.ofDays(1));
        HttpReader stranger = new HttpReader(port);
        assertThat(stranger.get("/v3/api-docs").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/v3/api-docs", "Authorization", "Bearer " + secret)
                        .statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/v3/api-docs", "Authorization", "Bearer wrong").statusCode())
                .isNotEqualTo(200);
        assertThat(stranger.logIn(person.login()).get("/v3/api-docs").statusCode())
                .isEqualTo(200);
    }

    private int status(String secret) {
        return new HttpReader(port)
                .get("/api/v1/nothing", "Authorization", "Bearer " + secret)
                .statusCode();
    }
}
