package cn.zhenggai.bench;

import cn.zhenggai.support.HttpReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * People who open the pages of their work in turn, one every two seconds whether the last answer came or not, so that a slow answer
 * counts for everybody who would have waited behind it.
 */
class PageReaders {

    static final Duration EVERY = Duration.ofSeconds(2);
    private static final double NANOS = 1e6;

    /** @param name what is told of it, the same for all people who open it */
    record Page(String name, String path, Waits waits) {}

    /** What is waited for, and for how many milliseconds at most. */
    enum Waits {
        LIST(150),
        PAGE(200),
        FIGURES(300),
        FIRST_BYTE(500);

        final int budget;

        Waits(int budget) {
            this.budget = budget;
        }
    }

    private final Map<Page, ConcurrentLinkedQueue<Double>> answers = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean counted;
    private volatile boolean over;
    private volatile String trouble;

    void add(HttpReader reader, List<Page> pages) {
        int first = threads.size();
        threads.add(new Thread(() -> read(reader, pages, first), "reader-" + first));
    }

    /** Warms up, then counts. */
    void run(Duration warm, Duration measured) {
        threads.forEach(Thread::start);
        rest(warm);
        counted = true;
        rest(measured);
        over = true;
        threads.forEach(PageReaders::joined);
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }

    /** In milliseconds, from when the reader wanted the page; of pages of one name together. */
    Map<String, List<Double>> answers(Waits waits) {
        Map<String, List<Double>> named = new LinkedHashMap<>();
        answers.forEach((page, times) -> {
            if (page.waits() == waits) {
                named.computeIfAbsent(page.name(), name -> new ArrayList<>()).addAll(times);
            }
        });
        return named;
    }

    private void read(HttpReader reader, List<Page> pages, int first) {
        long next = System.nanoTime() + EVERY.toNanos() * first / Math.max(1, threads.size());
        for (int turn = first; !over; turn++) {
            rest(Duration.ofNanos(next - System.nanoTime()));
            Page page = pages.get(turn % pages.size());
            boolean counts = counted;
            open(reader, page);
            if (counts) {
                answers.computeIfAbsent(page, some -> new ConcurrentLinkedQueue<>())
                        .add((System.nanoTime() - next) / NANOS);
            }
            next = Math.max(next + EVERY.toNanos(), System.nanoTime());
        }
    }

    private void open(HttpReader reader, Page page) {
        if (page.waits() == Waits.FIRST_BYTE) {
            try (InputStream file = reader.open(page.path())) {
                require(page, file.read() >= 0, "nothing");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        } else {
            int status = reader.get(page.path()).statusCode();
            require(page, status == 200 || status == 302, String.valueOf(status));
        }
    }

    private void require(Page page, boolean answered, String instead) {
        if (!answered && trouble == null) {
            trouble = page.path() + " was answered by " + instead;
        }
    }

    private static void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
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
