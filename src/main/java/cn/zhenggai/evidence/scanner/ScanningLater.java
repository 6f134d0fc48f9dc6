package cn.zhenggai.evidence.scanner;

import cn.zhenggai.evidence.scanner.UnscannedFiles.Unscanned;
import cn.zhenggai.evidence.scanner.VirusScanner.Answer;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.operation.VirusFound;
import cn.zhenggai.shared.BureauTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each minute whether the scanner is there, and has it catch up on what was let in without it. */
@Component
public class ScanningLater {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final VirusScanner scanner;
    private final UnscannedFiles files;
    private final ContentStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScanningLater(
            VirusScanner scanner,
            UnscannedFiles files,
            ContentStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scanner = scanner;
        this.files = files;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void scan() {
        if (scanner.ping()) {
            files.some().forEach(this::scan);
        }
    }

    private void scan(Unscanned file) {
        Path kept = store.file(file.sha256());
        if (!Files.exists(kept)) {
            files.forget(file);
            return;
        }
        VirusScanner.Scan scan = scanner.scan(kept);
        boolean infected = scan.answer() == Answer.INFECTED;
        if ((infected || scan.answer() == Answer.CLEAN) && files.forget(file) && infected) {
            SECURITY.warn(
                    "event=virus-found-later file={} virus={} sha256={}",
                    file.evidenceId(),
                    scan.virus(),
                    file.sha256());
            events.publishEvent(VirusFound.later(file.evidenceId(), scan.virus(), BureauTime.now(clock)));
        }
    }
}
