package cn.zhenggai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notice.Visiting.Drafted;
import cn.zhenggai.notice.reading.NoticeSheet;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Many sign at once: the numbers of a year have neither doubles nor holes. */
@TimeAtHand
abstract class NoticeNumberingTests {

    private static final int CROWD = 50;

    @Autowired
    Visiting visiting;

    @Autowired
    SigningNotice signing;

    @Autowired
    ReadingNotices reading;

    @Autowired
    MovableClock clock;

    @Autowired
    ConfigurableApplicationContext context;

    private final Stumbling stumbling = new Stumbling();
    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);

    @BeforeEach
    void stumbleOverSome() {
        context.addApplicationListener(stumbling);
    }

    @AfterEach
    void release() {
        threads.shutdownNow();
        context.removeApplicationListener(stumbling);
    }

    /** Breaks down after some notices have their number. */
    private static class Stumbling implements ApplicationListener<PayloadApplicationEvent<NoticeSigned>> {

        final Set<Long> over = ConcurrentHashMap.newKeySet();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<NoticeSigned> event) {
            if (over.contains(event.getPayload().news().id())) {
                throw new IllegalStateException(
                        "Broke down after notice " + event.getPayload().news().number());
            }
        }
    }

    @Test
    @DisplayName("Scenario 38: fifty at once, some of them failing, make a sequence without doubles or holes")
    void fiftySignAtOnce() throws Exception {
        clock.at("2026-12-31T10:00:00");
        Actor head = visiting.actor("sectionhead");
        int before = seq(visiting.sheet(visiting.signed(1)));
        List<Drafted> drafts = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            drafts.add(visiting.general(i % 10 == 0 ? 2 : 1));
        }
        List<Drafted> broken = List.of(drafts.get(7), drafts.get(21), drafts.get(40));
        broken.forEach(draft -> stumbling.over.add(draft.id()));

        List<Boolean> signed = atOnce(drafts, head);

        assertThat(signed.stream().filter(done -> done)).hasSize(CROWD - broken.size());
        assertThat(broken)
                .allSatisfy(draft -> assertThat(visiting.sheet(draft).number()).isNull());
        stumbling.over.clear();
        broken.forEach(draft -> signing.sign(draft.id(), head, List.of()).orThrow());
        assertThat(drafts.stream()
                        .map(draft -> seq(visiting.sheet(draft)))
                        .sorted()
                        .toList())
                .isEqualTo(IntStream.rangeClosed(before + 1, before + CROWD)
                        .boxed()
                        .toList());

        clock.at("2027-01-01T00:00:01");
        assertThat(visiting.sheet(visiting.signed(2)).number()).isEqualTo("青教安改〔2027〕1号");
        assertThat(visiting.sheet(visiting.signed(2)).lines())
                .extracting(NoticeSheet.Line::printedNumber)
                .containsExactly("青教安改〔2027〕2号-01", "青教安改〔2027〕2号-02");
    }

    private List<Boolean> atOnce(List<Drafted> drafts, Actor head) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> running = drafts.stream()
                .map(draft -> threads.submit(() -> {
                    start.await();
                    return signed(draft, head);
                }))
                .toList();
        start.countDown();
        List<Boolean> signed = new ArrayList<>();
        for (Future<Boolean> one : running) {
            signed.add(one.get());
        }
        return signed;
    }

    private boolean signed(Drafted draft, Actor head) {
        try {
            Outcome<NoticeNumber> outcome = signing.sign(draft.id(), head, List.of());
            return outcome.accepted();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("Broke down");
            return false;
        }
    }

    private static int seq(NoticeSheet sheet) {
        String number = sheet.number();
        return Integer.parseInt(number.substring(number.indexOf('〕') + 1, number.length() - 1));
    }
}

@ProcessTest
class H2NoticeNumberingTests extends NoticeNumberingTests {}

@OnMariaDb
class MariaDbNoticeNumberingTests extends NoticeNumberingTests {}

@OnMySql
class MySqlNoticeNumberingTests extends NoticeNumberingTests {}
