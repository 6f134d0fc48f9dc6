package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The checks run while the county works: nobody's work in progress is taken for a fault. */
abstract class LiveChecksTests {

    private static final int CHECKS = 20;

    @Autowired
    Office office;

    @Test
    void workInProgressIsNoFaultAndNoDifference() throws Exception {
        office.general().to(CaseState.CLOSED);
        AtomicBoolean evening = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<Integer>> days =
                Stream.generate(() -> people.submit(aDay(evening))).limit(3).toList();
        try {
            for (int check = 0; check < CHECKS; check++) {
                assertThat(office.log.verify().faults()).isEmpty();
                assertThat(office.comparing.differences()).isEmpty();
            }
        } finally {
            evening.set(true);
            people.shutdown();
        }
        for (Future<Integer> day : days) {
            assertThat(day.get()).isPositive();
        }
    }

    /** Opens cases and takes them to their end; how many there were. */
    private Callable<Integer> aDay(AtomicBoolean evening) {
        return () -> {
            int done = 0;
            do {
                office.paperwork().to(CaseState.CLOSED);
                office.majorPaperwork().to(CaseState.PLANNING).withdrawn();
                done++;
            } while (!evening.get());
            return done;
        };
    }
}

@ProcessTest
class H2LiveChecksTests extends LiveChecksTests {}

@OnMariaDb
class MariaDbLiveChecksTests extends LiveChecksTests {}
