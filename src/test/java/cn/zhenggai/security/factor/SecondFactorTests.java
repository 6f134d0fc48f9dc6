package cn.zhenggai.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has beside his password. */
@HttpTest
class SecondFactorTests {

    private static final String PAGE = "/profile/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonCard person;
    private HttpReader reader;
    private Phone made;

    /** What is left of a browser and of an app once somebody has set it up. */
    private record SetUp(Phone phone, List<String> codes) {}

    @BeforeEach
    void somebody() {
        person = office.person(Role.DEPUTY);
        clock.forward(Duration.ofHours(2));
        reader = new HttpReader(port).logIn(person.login());
    }

    @Test
    void thePasswordAloneLetsNobodyInAnyMore() {
        SetUp made = setUp();
        HttpReader thief = new HttpReader(port);
        assertThat(HttpReader.location(thief.logIn(person.login(), Office.PASSWORD)))
                .isEqualTo("/login/code");
        assertThat(HttpReader.location(thief.get("/visits"))).startsWith("/login");
        assertThat(enter(thief, "000000").statusCode()).isEqualTo(401);
        assertThat(HttpReader.location(thief.get("/visits"))).startsWith("/login");

        HttpReader owner = new HttpReader(port);
        owner.logIn(person.login(), Office.PASSWORD);
        assertThat(HttpReader.location(enter(owner, made.phone().nextDigits()))).isEqualTo("/");
        assertThat(owner.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsWorthNothingASecondTime() {
        SetUp made = setUp();
        String digits = made.phone().nextDigits();
        HttpReader first = new HttpReader(port);
        first.logIn(person.login(), Office.PASSWORD);
        assertThat(enter(first, digits).statusCode()).isEqualTo(303);
        HttpReader shoulder = new HttpReader(port);
        shoulder.logIn(person.login(), Office.PASSWORD);
        assertThat(enter(shoulder, digits).statusCode()).isEqualTo(401);
    }

    @Test
    void aRecoveryCodeLetsInOnceAndIsTold() {
        SetUp made = setUp();
        String code = made.codes().get(3);
        HttpReader owner = new HttpReader(port);
        owner.logIn(person.login(), Office.PASSWORD);
        assertThat(HttpReader.location(enter(owner, " " + code.toUpperCase() + " ")))
                .isEqualTo(PAGE);
        assertThat(owner.get(PAGE).body()).contains("您用一个备用码登录了", ">9<");
        assertThat(told()).contains("第二步验证已设置", "有人用备用码登录了您的账号");
        HttpReader other = new HttpReader(port);
        other.logIn(person.login(), Office.PASSWORD);
        assertThat(enter(other, code).statusCode()).isEqualTo(401);
    }

    @Test
    void newRecoveryCodesMakeTheFormerWorthless() {
        SetUp made = setUp();
        reader.post(PAGE + "/codes");
        List<String> fresh = codes(reader.get(PAGE).body());
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(made.codes());
        HttpReader owner = new HttpReader(port);
        owner.logIn(person.login(), Office.PASSWORD);
        assertThat(enter(owner, made.codes().get(0)).statusCode()).isEqualTo(401);
        assertThat(enter(owner, fresh.get(0)).statusCode()).isEqualTo(303);
    }

    @Test
    void guessesAreCountedFromEverywhereAndItsOwnerHearsOfThem() {
        setUp();
        HttpReader thief = new HttpReader(port);
        thief.logIn(person.login(), Office.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(thief, "11111" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> throttled = enter(thief, "111119");
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).isPresent();
        assertThat(told()).contains("有人输对了您的密码，但连续输错验证码");
    }

    @Test
    void aWrongFirstCodeSetsNothingUpAndTheSamePictureStays() {
        Phone phone = Phone.scanning(reader.get(PAGE).body());
        HttpResponse<String> refused = reader.post(PAGE, "code", "12 34");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("code-error");
        assertThat(Phone.scanning(refused.body()).digits()).isEqualTo(phone.digits());
        assertThat(new HttpReader(port).logIn(person.login(), Office.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theSecretLiesSealedAndIsTiedToItsOwner() {
        setUp();
        String sealed = jdbc.sql("select sealed from second_factor where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .single();
        PersonCard other = office.person(Role.DEPUTY);
        jdbc.sql("""
                        insert into second_factor (person_id, sealed, confirmed_at, last_step)
                        select :other, sealed, confirmed_at, 0 from second_factor where person_id = :person""").param("other", other.id()).param("person", person.id()).update();
        assertThat(sealed).doesNotMatch("[A-Z2-7]{32}");
        HttpReader thief = new HttpReader(port);
        thief.logIn(other.login(), Office.PASSWORD);
        assertThat(enter(thief, made.nextDigits()).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorTakesItAwayForWhoLostBothAndItsOwnerHearsOfIt() {
        setUp();
        HttpReader admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        assertThat(reader.post("/people/" + person.id() + "/second-factor-drop").statusCode())
                .isEqualTo(404);
        assertThat(HttpReader.location(admin.post("/people/" + person.id() + "/second-factor-drop")))
                .isEqualTo("/people/" + person.id());
        assertThat(HttpReader.location(new HttpReader(port).logIn(person.login(), Office.PASSWORD)))
                .isEqualTo("/");
        assertThat(told()).contains("第二步验证已取消");
    }

    @Test
    void aResetPasswordDoesNotTakeItsPlace() {
        setUp();
        HttpReader admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
        String page = "/people/" + person.id();
        admin.post(page + "/password-reset");
        String once = Jsoup.parse(admin.get(page).body()).select(".secret").text();
        assertThat(once).isNotEmpty();
        assertThat(HttpReader.location(new HttpReader(port).logIn(person.login(), once)))
                .isEqualTo("/login/code");
    }

    @Test
    void whoDoesNotNeedItTakesItAwayHimself() {
        setUp();
        assertThat(HttpReader.location(reader.post(PAGE + "/drop"))).isEqualTo("/profile");
        assertThat(HttpReader.location(new HttpReader(port).logIn(person.login(), Office.PASSWORD)))
                .isEqualTo("/");
    }

    private SetUp setUp() {
        made = Phone.scanning(reader.get(PAGE).body());
        assertThat(HttpReader.location(reader.post(PAGE, "code", made.digits())))
                .isEqualTo(PAGE);
        List<String> codes = codes(reader.get(PAGE).body());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-9]{4,5}-?){3}"));
        assertThat(codes(reader.get(PAGE).body())).as("shown once").isEmpty();
        return new SetUp(made, codes);
    }

    private static List<String> codes(String page) {
        return Jsoup.parse(page).select(".recovery-codes code").eachText();
    }

    private static HttpResponse<String> enter(HttpReader reader, String code) {
        reader.get("/login/code");
        return reader.post("/login/code", "passwordCode", code);
    }

    private List<String> told() {
        return jdbc.sql("select title from message where recipient_id = :person and kind = 'ACCOUNT'")
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}
