package cn.zhenggai.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a program has read before is not sent to it again, and what has changed always is. */
@ProcessTest
class KnownAnswersTests {

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    @ParameterizedTest
    @ValueSource(
            strings = {"hazards", "catalogue", "schools", "units", "people", "cases?view=all", "changes?after=end", "me"
            })
    void whatIsReadAgainAndIsTheSameIsNotSentAgain(String address) {
        Reply first = callers.as("director").get("/api/v1/" + address).expect(200);
        Reply again =
                asked("director", "/api/v1/" + address, first.header("ETag")).expect(304);
        assertThat(again.whole().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Cache-Control"))
                .as("nobody on the way keeps it")
                .isEqualTo("no-store");
    }

    @Test
    void aCaseThatMovedIsSentAgainAndEachReaderHasHisOwn() {
        CaseWalk walk = office.general().to(CaseState.ISSUED);
        String address = "/api/v1/cases/" + walk.number();
        String known = callers.as("director").get(address).expect(200).header("ETag");
        asked("director", address, known).expect(304);
        asked("auditor", address, known).expect(200);
        asked("director", address, "\"another\"").expect(200);
        walk.received();
        Reply moved = asked("director", address, known).expect(200);
        assertThat(moved.at("/state")).isEqualTo("RECEIVED");
        asked("principal.QL0002", address, known).expect(404);
    }

    @Test
    void filesAndRefusalsHaveNone() {
        assertThat(callers.as("director")
                        .get("/api/v1/ledgers/cases")
                        .expect(200)
                        .header("ETag"))
                .isNull();
        assertThat(callers.as("director")
                        .get("/api/v1/cases/RC-2001-000001")
                        .expect(404)
                        .header("ETag"))
                .isNull();
    }

    private Reply asked(String who, String address, String known) {
        return callers.as(who).send("GET", address, null, "If-None-Match", known);
    }
}
