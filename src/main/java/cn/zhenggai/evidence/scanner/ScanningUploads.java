package cn.zhenggai.evidence.scanner;

import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.operation.VirusFound;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has what was received looked at before anything of ours opens it. What is infected is told, and never kept. */
@Component
public class ScanningUploads {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScanningUploads(VirusScanner scanner, ApplicationEventPublisher events, Clock clock) {
        this.scanner = scanner;
        this.events = events;
        this.clock = clock;
    }

    /** @param refusal empty for what may get in */
    public record Verdict(Optional<Refusal> refusal, boolean unscanned) {}

    public Verdict look(Actor by, String field, String name, ContentStore.Incoming incoming) {
        VirusScanner.Scan scan = scanner.scan(incoming.file());
        return switch (scan.answer()) {
            case CLEAN -> new Verdict(Optional.empty(), false);
            case UNSCANNED -> new Verdict(Optional.empty(), true);
            case AWAY -> new Verdict(Optional.of(Refusal.unavailable(field, "scannerAway")), false);
            case INFECTED -> {
                tell(by, name, scan.virus(), incoming.sha256());
                yield new Verdict(Optional.of(Refusal.invalid(field, "fileInfected")), false);
            }
        };
    }

    private void tell(Actor by, String name, String virus, String sha256) {
        SECURITY.warn("event=virus-found who={} virus={} sha256={}", by.login(), virus, sha256);
        events.publishEvent(new VirusFound(by.name(), name, virus, BureauTime.now(clock)));
    }
}
