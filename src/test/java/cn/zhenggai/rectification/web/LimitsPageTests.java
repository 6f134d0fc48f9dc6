package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of limits on its page, and what is said about another one. */
@HttpTest
class LimitsPageTests {

    private static final String PAGE = "/calendar/limits";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INSPECTOR", "REGISTRAR", "AUDITOR", "PRINCIPAL", "TOWNSHIP"})
    void othersDoNotFindThePage(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(reader.post(PAGE, new Multipart().field("x", "y")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "SECTION_HEAD", "DEPUTY", "DIRECTOR"})
    void leadersReadTheTableAndTryAnother(Role role) throws IOException {
        HttpReader reader = reader(role);
        assertThat(reader.get("/calendar").body()).contains("href=\"/calendar/limits\"");
        assertThat(reader.get(PAGE).body()).contains("消防安全").contains("5 个工作日").contains("30 日");
        HttpResponse<String> tried = sent(reader, "<text>30</text>", "<text>60</text>");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("没有改动任何期限").contains("60 日");
    }

    @Test
    void aMistakeIsToldWithItsRule() throws IOException {
        HttpReader reader = reader(Role.DEPUTY);
        reader.get(PAGE);
        HttpResponse<String> unit = sent(reader, "<text>\"WORKDAYS\"</text>", "<text>\"MOONS\"</text>");
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body()).contains("规则 1 消防安全，一般，“单位 unit”一格：不能是").contains("MOONS");
        assertThat(sent(reader, "name=\"unit\"", "name=\"units\"").body()).contains("列应为");
        assertThat(sent(reader, "<definitions ", "<!DOCTYPE x><definitions ").body())
                .contains("DOCTYPE");
        assertThat(reader.get(PAGE + "?lang=en").body()).contains("5 working days");
    }

    private static HttpResponse<String> sent(HttpReader reader, String right, String wrong) throws IOException {
        byte[] table = Files.readString(Path.of("processes/deadline.dmn"))
                .replaceFirst(right, wrong)
                .getBytes(StandardCharsets.UTF_8);
        return reader.post(PAGE, new Multipart().file("file", "deadline.dmn", "text/xml", table));
    }

    private HttpReader reader(Role role) {
        return new HttpReader(port).logIn(office.person(role).login());
    }
}
