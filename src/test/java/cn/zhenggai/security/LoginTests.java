package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCrypt;

@HttpTest
class LoginTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    HttpReader reader;

    @BeforeEach
    void freshBrowser() {
        reader = new HttpReader(port);
        clock.forward(Duration.ofHours(2));
    }

    @Test
    void theRightPasswordOpensTheFirstPage() {
        PersonCard admin = office.person(Role.ADMIN);
        HttpResponse<String> answer = reader.logIn(admin.login(), Office.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(HttpReader.location(answer)).isEqualTo("/");
        assertThat(HttpReader.location(reader.get("/"))).isEqualTo("/people");
        assertThat(reader.get("/people").body()).contains(admin.name());
    }

    @Test
    void anInspectorsFirstPageIsWhatHeOwes() {
        reader.logIn(office.person(Role.INSPECTOR).login());
        assertThat(HttpReader.location(reader.get("/"))).isEqualTo("/tasks");
    }

    @Test
    void theFirstPageOfEverybodyElseIsHisWork() {
        reader.logIn(office.person(Role.REGISTRAR).login());
        assertThat(HttpReader.location(reader.get("/"))).isEqualTo("/tasks");
    }

    @Test
    void anUnknownLoginAndAWrongPasswordAreToldInTheSameWords() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpResponse<String> wrong = reader.logIn(person.login(), "not the password");
        HttpResponse<String> unknown = new HttpReader(port).logIn("nobody", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(told(wrong)).isEqualTo(told(unknown)).isNotEmpty();
    }

    @Test
    void aHashFromBeforeIsMadeAnewAtTheLoginAndEndsNoSession() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader other = new HttpReader(port);
        other.logIn(person.login());
        String before = BCrypt.hashpw(Secrets.hash(Office.PASSWORD), BCrypt.gensalt(10));
        jdbc.sql("update credential set password_hash = :hash where person_id = :person")
                .param("hash", before)
                .param("person", person.id())
                .update();
        assertThat(reader.logIn(person.login(), Office.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select password_hash from credential where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .single())
                .startsWith("{sha256.bcrypt}");
        assertThat(other.get("/visits").statusCode()).isEqualTo(200);
        assertThat(new HttpReader(port).logIn(person.login(), Office.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theSessionGetsANewIdAtTheLogin() {
        reader.get("/login");
        assertThat(reader.session()).as("of a stranger").isEmpty();
        reader.logIn(office.person(Role.INSPECTOR).login());
        String planted = reader.session().orElseThrow();
        reader.logIn(office.person(Role.DEPUTY).login());
        assertThat(reader.session()).isPresent().get().isNotEqualTo(planted);
    }

    @Test
    void afterTheLoginOneIsBackWhereOneWas() {
        PersonCard person = office.person(Role.ADMIN);
        String login = HttpReader.location(reader.get("/people?text=%E5%BC%A0&role=ADMIN"));
        assertThat(login).isEqualTo("/login?next=%2Fpeople%3Ftext%3D%25E5%25BC%25A0%26role%3DADMIN");
        reader.get(login);
        HttpResponse<String> answer = reader.post(
                "/login", "login", person.login(), "password", Office.PASSWORD, "next", "/people?text=%E5%BC%A0");
        assertThat(HttpReader.location(answer)).isEqualTo("/people?text=%E5%BC%A0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "///evil.example",
                "evil.example",
                "/{x}",
                "/login",
                "/logout?x"
            })
    void nobodyIsSentElsewhereAfterTheLogin(String next) {
        assertThat(NextPage.safe(next)).isEqualTo("/");
    }

    @Test
    void aFormPostedAfterTheSessionEndedLeadsToTheLoginAndBackToTheForm() {
        HttpResponse<String> answer = reader.send(reader.form("/people", "name", "x")
                .setHeader("Referer", "http://127.0.0.1:" + port + "/people/new?unitId=1")
                .build());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(HttpReader.location(answer)).isEqualTo("/login?next=%2Fpeople%2Fnew%3FunitId%3D1");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        reader.logIn(office.person(Role.ADMIN).login());
        reader.forgetToken();
        assertThat(reader.post("/people", "name", "x").statusCode()).isEqualTo(403);
        reader.forgetToken();
        assertThat(reader.post("/logout").statusCode()).isEqualTo(403);
    }

    @Test
    void loggingOutEndsTheSession() {
        reader.logIn(office.person(Role.ADMIN).login());
        assertThat(HttpReader.location(reader.post("/logout"))).isEqualTo("/login?out");
        assertThat(HttpReader.location(reader.get("/people"))).startsWith("/login");
    }

    @Test
    void guessingGetsSlowAndTimeUnlocksIt() {
        PersonCard person = office.person(Role.INSPECTOR);
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            assertThat(reader.logIn(person.login(), "guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> throttled = reader.logIn(person.login(), Office.PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("5");
        assertThat(told(throttled)).contains("5 秒");
        clock.forward(Duration.ofSeconds(5));
        assertThat(reader.logIn(person.login(), Office.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressThatSomebodyClaimsDoesNotMakeGuessingQuicker() {
        PersonCard person = office.person(Role.INSPECTOR);
        reader.get("/login");
        for (int i = 0; i <= LoginThrottle.FREE_FAILURES; i++) {
            HttpResponse<String> answer =
                    reader.send(reader.form("/login", "login", person.login(), "password", "guess " + i)
                            .setHeader("X-Forwarded-For", "10.1.2." + i)
                            .setHeader("Forwarded", "for=10.1.2." + i)
                            .setHeader("X-Real-IP", "10.1.2." + i)
                            .build());
            assertThat(answer.statusCode()).isEqualTo(i < LoginThrottle.FREE_FAILURES ? 401 : 429);
        }
    }

    @Test
    void whoGuessesBehindTheSameAddressHindersNobodyElse() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader own = new HttpReader(port).logIn(person.login());
        own.post("/logout");
        HttpReader neighbour = new HttpReader(port);
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            neighbour.logIn(person.login(), "guess " + i);
        }
        assertThat(neighbour.logIn(person.login(), Office.PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(own.logIn(person.login(), Office.PASSWORD).statusCode()).isEqualTo(303);
        own.get("/profile/password");
        assertThat(HttpReader.location(own.post(
                        "/profile/password", "oldPassword", Office.PASSWORD, "newPassword", "another school yard")))
                .as("nor whoever is in already")
                .isEqualTo("/profile");
        own.get("/profile/password");
        own.post("/profile/password", "oldPassword", "another school yard", "newPassword", Office.PASSWORD);
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            own.post("/logout");
            own.logIn(person.login(), "mistake " + i);
        }
        assertThat(own.logIn(person.login(), Office.PASSWORD).statusCode())
                .as("his own mistakes count")
                .isEqualTo(429);
    }

    private static String told(HttpResponse<String> page) {
        int start = page.body().indexOf("role=\"alert\"");
        return page.body().substring(start, page.body().indexOf("</div>", start));
    }
}
