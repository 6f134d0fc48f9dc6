package cn.zhenggai.evidence.scanner;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scanner for viruses of the operator, if there is one. */
@Component
public class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final Duration PATIENCE_OF_PING = Duration.ofSeconds(3);

    private final ScannerAddress where;
    private final boolean lettingThrough;
    private final Duration patience;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "scanner-patience");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean away;

    VirusScanner(
            @Value("${zhenggai.virus-scanner:}") String where,
            @Value("${zhenggai.virus-scanner-away:refuse}") String whenAway,
            @Value("${zhenggai.virus-scanner-patience:PT20S}") Duration patience) {
        this.where = new ScannerAddress(where.strip());
        if (!whenAway.matches("refuse|let-through")) {
            throw new ScannerRefused(
                    "zhenggai.virus-scanner-away is \"" + whenAway + "\". Write refuse, or let-through.");
        }
        this.lettingThrough = whenAway.equals("let-through");
        this.patience = patience;
    }

    public enum Answer {
        CLEAN,
        INFECTED,
        /** It gave no answer, and nothing gets in without one. */
        AWAY,
        /** Nobody looked, as the operator wants it while the scanner is away. */
        UNSCANNED
    }

    /** @param virus as the scanner calls it; empty when there is none */
    public record Scan(Answer answer, String virus) {}

    public Scan scan(Path file) {
        if (where.none()) {
            return new Scan(Answer.CLEAN, "");
        }
        String said = asked(() -> new Conversation(where, patience, clockwork).scan(file));
        Matcher found = FOUND.matcher(said);
        if (found.matches()) {
            return new Scan(Answer.INFECTED, found.group(1));
        }
        if (said.equals("stream: OK")) {
            return new Scan(Answer.CLEAN, "");
        }
        return new Scan(lettingThrough ? Answer.UNSCANNED : Answer.AWAY, "");
    }

    boolean none() {
        return where.none();
    }

    boolean away() {
        return away;
    }

    boolean lettingThrough() {
        return lettingThrough;
    }

    /** Answers whether it is there. */
    boolean ping() {
        Duration shorter = patience.compareTo(PATIENCE_OF_PING) < 0 ? patience : PATIENCE_OF_PING;
        return !where.none()
                && asked(() -> new Conversation(where, shorter, clockwork).ping())
                        .equals("PONG");
    }

    private interface Asking {
        String ask() throws IOException;
    }

    /** Empty when no answer came. One line in the log when it goes, and one when it is back. */
    private String asked(Asking asking) {
        try {
            String said = asking.ask();
            boolean understood = said.equals("PONG")
                    || said.equals("stream: OK")
                    || FOUND.matcher(said).matches();
            note(!understood, said);
            return said;
        } catch (IOException | UnresolvedAddressException gone) {
            note(true, gone.toString());
            return "";
        }
    }

    private synchronized void note(boolean now, String why) {
        if (now && !away) {
            LOG.error("event=scanner-away {}: {}", where.written(), why);
        } else if (!now && away) {
            LOG.info("event=scanner-back {}", where.written());
        }
        away = now;
    }

    @PreDestroy
    void end() {
        clockwork.shutdownNow();
    }
}
