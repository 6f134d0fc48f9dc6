package cn.zhenggai.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.document.job.Jobs;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.table.WritingLater;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long work is begun, asked after and fetched by whoever asked for it, one at a time. */
@ProcessTest
class JobTests {

    private static final String LEDGER = "/api/v1/ledgers/cases?view=all";

    @Autowired
    Office office;

    @Autowired
    ApiCallers callers;

    @Autowired
    WritingLater later;

    @Autowired
    Jobs jobs;

    @Test
    void aLedgerIsWrittenBesideAndIsTheSameWorkbook() {
        office.general().to(CaseState.ISSUED);
        Reply taken = later("deputy").expect(202);
        assertThat(taken.header("Preference-Applied")).isEqualTo("respond-async");
        Reply done = done("deputy", taken.header("Location"));
        ReadWorkbook expected =
                ReadWorkbook.of(callers.as("deputy").get(LEDGER).whole().body());
        Reply file = callers.as("deputy").get(done.at("/result")).expect(200);
        assertThat(ReadWorkbook.of(file.whole().body())).isEqualTo(expected);
        assertThat(done.body().get("rows").asInt())
                .isEqualTo(expected.rows().size())
                .isPositive();
        assertThat(file.header("Content-Disposition")).contains("cases-").contains(".xlsx");
        callers.as("director").get(taken.header("Location")).expect(404);
        callers.as("director").get(done.at("/result")).expect(404);
    }

    @Test
    void onePersonHasOneAtATimeAndAnotherIsNotKeptFromAsking() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Actor registrar = office.actor("registrar");
        String first = later.take(registrar, "slow.xlsx", (out, rows) -> awaited(mayEnd))
                .orThrow();
        Reply second = later("registrar").expect(429);
        assertThat(second.header("Retry-After")).isNotBlank();
        String other = later("sectionhead").expect(202).header("Location");
        assertThat(callers.as("registrar").get(first).expect(200).at("/state")).isEqualTo("RUNNING");
        mayEnd.countDown();
        done("registrar", first);
        done("sectionhead", other);
        done("registrar", later("registrar").expect(202).header("Location"));
    }

    @Test
    void whatAServerWasDoingWhenItStoppedIsSaidToHaveFailed() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Actor inspector = office.actor("inspector1");
        String address = later.take(inspector, "cut.xlsx", (out, rows) -> awaited(mayEnd))
                .orThrow();
        jobs.failOwn();
        Reply failed = callers.as("inspector1").get(address).expect(200);
        assertThat(failed.at("/state")).isEqualTo("FAILED");
        assertThat(failed.at("/reason")).isEqualTo("serverStopped");
        mayEnd.countDown();
    }

    @Test
    void whatFailsSaysSo() {
        String address = later.take(office.actor("inspector2"), "broken.xlsx", (out, rows) -> {
                    throw new IllegalStateException("On purpose");
                })
                .orThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> callers.as("inspector2").get(address).at("/state").equals("FAILED"));
    }

    private Reply later(String who) {
        return callers.as(who).send("GET", LEDGER, null, "Prefer", "respond-async, wait=10");
    }

    private Reply done(String who, String address) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> callers.as(who).get(address).at("/state").equals("DONE"));
        return callers.as(who).get(address).expect(200);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
