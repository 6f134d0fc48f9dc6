package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that stopped is seen from any page of an administrator, and the page behind the door says which and why. */
@BrowserTest
class ServerScreenTests {

    private static final String FAILING = "RequestKeys.sweep";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingFails() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        jdbc.sql("delete from background_work where name = :name")
                .param("name", FAILING)
                .update();
        jdbc.sql("""
                        insert into background_work (name, known_since, completed_at, failing_since, failure)
                        values (:name, :then, :then, :then, :failure)""")
                .param("name", FAILING)
                .param("then", BureauTime.column(Instant.parse("2026-11-21T08:00:00Z")))
                .param(
                        "failure",
                        "SQLException: Illegal mix of collations (utf8mb4_general_ci,COERCIBLE) and"
                                + " (utf8mb4_0900_ai_ci,COERCIBLE) for operation '='")
                .update();
    }

    @AfterEach
    void nothingFails() {
        jdbc.sql("delete from background_work where name = :name")
                .param("name", FAILING)
                .update();
    }

    @Test
    void workThatFailsIsCountedAtTheDoorAndNamedBehindIt() {
        try (Visitor phone = Visitor.onPhone(port).as("admin")) {
            phone.visit("/server").fits().inspect("server-failing");
            assertThat(phone.shows("清理重复提交记录")).isTrue();
        }
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/people");
            assertThat(desk.page.locator("a[href='/server'] .count").first().textContent())
                    .isEqualTo("1");
            desk.visit("/server").fits().inspect("server-failing");
            assertThat(desk.shows("出错")).isTrue();
            nothingFails();
            desk.visit("/server?lang=en").fits().inspect("server-english");
            assertThat(desk.shows("All is well.")).isTrue();
        }
    }
}
