package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.standin.NamingSubstitute;
import cn.zhenggai.organisation.standin.SubstituteEntry;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ApiLeavingTests {

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Autowired
    Directory directory;

    @Autowired
    NamingSubstitute naming;

    @Test
    void whoLeavesWithoutAHandOverIsRefusedWithTheListOfWhatHangsOnHim() {
        String number = play.underWay();
        long worker = county.actor(CasePlay.WORKER).personId();
        long officer = county.actor(CasePlay.OFFICER).personId();
        String person = "/api/v1/people/" + worker;
        ApiCaller admin = callers.as("admin");
        Reply refused = admin.post(person + "/leave", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("to.REPAIR", number, "note");
        assertThat(directory.actor(worker)).isPresent();
        JsonNode pile = admin.get(person + "/work").expect(200).body().at("/piles/0");
        assertThat(pile.get("key").asText()).isEqualTo("REPAIR");
        assertThat(pile.at("/pieces/0/reference").asText()).isEqualTo(number);
        assertThat(pile.get("successors").toString()).contains("\"id\":" + officer);
        admin.post(person + "/leave", Map.of("to", Map.of("REPAIR", Long.toString(officer)), "note", "材料周五到"))
                .expect(200);
        assertThat(directory.actor(worker)).isEmpty();
        assertThat(callers.as("registrar")
                        .get("/api/v1/checks/left-work")
                        .expect(200)
                        .body()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(callers.as(CasePlay.OFFICER).get("/api/v1/tasks").text()).contains(number);
    }

    @Test
    void aProgramActsForTheAbsentOneWhenItsOwnerIsHisSubstituteAndIsNobodyOtherwise() {
        Actor deputy = county.actor("deputy");
        LocalDate today = play.today();
        SubstituteEntry entry =
                new SubstituteEntry(county.actor("director").personId(), today, today.plusDays(2), "出差");
        naming.name(deputy, deputy.personId(), entry).orThrow();
        Reply me = callers.as("director").send("GET", "/api/v1/me", null, "X-Acting-For", "deputy");
        assertThat(me.body().get("id").asLong()).isEqualTo(deputy.personId());
        assertThat(me.body().get("name").asText()).contains(" 代 ");
        assertThat(callers.as("inspector1")
                        .send("GET", "/api/v1/me", null, "X-Acting-For", "deputy")
                        .status())
                .isEqualTo(401);
        assertThat(callers.as("director").get("/api/v1/me").body().get("name").asText())
                .doesNotContain(" 代 ");
    }
}
