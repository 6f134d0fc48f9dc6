package cn.zhenggai.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.security.login.FirstStart;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class FirstStartTests {

    private static final String PASSWORD = "seven green hills";

    @LocalServerPort
    int port;

    @Autowired
    FirstStart firstStart;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstAdministratorIsMadeOnceWithTheTokenFromTheConsoleAndNeverAgain() {
        HttpReader reader = new HttpReader(port);
        String token = firstStart.offer().orElseThrow();
        assertThat(reader.get("/setup").statusCode()).isEqualTo(404);
        assertThat(reader.get("/setup?token=guess").statusCode()).isEqualTo(404);
        assertThat(reader.get("/setup?token=" + token).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = create(reader, token, "Not A Login", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"login-error\"").contains("青岚县教育局");
        assertThat(create(reader, token, "chief", "no address").body()).contains("id=\"email-error\"");
        assertThat(jdbc.sql("select count(*) from unit").query(Integer.class).single())
                .isZero();

        assertThat(HttpReader.location(create(reader, token, "chief", "zhoumin@qinghe.example.cn")))
                .as("from there he is led through the first steps")
                .isEqualTo("/login?next=/first-steps");
        assertThat(reader.logIn("chief", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(reader.get("/first-steps").body()).contains("一所学校也没有");
        assertThat(reader.get("/people").body()).contains("返回开局清单");
        assertThat(jdbc.sql("select email from person").query(String.class).single())
                .isEqualTo("zhoumin@qinghe.example.cn");

        assertThat(create(reader, token, "second", "").statusCode()).isEqualTo(404);
        jdbc.sql("delete from login_session").update();
        jdbc.sql("delete from known_device").update();
        jdbc.sql("delete from credential").update();
        jdbc.sql("delete from person_role").update();
        jdbc.sql("delete from person").update();
        assertThat(firstStart.offer()).isEmpty();
        assertThat(new HttpReader(port).get("/setup?token=" + token).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> create(HttpReader reader, String token, String login, String email) {
        return reader.post(
                "/setup",
                "token",
                token,
                "bureau",
                "青岚县教育局",
                "name",
                "周敏",
                "email",
                email,
                "login",
                login,
                "password",
                PASSWORD);
    }
}
