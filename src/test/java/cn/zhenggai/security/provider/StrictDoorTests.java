package cn.zhenggai.security.provider;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.security.factor.Phone;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.AnswerHeaders;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The door as it is on a server for real people, behind TLS, with the sign-in of the county beside it. */
@HttpTest
@Import(StrictDoorTests.Time.class)
@TestPropertySource(
        properties = {
            "zhenggai.second-factor=leaders",
            "zhenggai.base-url=https://zhenggai.example.cn",
            "zhenggai.sign-in.client-id=" + CountyGateway.CLIENT,
            "zhenggai.sign-in.client-secret=" + CountyGateway.SECRET
        })
class StrictDoorTests {

    private static final String FACTOR = "/profile/second-factor";
    private static final ServletWebServerApplicationContext GATEWAY =
            CountyGateway.start("https://zhenggai.example.cn/login/back");

    /** The machine's own clock can be moved here, to wait until a login is not fresh any more. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MachineTime movedMachine(MovableClock clock) {
            return new MachineTime(clock);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    private HttpReader reader;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("zhenggai.sign-in.issuer", () -> "http://127.0.0.1:" + gatewayPort());
    }

    @AfterAll
    static void shut() {
        GATEWAY.close();
    }

    @BeforeEach
    void freshBrowser() {
        reader = new HttpReader(port);
        clock.forward(Duration.ofHours(2));
    }

    @Test
    void aLeaderSetsUpHisSecondStepBeforeAnythingElse() {
        PersonCard director = office.person(Role.DIRECTOR);
        reader.logIn(director.login());
        assertThat(HttpReader.location(reader.get("/cases"))).isEqualTo(FACTOR);
        String page = reader.get(FACTOR).body();
        assertThat(page).contains("您的岗位必须设置第二步验证");
        Phone phone = Phone.scanning(page);
        reader.post(FACTOR, "code", phone.digits(clock.instant()));
        assertThat(reader.get("/cases").statusCode()).isEqualTo(200);
        assertThat(reader.post(FACTOR + "/drop").statusCode()).isEqualTo(409);
    }

    @Test
    void whoIsNoLeaderIsAskedForNothing() {
        reader.logIn(office.person(Role.INSPECTOR).login());
        assertThat(reader.get("/visits").statusCode()).isEqualTo(200);
    }

    @Test
    void whatMakesAKeyAsksAgainWhoItIsAndKeepsWhatWasTyped() {
        PersonCard person = office.person(Role.REGISTRAR);
        reader.logIn(person.login());
        clock.forward(Duration.ofMinutes(11));
        HttpResponse<String> asked = token("年报 <b>");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("请再次确认是您本人", "action=\"/profile/tokens\"", "value=\"年报 &lt;b&gt;\"")
                .doesNotContain(Office.PASSWORD);
        assertThat(again("wrong").statusCode()).isEqualTo(403);
        assertThat(reader.get("/profile").body()).doesNotContain("年报");
        assertThat(HttpReader.location(again(Office.PASSWORD))).isEqualTo("/profile");
        assertThat(reader.get("/profile").body()).contains("年报 &lt;b&gt;");
        assertThat(HttpReader.location(token("月报"))).as("asked a moment ago").isEqualTo("/profile");
    }

    @Test
    void aRoleAndAResetAskAgainToo() {
        PersonCard admin = office.person(Role.ADMIN);
        reader.logIn(admin.login());
        Phone phone = Phone.scanning(reader.get(FACTOR).body());
        reader.post(FACTOR, "code", phone.digits(clock.instant()));
        clock.forward(Duration.ofMinutes(11));
        PersonCard other = office.person(Role.ASSIGNEE);
        assertThat(reader.post("/people/" + other.id(), "roles", "ADMIN").body())
                .contains("again.passwordCode");
        assertThat(reader.post("/people/" + other.id() + "/password-reset").body())
                .contains("again.passwordCode");
        assertThat(reader.post("/people", "name", "x").body()).contains("again.passwordCode");
        HttpResponse<String> half =
                reader.post("/people/" + other.id() + "/password-reset", "again.password", Office.PASSWORD);
        assertThat(half.statusCode()).as("the password alone").isEqualTo(403);
        HttpResponse<String> whole = reader.post(
                "/people/" + other.id() + "/password-reset",
                "again.password",
                Office.PASSWORD,
                "again.passwordCode",
                phone.digits(clock.instant()));
        assertThat(HttpReader.location(whole)).isEqualTo("/people/" + other.id());
    }

    @Test
    void behindTlsEveryCookieIsSecureAndEveryAnswerSaysSo() {
        HttpResponse<String> page = reader.get("/login");
        HttpResponse<String> entered =
                reader.logIn(office.person(Role.INSPECTOR).login(), Office.PASSWORD);
        for (String path :
                List.of("/login", "/base.css", "/webjars/nowhere.js", "/api/v1/me", "/cases/a%2Fb", "/nowhere")) {
            HttpResponse<String> answer = reader.get(path);
            AnswerHeaders.of(answer).complete();
            assertThat(AnswerHeaders.of(answer).overTlsOnly()).as(path).isTrue();
        }
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(StrictDoorTests::secure);
        for (String path : List.of("/login?lang=en", "/login/provider/bureau")) {
            assertThat(new HttpReader(port).get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(StrictDoorTests::secure);
        }
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-session="))
                .anyMatch(cookie -> cookie.startsWith("__Host-device="))
                .allMatch(StrictDoorTests::secure);
    }

    @Test
    void theGatewayOfTheCountyLetsInWhoIsKnownHere() {
        PersonCard person = office.person(Role.INSPECTOR);
        account(person.login());
        assertThat(reader.get("/login?next=/visits").body()).contains("/login/provider/bureau?next=/visits");
        HttpResponse<String> back = throughGateway(person.login());
        assertThat(HttpReader.location(back)).isEqualTo("/visits");
        assertThat(reader.get("/profile").body()).contains(person.name());
    }

    @Test
    void whoIsKnownThereAndNotHereIsTold() {
        account("nobody-here");
        assertThat(HttpReader.location(throughGateway("nobody-here"))).isEqualTo("/login?provider=unknown");
        assertThat(reader.get("/login?provider=unknown").body()).contains("没有对应的人员");
        assertThat(reader.session()).isEmpty();
    }

    @Test
    void aLeaderOwesHisOwnSecondStepAlsoAfterTheGateway() {
        PersonCard director = office.person(Role.DIRECTOR);
        account(director.login());
        throughGateway(director.login());
        assertThat(HttpReader.location(reader.get("/visits"))).isEqualTo(FACTOR);
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        PersonCard person = office.person(Role.INSPECTOR);
        account(person.login());
        String back = wayBack(person.login());
        HttpReader other = new HttpReader(port);
        assertThat(HttpReader.location(other.get(back))).isEqualTo("/login?provider=failed");
        assertThat(other.session()).isEmpty();
        assertThat(HttpReader.location(reader.get(back.replaceAll("state=[^&]+", "state=forged"))))
                .isEqualTo("/login?provider=failed");
    }

    private HttpResponse<String> throughGateway(String login) {
        return reader.get(wayBack(login));
    }

    /** Where the gateway sends him back to, with its code. */
    private String wayBack(String login) {
        String there = HttpReader.location(reader.get("/login/provider/bureau?next=/visits"));
        assertThat(there).contains("code_challenge=", "nonce=", "state=");
        HttpReader atGateway = new HttpReader(gatewayPort());
        String path = there.replaceFirst("^https?://[^/]+", "");
        atGateway.get(path);
        atGateway.get("/login");
        HttpResponse<String> entered = atGateway.post("/login", "username", login, "password", CountyGateway.PASSWORD);
        assertThat(HttpReader.location(entered)).contains("/oauth2/authorize");
        String back =
                HttpReader.location(atGateway.get(HttpReader.location(entered).replaceFirst("^https?://[^/]+", "")));
        assertThat(back).startsWith("https://zhenggai.example.cn/login/back?code=");
        return back.substring("https://zhenggai.example.cn".length());
    }

    private static void account(String login) {
        GATEWAY.getBean(CountyGateway.class).register(login);
    }

    private static int gatewayPort() {
        return GATEWAY.getWebServer().getPort();
    }

    private HttpResponse<String> token(String name) {
        return reader.post("/profile/tokens", "name", name, "reach", "READ", "days", "30");
    }

    private HttpResponse<String> again(String password) {
        return reader.post(
                "/profile/tokens", "name", "年报 <b>", "reach", "READ", "days", "30", "again.password", password);
    }

    /** And for this host alone, which browsers take at its word only with this prefix and this path. */
    private static boolean secure(String cookie) {
        return cookie.startsWith("__Host-") && cookie.contains("; Secure") && cookie.matches(".*; Path=/(;.*)?");
    }
}
