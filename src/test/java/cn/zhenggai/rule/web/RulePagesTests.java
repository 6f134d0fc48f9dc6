package cn.zhenggai.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rule.ChangedRules;
import cn.zhenggai.rule.EditionsChanged;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules on their pages: read, tried, put into force, taken away and withdrawn. */
@HttpTest
class RulePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void theNextTestHasTheFirstTables() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from rule_edition").update();
            events.publishEvent(new EditionsChanged("deadline"));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INSPECTOR", "REGISTRAR", "AUDITOR", "PRINCIPAL", "TOWNSHIP"})
    void othersDoNotFindThem(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get("/rules").statusCode()).isEqualTo(404);
        assertThat(reader.get("/rules/ladder/table").statusCode()).isEqualTo(404);
        assertThat(reader.post("/rules/limits/trial", new Multipart().field("x", "y"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "SECTION_HEAD"})
    void whoMayOnlyTryIsOfferedNothingElse(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get("/rules").body()).contains("/rules/limits", "/rules/ladder", "/rules/calendar");
        assertThat(reader.get("/rules/limits").body()).contains("消防安全").contains("5 个工作日");
        assertThat(reader.get("/rules/ladder?lang=en").body()).contains("3 working days before the deadline");
        reader.get("/rules?lang=zh");
        HttpResponse<String> tried = tried(reader, "limits", ChangedRules.fireWithin(60));
        assertThat(tried.body())
                .contains("什么都没有改动")
                .contains("60 日")
                .contains("启用由分管副局长或局长决定")
                .doesNotContain("action=\"/rules/limits/editions\"");
        assertThat(reader.post(
                                "/rules/limits/editions",
                                form(ChangedRules.fireWithin(60)).field("reason", "试"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasTriedIsPutIntoForceAndWithdrawn() {
        HttpReader reader = reader(Role.DEPUTY);
        assertThat(reader.get("/calendar").body()).contains("href=\"/rules\"");
        byte[] table = ChangedRules.toldLateAfter(2);
        HttpResponse<String> tried = tried(reader, "ladder", table);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("期限后 2 个工作日")
                .contains(Base64.getEncoder().encodeToString(table));
        HttpResponse<String> refused =
                reader.post("/rules/ladder/editions", form(table).field("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("启用这份规则").contains("必");
        HttpResponse<String> put =
                reader.post("/rules/ladder/editions", form(table).field("reason", "局务会定，给周末留一天"));
        assertThat(put.statusCode()).isEqualTo(303);
        String page = reader.get("/rules/ladder").body();
        assertThat(page).contains("待启用").contains("局务会定，给周末留一天");
        Matcher edition = Pattern.compile("/rules/editions/(\\d+)/table").matcher(page);
        assertThat(edition.find()).isTrue();
        HttpResponse<String> file = reader.get(edition.group());
        assertThat(file.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(table);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"escalation-ladder.dmn\"");
        HttpResponse<String> withdrawn = reader.post(
                "/rules/editions/" + edition.group(1) + "/withdrawal", new Multipart().field("reason", "再议"));
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(reader.get("/rules/ladder").body()).contains("已撤回").contains("再议");
    }

    @Test
    void aMistakeIsToldWithItsRuleOrItsLine() {
        HttpReader reader = reader(Role.DEPUTY);
        HttpResponse<String> unit =
                tried(reader, "limits", ChangedRules.changed("deadline", "\"WORKDAYS\"</text>", "\"MOONS\"</text>"));
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body()).contains("规则 1 消防安全，一般，“单位 unit”一格：不能是").contains("MOONS");
        assertThat(tried(reader, "ladder", ChangedRules.unchanged("deadline")).body())
                .contains("escalation-ladder");
        HttpResponse<String> days = tried(reader, "calendar", "date,kind,name\n2026-02-30,off,x\n".getBytes());
        assertThat(days.statusCode()).isEqualTo(422);
        assertThat(days.body()).contains("2026-02-30");
        assertThat(reader.post(
                                "/rules/ladder/trial/export",
                                new Multipart()
                                        .field(
                                                "table",
                                                Base64.getEncoder().encodeToString(ChangedRules.toldLateAfter(2))))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> tried(HttpReader reader, String kind, byte[] table) {
        reader.get("/rules/" + kind);
        return reader.post("/rules/" + kind + "/trial", new Multipart().file("file", "table", "text/xml", table));
    }

    private Multipart form(byte[] table) {
        LocalDate tomorrow = BureauTime.today(clock).plusDays(1);
        return new Multipart()
                .field("table", Base64.getEncoder().encodeToString(table))
                .field("from", tomorrow.toString());
    }

    private HttpReader reader(Role role) {
        return new HttpReader(port).logIn(office.person(role).login());
    }
}
