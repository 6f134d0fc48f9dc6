package cn.zhenggai.evidence.scanner;

import cn.zhenggai.evidence.store.ContentStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;

/** Scanners as an operator may set them. */
public final class Scanners {

    private Scanners() {}

    public static VirusScanner refusing(String address) {
        return new VirusScanner(address, "refuse", Duration.ofSeconds(20));
    }

    public static VirusScanner impatient(String address) {
        return new VirusScanner(address, "refuse", Duration.ofMillis(200));
    }

    public static VirusScanner lettingThrough(String address) {
        return new VirusScanner(address, "let-through", Duration.ofSeconds(20));
    }

    public static ScanningUploads uploads(VirusScanner scanner, ApplicationEventPublisher events, Clock clock) {
        return new ScanningUploads(scanner, events, clock);
    }

    public static ScanningLater later(
            VirusScanner scanner,
            UnscannedFiles files,
            ContentStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ScanningLater(scanner, files, store, events, clock);
    }
}
