package cn.zhenggai.bench;

import cn.zhenggai.support.HttpReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * People who open a list again and again, each twice a second whether the last answer came or not, so that a slow
 * answer counts for everybody who would have waited behind it. What queued up in one phase is not carried into the next.
 */
class ListReaders implements AutoCloseable {

    enum Phase {
        ASIDE,
        BEFORE,
        DURING
    }

    static final Duration EVERY = Duration.ofMillis(500);
    private static final double NANOS = 1e6;

    private final String path;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Phase, ConcurrentLinkedQueue<Double>> answers = new EnumMap<>(Phase.class);
    private volatile Phase phase = Phase.ASIDE;
    private volatile boolean over;
    private volatile String trouble;

    ListReaders(String path, List<HttpReader> readers) {
        this.path = path;
        for (Phase each : Phase.values()) {
            answers.put(each, new ConcurrentLinkedQueue<>());
        }
        readers.forEach(reader -> threads.add(new Thread(() -> read(reader), path)));
        threads.forEach(Thread::start);
    }

    String path() {
        return path;
    }

    void turn(Phase next) {
        phase = next;
    }

    /** In milliseconds, from when the reader wanted the page. */
    List<Double> answers(Phase wanted) {
        return List.copyOf(answers.get(wanted));
    }

    private void read(HttpReader reader) {
        long next = System.nanoTime();
        Phase asked = phase;
        while (!over) {
            next = phase == asked ? next + EVERY.toNanos() : System.nanoTime();
            LockSupport.parkNanos(next - System.nanoTime());
            asked = phase;
            HttpResponse<String> page = reader.get(path);
            answers.get(asked).add((System.nanoTime() - next) / NANOS);
            if (page.statusCode() != 200 || !page.body().contains("RC-2026-")) {
                trouble = path + " answered " + page.statusCode();
            }
        }
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            joined(thread);
        }
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
