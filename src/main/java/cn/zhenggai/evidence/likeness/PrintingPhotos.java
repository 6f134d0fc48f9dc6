package cn.zhenggai.evidence.likeness;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes the prints of photos that were kept before there were prints, a few at a time. Each is done for good once its row
 * is written, so a restart goes on where the last run stopped.
 */
@Configuration(proxyBeanMethods = false)
public class PrintingPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(PrintingPhotos.class);
    private static final int BATCH = 100;

    private final PrintRows rows;
    private final Prints prints;
    private final int batch;
    private long done;

    @Autowired
    PrintingPhotos(PrintRows rows, Prints prints) {
        this(rows, prints, BATCH);
    }

    PrintingPhotos(PrintRows rows, Prints prints, int batch) {
        this.rows = rows;
        this.prints = prints;
        this.batch = batch;
    }

    /** Photos that came later took their prints as they came. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void print() {
        int printed = printSome();
        if (printed > 0) {
            LOG.info("Took the prints of {} older photos, up to file {}", printed, done);
        }
    }

    /** Answers how many of one batch there were. When there are no more, the old ones are not gone through again. */
    synchronized int printSome() {
        long last = rows.lastId();
        List<PrintRows.Waiting> waiting = last == done ? List.of() : rows.waiting(done, batch);
        for (PrintRows.Waiting photo : waiting) {
            prints.take(photo.evidenceId(), photo.sha256());
            done = photo.evidenceId();
        }
        done = waiting.isEmpty() ? last : done;
        return waiting.size();
    }
}
