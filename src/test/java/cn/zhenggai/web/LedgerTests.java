package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A program gets the workbooks and figures of the pages, with the same rights and the same rows. */
@ProcessTest
class LedgerTests {

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Autowired
    WebApplicationContext context;

    @ParameterizedTest
    @CsvSource({
        "director, /cases/export?view=all, /ledgers/cases?view=all",
        "auditor, /cases/export?view=all, /ledgers/cases?view=all",
        "principal.QL0001, /cases/export?severity=GENERAL, /ledgers/cases?severity=GENERAL",
        "officer.QL0001, /tasks/export?list=receive, /ledgers/tasks?list=receive",
        "director, /escalations/export, /ledgers/escalations",
        "registrar, /notices/export, /ledgers/notices",
        "inspector1, /visits/export, /ledgers/visits"
    })
    void aLedgerIsTheWorkbookOfItsPage(String who, String page, String ledger) throws Exception {
        office.general().to(CaseState.ISSUED);
        Reply reply = callers.as(who).get("/api/v1" + ledger).expect(200);
        assertThat(reply.header("Content-Type")).contains("spreadsheetml");
        assertThat(reply.header("Content-Disposition")).contains(".xlsx");
        assertThat(ReadWorkbook.of(reply.whole().body())).isEqualTo(ofPage(who, page));
    }

    @ParameterizedTest
    @CsvSource({
        "inspector1, /ledgers/escalations, 404",
        "principal.QL0001, /ledgers/campaigns/99, 404",
        "director, /ledgers/cases?view=none, 400",
        "principal.QL0001, /figures, 404"
    })
    void whoHasNoSuchPageGetsNoSuchLedger(String who, String address, int status) {
        Reply reply = callers.as(who).get("/api/v1" + address).expect(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aProgramMayAskForTheWorkbookAndForNothingElse() {
        ask("/api/v1/ledgers/cases", "application/json").expect(406);
        ask("/api/v1/ledgers/cases", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .expect(200);
        ask("/api/v1/papers/1/pdf", "application/pdf").expect(404);
    }

    @Test
    void figuresAreThoseOfTheLists() {
        office.general().to(CaseState.ISSUED);
        JsonNode figures =
                callers.as("director").get("/api/v1/figures").expect(200).body();
        int served = ReadWorkbook.of(callers.as("director")
                        .get("/api/v1/ledgers/cases?view=served")
                        .whole()
                        .body())
                .rows()
                .size();
        assertThat(figures.at("/total/open").asInt()).isEqualTo(served).isPositive();
        assertThat(figures.get("months")).hasSize(12);
        assertThat(figures.at("/scope").asText()).isEqualTo("EVERYTHING");
        assertThat(figures.get("townships").findValuesAsText("name")).contains("柳河镇");
    }

    private Reply ask(String address, String accept) {
        return callers.as("director").send("GET", address, null, "Accept", accept);
    }

    private ReadWorkbook ofPage(String who, String page) throws Exception {
        return ReadWorkbook.of(MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get(page)
                        .with(request -> {
                            CurrentActor.set(request, county.actor(who));
                            return request;
                        })
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
