package cn.zhenggai.security.slip;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Slips over HTTP: handed out, shown once, typed at the door. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class SlipPagesTests {

    private static final String PAGE = "/people/slips";
    private static final AtomicInteger RUNNING = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ManagingPeople people;

    private PersonCard self;
    private HttpReader admin;
    private String unit;

    @BeforeEach
    void anAdministratorAndANewSchool() {
        self = office.person(Role.ADMIN);
        admin = new HttpReader(port).logIn(self.login());
        String code = "PAPER" + RUNNING.incrementAndGet();
        unit = Long.toString(office.unit(code, UnitKind.SCHOOL, "领单小学" + code, office.bureau()));
    }

    @Test
    void codesAreShownOnceAndThenOnlyThatTheyWere() {
        newcomer();
        String address = HttpReader.location(issue("WAITING", 1, 0));
        Document sheet = Jsoup.parse(admin.get(address).body());
        String code = sheet.select(".slip-secret").text();
        assertThat(code).hasSize(16);
        assertThat(sheet.select(".slip-qr svg path")).isNotEmpty();
        HttpResponse<String> again = admin.get(address);
        assertThat(again.body()).doesNotContain(code).contains("只显示一次", "state=UNUSED");
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(admin.get(PAGE + "?unit=" + unit + "&state=UNUSED").body()).contains("有单未用", "前有效");
    }

    @Test
    void aCodeIsTypedInThePlaceOfAPasswordAndLeadsToTheChoiceOfOne() {
        String login = newcomer();
        String code = printed(issue("WAITING", 1, 0));
        HttpReader owner = new HttpReader(port);
        assertThat(HttpReader.location(owner.logIn(login, code))).isEqualTo("/login/first");
        assertThat(HttpReader.location(owner.get("/profile"))).as("not in yet").startsWith("/login");
        assertThat(owner.get("/login/first").body()).contains(login);
        HttpResponse<String> refused = owner.post("/login/first", "newPassword", "12345678");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"newPassword-error\"");
        assertThat(HttpReader.location(owner.post("/login/first", "newPassword", Office.PASSWORD)))
                .isEqualTo("/");
        assertThat(owner.get("/profile").statusCode()).isEqualTo(200);
        assertThat(new HttpReader(port).logIn(login, code).statusCode())
                .as("spent")
                .isEqualTo(401);
        assertThat(HttpReader.location(new HttpReader(port).logIn(login, Office.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void theAddressInThePictureCarriesTheLoginAndAsksForTheCode() {
        String login = newcomer();
        String code = printed(issue("WAITING", 1, 0));
        HttpReader owner = new HttpReader(port);
        Document door = Jsoup.parse(owner.get("/login?slip=" + login).body());
        assertThat(door.select("[name=login]").val()).isEqualTo(login);
        assertThat(door.select("[name=slipCode]").attr("type")).isEmpty();
        assertThat(door.select("[name=password]")).isEmpty();
        HttpResponse<String> wrong = owner.post("/login", "login", login, "slipCode", "aaaaa-aaaaa-aaaa");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("name=\"slipCode\"", "被新的代替").doesNotContain("aaaaa-aaaaa");
        assertThat(HttpReader.location(owner.post("/login", "login", login, "slipCode", code)))
                .isEqualTo("/login/first");
    }

    @Test
    void codesAreGuessedNoFasterThanPasswords() {
        String login = newcomer();
        String code = printed(issue("WAITING", 1, 0));
        HttpReader thief = new HttpReader(port);
        for (int i = 0; i < 5; i++) {
            assertThat(thief.logIn(login, "guess" + i).statusCode()).isEqualTo(401);
        }
        assertThat(thief.logIn(login, code).statusCode())
                .as("even the right one waits")
                .isEqualTo(429);
    }

    @Test
    void withoutACodeNobodyChoosesAPassword() {
        HttpReader nobody = new HttpReader(port);
        assertThat(HttpReader.location(nobody.get("/login/first"))).isEqualTo("/login");
        nobody.get("/login");
        assertThat(HttpReader.location(nobody.post("/login/first", "newPassword", Office.PASSWORD)))
                .isEqualTo("/login");
    }

    @Test
    void whoIsResetIsCountedFirstAndShutOutAtOnce() {
        PersonCard settled = office.person(Long.parseLong(unit), Role.PRINCIPAL);
        HttpReader reader = new HttpReader(port).logIn(settled.login());
        assertThat(admin.get(PAGE + "?unit=" + unit).body()).contains("没有这样的人");
        assertThat(admin.get(PAGE + "?unit=" + unit + "&state=EVERYBODY").body())
                .contains("其中 1 人已经在用系统");
        assertThat(issue("EVERYBODY", 1, 0).statusCode())
                .as("not as it was shown")
                .isEqualTo(409);
        assertThat(reader.get("/profile").statusCode()).isEqualTo(200);
        String code = printed(issue("EVERYBODY", 1, 1));
        assertThat(HttpReader.location(reader.get("/profile"))).startsWith("/login");
        assertThat(new HttpReader(port).logIn(settled.login(), Office.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(HttpReader.location(new HttpReader(port).logIn(settled.login(), code)))
                .isEqualTo("/login/first");
    }

    @Test
    void onePersonGetsHisSlipFromHisPageAndNobodyHisOwn() {
        PersonCard other = office.person(Role.INSPECTOR);
        assertThat(admin.get("/people/" + other.id()).body()).contains("/people/" + other.id() + "/slip\"");
        String code = printed(admin.post("/people/" + other.id() + "/slip"));
        assertThat(HttpReader.location(new HttpReader(port).logIn(other.login(), code)))
                .isEqualTo("/login/first");
        assertThat(admin.get("/people/" + self.id()).body()).doesNotContain("/slip\"");
        assertThat(admin.post("/people/" + self.id() + "/slip").statusCode()).isEqualTo(404);
        assertThat(new HttpReader(port).logIn(self.login(), Office.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoHandedOutHowManyToWhomIsInTheSecurityLogAndNoCodeIs(CapturedOutput output) {
        String login = newcomer();
        String code = printed(issue("WAITING", 1, 0));
        assertThat(output.getOut())
                .contains("event=slips-issued who=" + self.login())
                .contains("people=1,resets=0")
                .containsPattern("event=slip-issued who=" + self.login() + " .*:" + login)
                .doesNotContain(code);
    }

    @Test
    void toNobodyElseThesePagesExist() {
        HttpReader registrar =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        assertThat(registrar.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(registrar.get(PAGE + "/1").statusCode()).isEqualTo(404);
        assertThat(registrar.post(PAGE, "state", "EVERYBODY").statusCode()).isEqualTo(404);
        assertThat(registrar.get("/people").body()).doesNotContain("/people/slips");
    }

    private HttpResponse<String> issue(String state, int count, int resets) {
        admin.get(PAGE + "?unit=" + unit);
        return admin.post(PAGE, "unit", unit, "state", state, "people", "" + count, "resets", "" + resets);
    }

    private String printed(HttpResponse<String> issued) {
        String page = admin.get(HttpReader.location(issued)).body();
        return Jsoup.parse(page).select(".slip-secret").text();
    }

    /** Nobody has given him a password yet. @return his login */
    private String newcomer() {
        String login = "new" + RUNNING.incrementAndGet();
        people.add(new PersonEntry(
                        login, "李新", null, null, null, Long.parseLong(unit), "zh", Set.of(Role.ASSIGNEE), true))
                .orThrow();
        return login;
    }
}
