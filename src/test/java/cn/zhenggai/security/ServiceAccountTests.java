package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program of a unit that acts through the API and is nobody. */
@HttpTest
class ServiceAccountTests {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    private HttpReader admin;

    @BeforeEach
    void anAdministrator() {
        admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
    }

    @Test
    void anAdministratorMakesOneAndItsTokensAndItActsAsItsUnit() {
        PersonCard program = program("figures-of-the-city", "REGISTRAR");
        String page = "/people/" + program.id() + "/tokens";
        assertThat(admin.get("/people/" + program.id()).body()).contains("服务账户", page);
        admin.post(page, "name", "每日数据", "reach", "READ", "days", "30");
        Matcher secret = SECRET.matcher(admin.get(page).body());
        assertThat(secret.find()).isTrue();
        HttpResponse<String> me = new HttpReader(port).get("/api/v1/me", "Authorization", "Bearer " + secret.group(1));
        assertThat(me.body()).contains("figures-of-the-city", "青岚县教育局");
        Matcher revoke =
                Pattern.compile(page + "/\\d+/revoke").matcher(admin.get(page).body());
        assertThat(revoke.find()).isTrue();
        admin.post(revoke.group());
        assertThat(new HttpReader(port)
                        .get("/api/v1/me", "Authorization", "Bearer " + secret.group(1))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void itSitsAtNoDeskAndIsNobodyToAskOrToAssign() {
        PersonCard program = program("silent-one", "REGISTRAR");
        long bureau = office.bureau();
        assertThat(directory.actor(program.id()).orElseThrow().desks()).containsExactly(Desk.person(program.id()));
        assertThat(directory.holders(bureau, Role.REGISTRAR)).doesNotContain(program);
        assertThat(directory.staffOf(bureau)).doesNotContain(program);
    }

    @Test
    void itSignsAndDecidesNothingAndNeverLogsIn() {
        HttpResponse<String> leader = admin.post(
                "/people",
                "name",
                "程序",
                "login",
                "too-much",
                "unitId",
                "" + office.bureau(),
                "roles",
                "DEPUTY",
                "active",
                "true",
                "program",
                "true");
        assertThat(leader.statusCode()).isEqualTo(422);
        assertThat(leader.body()).contains("服务账户不能担任审批");
        PersonCard program = program("no-door", "AUDITOR");
        assertThat(admin.post("/people/" + program.id() + "/password-reset").statusCode())
                .isEqualTo(404);
        HttpReader other =
                new HttpReader(port).logIn(office.person(Role.REGISTRAR).login());
        assertThat(other.get("/people/" + program.id() + "/tokens").statusCode())
                .isEqualTo(404);
        long human = office.person(Role.INSPECTOR).id();
        assertThat(admin.get("/people/" + human + "/tokens").statusCode()).isEqualTo(404);
    }

    private PersonCard program(String login, String role) {
        HttpResponse<String> made = admin.post(
                "/people",
                "name",
                "对接程序",
                "login",
                login,
                "unitId",
                "" + office.bureau(),
                "roles",
                role,
                "active",
                "true",
                "program",
                "true");
        String address = HttpReader.location(made);
        assertThat(address).startsWith("/people/");
        return directory
                .person(Long.parseLong(address.substring("/people/".length())))
                .orElseThrow();
    }
}
