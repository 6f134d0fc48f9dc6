package cn.zhenggai.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class PeoplePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "REGISTRAR", "DIRECTORY"})
    void nobodyElseLearnsThatThesePagesExist(Role role) {
        PersonCard person = office.person(role);
        HttpReader reader = new HttpReader(port).logIn(person.login());
        for (String path : new String[] {"/people", "/people/new", "/people/" + person.id(), "/units", "/units/new"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(reader.post("/people", "name", "x").statusCode()).isEqualTo(404);
        assertThat(reader.get("/profile").body()).doesNotContain("href=\"/people\"");
    }

    @Test
    void theRegistrarReadsAndChangesNothing() {
        PersonCard person = office.person(Role.INSPECTOR);
        HttpReader registrar =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        assertThat(registrar.get("/people").statusCode()).isEqualTo(200);
        assertThat(registrar.get("/people/" + person.id()).body()).doesNotContain("name=\"version\"");
        assertThat(registrar.get("/units/" + office.school()).statusCode()).isEqualTo(200);
        assertThat(registrar.get("/people/new").statusCode()).isEqualTo(404);
        assertThat(registrar
                        .post("/people/" + person.id(), "name", "x", "roles", "ADMIN")
                        .statusCode())
                .isEqualTo(404);
        assertThat(registrar.post("/units/" + office.school(), "name", "x").statusCode())
                .isEqualTo(404);
        assertThat(directory.person(person.id()).orElseThrow().roles()).containsOnly(Role.INSPECTOR);
    }

    @Test
    void aRefusedFormShowsTheMistakeAtItsFieldAndKeepsWhatWasTyped() {
        HttpReader admin = admin();
        HttpResponse<String> answer = admin.post(
                "/people",
                "name",
                "王五",
                "login",
                "Not Valid",
                "email",
                "nowhere",
                "roles",
                "INSPECTOR",
                "unitId",
                Long.toString(office.school()),
                "active",
                "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"login-error\"")
                .contains("id=\"email-error\"")
                .contains("value=\"王五\"")
                .contains("青岚县第一小学");
    }

    @Test
    void theAdministratorAddsFindsAndChangesAPerson() {
        HttpReader admin = admin();
        HttpResponse<String> added = admin.post(
                "/people",
                "name",
                "赵六",
                "login",
                "zhao.six",
                "roles",
                "INSPECTOR",
                "unitId",
                Long.toString(office.bureau()),
                "active",
                "true",
                "language",
                "zh");
        String page = HttpReader.location(added);
        assertThat(page).matches("/people/\\d+");
        assertThat(admin.get("/people?text=zhao.six&role=INSPECTOR&active=true").body())
                .contains("赵六");
        assertThat(admin.get("/people?text=zhao.six&role=PRINCIPAL").body()).doesNotContain("赵六");

        PersonCard person = directory.person(Long.parseLong(page.substring(8))).orElseThrow();
        String school = Long.toString(office.school());
        admin.post(page + "/schools", "kind", "INSPECTOR", "schools", school);
        admin.post(page + "/conflicts", "schools", school, "reason", "配偶在该校任教");
        assertThat(directory.responsibleFor(office.school(), Responsibility.INSPECTOR))
                .extracting(PersonCard::id)
                .contains(person.id());
        assertThat(directory.conflictedWith(office.school())).contains(person.id());
        assertThat(admin.get(page).body()).contains("配偶在该校任教").contains("青岚县第一小学");

        HttpResponse<String> stale = admin.post(
                page, "version", "99", "name", "赵陆", "unitId", Long.toString(office.bureau()), "active", "true");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"赵陆\"");
    }

    @Test
    void theAdministratorCannotLockHimselfOut() {
        PersonCard self = office.person(Role.ADMIN);
        HttpReader admin = new HttpReader(port).logIn(self.login());
        HttpResponse<String> answer = admin.post(
                "/people/" + self.id(),
                "version",
                Integer.toString(self.version()),
                "name",
                self.name(),
                "unitId",
                Long.toString(self.unitId()),
                "roles",
                "ADMIN");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(directory.person(self.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void anAdministratorGivesHimselfNoPower() {
        PersonCard self = office.person(Role.ADMIN);
        HttpReader admin = new HttpReader(port).logIn(self.login());
        for (String wanted : new String[] {"INSPECTOR", "ADMIN,DIRECTOR"}) {
            HttpResponse<String> answer = saved(admin, self, office.bureau(), wanted, "true");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"roles-error\"").contains("不能更改自己的岗位权限");
        }
        assertThat(directory.person(self.id()).orElseThrow().roles()).containsOnly(Role.ADMIN);
        assertThat(saved(admin, self, office.bureau(), "ADMIN", "true").statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsAdministratorAndSomethingElse() {
        PersonCard other = office.person(Role.DIRECTOR);
        HttpResponse<String> answer = saved(admin(), other, office.bureau(), "ADMIN,DIRECTOR", "true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"roles-error\"").contains("系统管理员不能兼任其他岗位");
        assertThat(directory.person(other.id()).orElseThrow().roles()).containsOnly(Role.DIRECTOR);
    }

    @Test
    void whatMovesPowerIsInTheSecurityLog(CapturedOutput output) {
        PersonCard self = office.person(Role.ADMIN);
        HttpReader admin = new HttpReader(port).logIn(self.login());
        PersonCard person = office.person(Role.INSPECTOR);
        String page = "/people/" + person.id();
        String school = Long.toString(office.school());
        saved(admin, person, office.school(), "PRINCIPAL,SIGNATORY", null);
        admin.post(page + "/schools", "kind", "INSPECTOR", "schools", school);
        admin.post(page + "/conflicts", "schools", school, "reason", "配偶\r\nevent=login");
        admin.post(page + "/conflicts/" + school + "/withdraw");
        String both = "who=" + self.login() + " whom=" + person.login() + " ";
        assertThat(output.getOut())
                .contains("event=roles-changed " + both + "before=[INSPECTOR] after=[PRINCIPAL+SIGNATORY]")
                .contains("event=unit-changed " + both + "before=[青岚县教育局] after=[青岚县第一小学]")
                .contains("event=active-changed " + both + "before=[true] after=[false]")
                .contains("event=INSPECTOR-schools-changed " + both + "before=[] after=[SCHOOL]")
                .contains("event=conflicts-changed " + both + "before=[] after=[青岚县第一小学:配偶?event=login]")
                .contains("event=conflicts-changed " + both + "before=[青岚县第一小学:配偶?event=login] after=[]");
    }

    /** Roles come apart at the comma; nobody is active without a word. */
    private static HttpResponse<String> saved(
            HttpReader admin, PersonCard person, long unit, String roles, String active) {
        return admin.post(
                "/people/" + person.id(),
                "version",
                Integer.toString(person.version()),
                "name",
                person.name(),
                "unitId",
                Long.toString(unit),
                "roles",
                roles,
                "active",
                active == null ? "false" : active);
    }

    @Test
    void whatASchoolHasIsEnteredShownAndUntilThenNothingIsConcluded() {
        HttpReader admin = admin();
        String page = HttpReader.location(admin.post("/units", school("QL0777", "城北幼儿园")));
        long id = Long.parseLong(page.substring("/units/".length()));
        assertThat(directory.unit(id).orElseThrow().facilities()).isNull();
        assertThat(admin.get(page).body()).contains("还没有登记设施");
        change(admin, page, "facilities", "CANTEEN", "facilities", "BUS");
        assertThat(directory.unit(id).orElseThrow().facilities()).containsExactly(Facility.CANTEEN, Facility.BUS);
        assertThat(admin.get(page).body()).containsPattern("value=\"CANTEEN\"\\s+checked");
        change(admin, page, "facilitiesKnown", "true");
        assertThat(directory.unit(id).orElseThrow().facilities()).isEmpty();
        change(admin, page, "active", "true");
        assertThat(directory.unit(id).orElseThrow().facilities()).isNull();
    }

    private void change(HttpReader admin, String page, String... more) {
        int version = directory
                .unit(Long.parseLong(page.substring("/units/".length())))
                .orElseThrow()
                .version();
        String[] fields = {"name", "城北幼儿园", "schoolKind", "幼儿园", "version", Integer.toString(version)};
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        assertThat(HttpReader.location(admin.post(page, all))).isEqualTo(page);
    }

    private String[] school(String code, String name) {
        return new String[] {
            "kind", "SCHOOL", "parentId", Long.toString(office.bureau()), "code", code, "name", name, "active", "true"
        };
    }

    @Test
    void unitsAreAddedBelowTheBureauAndFoundAgain() {
        HttpReader admin = admin();
        HttpResponse<String> added = admin.post(
                "/units",
                "kind",
                "SECTION",
                "parentId",
                Long.toString(office.bureau()),
                "code",
                "SAFE",
                "name",
                "安全股",
                "active",
                "true");
        String page = HttpReader.location(added);
        assertThat(page).matches("/units/\\d+");
        admin.post(page + "/categories", "categories", "A", "categories", "M", "categories", "Z9");
        assertThat(directory.sectionFor(office.bureau(), "M")).isPresent();
        assertThat(admin.get("/units").body()).contains("安全股");
        assertThat(admin.get("/units?text=%E5%AE%89%E5%85%A8").body()).contains("安全股");
        HttpResponse<String> twice = admin.post(
                "/units",
                "kind",
                "SECTION",
                "parentId",
                Long.toString(office.bureau()),
                "code",
                "SAFE",
                "name",
                "安全股",
                "active",
                "true");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("id=\"code-error\"");
    }

    @Test
    void thePickersOfferWhatWasSearchedFor() {
        office.school();
        assertThat(admin().get("/units/choices?field=schools&find=%E7%AC%AC%E4%B8%80")
                        .body())
                .contains("type=\"checkbox\"")
                .contains("青岚县第一小学");
        assertThat(admin().get("/units/choices?field=unitId&find=%E7%AC%AC%E4%B8%80")
                        .body())
                .contains("type=\"radio\"");
    }

    @Test
    void withoutScriptsTheSearchForSchoolsIsAPlainForm() {
        office.school();
        PersonCard person = office.person(Role.INSPECTOR);
        assertThat(admin().get("/people/" + person.id() + "?find=%E7%AC%AC%E4%B8%80")
                        .body())
                .containsPattern("type=\"checkbox\"\\s+name=\"schools\"\\s+value=\"\\d+\"");
    }

    @Test
    void aLongListGoesOnWhereThePageEnded() {
        long unit = office.unit("LONG", UnitKind.SECTION, "长名单股", office.bureau());
        for (int i = 0; i < 51; i++) {
            office.person(unit, Role.EXTERNAL);
        }
        String first = admin().get("/people?text=%E9%95%BF%E5%90%8D%E5%8D%95").body();
        Matcher next = Pattern.compile("href=\"(/people\\?[^\"]+)\"[^>]*>|rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first);
        assertThat(first).contains("rel=\"next\"");
        String address = next.results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(found -> found.contains("after="))
                .findFirst()
                .orElseThrow();
        String second = admin().get(address.replace("&amp;", "&")).body();
        assertThat(second).contains("长名单股").doesNotContain("rel=\"next\"");
    }

    @Test
    void aSubstituteActsInTheNameOfTheAbsentOneStaysHimselfInHisProfileAndNobodyElseDoes() {
        PersonCard absent = office.person(Role.DEPUTY);
        PersonCard other = office.person(Role.INSPECTOR);
        String today = BureauTime.today(clock).toString();
        HttpReader away = new HttpReader(port).logIn(absent.login());
        assertThat(away.get("/substitutes").body()).contains(other.name());
        HttpResponse<String> refused =
                away.post("/substitutes", "person", Long.toString(absent.id()), "from", today, "until", "2020-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(away.post(
                                "/substitutes",
                                "person",
                                Long.toString(absent.id()),
                                "substitute",
                                Long.toString(other.id()),
                                "from",
                                today,
                                "until",
                                LocalDate.parse(today).plusDays(400).toString(),
                                "reason",
                                "进修")
                        .statusCode())
                .as("longer than a year")
                .isEqualTo(422);
        away.post(
                "/substitutes",
                "person",
                Long.toString(absent.id()),
                "substitute",
                Long.toString(other.id()),
                "from",
                today,
                "until",
                LocalDate.parse(today).plusDays(300).toString(),
                "reason",
                "进修");
        HttpReader stranger =
                new HttpReader(port).logIn(office.person(Role.INSPECTOR).login());
        assertThat(stranger.post("/acting/" + absent.id()).statusCode()).isEqualTo(404);
        HttpReader acting = new HttpReader(port).logIn(other.login());
        String both = other.name() + " 代 " + absent.name();
        assertThat(acting.get("/tasks").body()).doesNotContain(both);
        assertThat(acting.get("/inbox").body())
                .as("he learns of it")
                .contains("请您代理", "代理" + absent.name() + "（" + today, "进修");
        assertThat(acting.get("/substitutes").body()).contains("/acting/" + absent.id());
        acting.post("/acting/" + absent.id());
        assertThat(acting.get(HttpReader.location(acting.get("/"))).body())
                .as("said on the first page that is shown")
                .contains("您现在以对方的名义办理工作");
        assertThat(acting.get("/tasks").body()).contains(both).contains("href=\"/escalations\"");
        assertThat(acting.get("/profile").body()).doesNotContain(both).contains(other.name());
        acting.post("/acting/end");
        assertThat(acting.get("/tasks").body()).doesNotContain(both);
        acting.post("/acting/" + absent.id());
        office.disable(directory.person(absent.id()).orElseThrow());
        assertThat(acting.get("/tasks").body())
                .as("who left is stood in for by nobody")
                .doesNotContain(both);
    }

    private HttpReader admin() {
        return new HttpReader(port).logIn(office.person(Role.ADMIN).login());
    }
}
