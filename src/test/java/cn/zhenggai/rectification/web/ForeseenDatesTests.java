package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever changes the calendar sees first what hangs on it. */
@ProcessTest
class ForeseenDatesTests {

    private static final String PASSWORD = "shen-mi-2026";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void aRestDayIsShownWithTheDatesThatItMovesAndIsSetOnceThatIsConfirmed() {
        CaseWalk served = office.paperwork().signed();
        LocalDate rest = served.facts().deadline();
        HttpReader admin = as("admin");
        HttpResponse<String> asked = put(admin, rest);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("还没有保存", "件已送达的期限", served.facts().schoolName(), "待签发人决定")
                .contains("name=\"confirmed\"", "value=\"县运动会\"");
        assertThat(asked.body().replaceAll("<[^>]*>", ""))
                .as("what is about to be set")
                .contains(rest + " 休息 · 县运动会");
        assertThat(served.story().why().recounted()).isNull();
        HttpResponse<String> confirmed = put(admin, rest, "confirmed", "true");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(served.story().why().recounted()).isAfter(served.facts().deadline());
        HttpReader head = as("sectionhead");
        assertThat(head.get("/tasks").body()).contains("日历变动后期限去留");
        assertThat(head.get("/cases/" + served.number()).body()).contains("日历变动后期限去留");
    }

    @Test
    void aDayOnWhichNothingHangsIsSetAtOnce() {
        assertThat(put(as("admin"), LocalDate.parse("2026-03-03")).statusCode()).isEqualTo(303);
    }

    /** With the key of its form, as a page sends it. */
    private static HttpResponse<String> put(HttpReader admin, LocalDate day, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("formKey", UUID.randomUUID().toString(), "day", day.toString(), "kind", "OFF", "name", "县运动会"));
        fields.addAll(List.of(more));
        return admin.post("/calendar/" + day.getYear() + "/days", fields.toArray(String[]::new));
    }

    private HttpReader as(String login) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, PASSWORD);
        reader.get("/calendar");
        return reader;
    }
}
