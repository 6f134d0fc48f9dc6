package cn.zhenggai.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever closes a case need not come back to it: the next page offers what may follow. */
@ProcessTest
class ClosingOfferTests {

    private static final String PASSWORD = "shen-mi-2026";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void theDeputyWhoApprovesAClosureIsOfferedToHaveTheSameFaultLookedFor() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.CLOSE_REVIEW);
        HttpReader deputy = as("deputy", "/cases/" + walk.number());
        HttpResponse<String> done =
                deputy.post("/cases/" + walk.number() + "/approve-closure", "approved", "true", "note", "同意");
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        String form = "/look-backs/of/" + walk.number() + "?open=search";
        assertThat(deputy.get(HttpReader.location(done)).body()).contains(form, "责成学校（或同类学校）举一反三");
        assertThat(deputy.get(form).body())
                .containsPattern("<details class=\"desk-form\" open[^>]*>\\s*<summary[^>]*>要求举一反三");
        deputy.post(
                "/look-backs/of/" + walk.number() + "/order-search",
                "scope",
                "KIND",
                "lookFor",
                "应急预案是否演练",
                "until",
                java.time.LocalDate.now().plusDays(9).toString());
        assertThat(jdbc.sql("select count(*) from search_order where case_number = ? and scope = 'KIND'")
                        .param(walk.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReinspectorWhosePassClosesACaseIsOfferedItAndOneWhosePassDoesNotIsNot() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        assertThat(passed(walk, 0)).doesNotContain("?open=search");
        assertThat(passed(walk, 1)).contains("/look-backs/of/" + walk.number() + "?open=search");
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
    }

    private String passed(CaseWalk walk, int place) {
        String login = walk.verifiers().get(place).login();
        HttpReader reader = as(login, "/cases/" + walk.number());
        HttpResponse<String> done =
                reader.post("/cases/" + walk.number() + "/verify", "passed", "true", "opinion", "已到现场查看");
        return reader.get(HttpReader.location(done)).body();
    }

    private HttpReader as(String login, String page) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, PASSWORD);
        reader.get(page);
        return reader;
    }
}
