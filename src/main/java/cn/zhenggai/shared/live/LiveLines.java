package cn.zhenggai.shared.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who listen to one number that grows, whichever node made it grow: one question every few seconds, and none while
 * nobody listens. What they are told is only that something has changed; each page then asks for itself.
 */
public class LiveLines {

    /** A page comes back by itself; so nobody hears for longer than this after he lost the right to. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Shorter than proxies wait for a silent line. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int MOST = 2000;
    private static final long NOBODY = -1;

    private final LongSupplier position;
    private final Clock clock;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicLong last = new AtomicLong(NOBODY);
    private Instant told = Instant.EPOCH;

    /** @param position asks how far it has grown; one statement */
    public LiveLines(LongSupplier position, Clock clock) {
        this.position = position;
        this.clock = clock;
    }

    /**
     * A line that is told {@code changed}; null when there are too many already, who ask by themselves then.
     *
     * @param seen the position that the page was drawn at: what happened since is told at once
     */
    public @Nullable SseEmitter listen(long seen) {
        if (listeners.size() >= MOST) {
            return null;
        }
        SseEmitter line = new SseEmitter(LONGEST.toMillis());
        line.onCompletion(() -> listeners.remove(line));
        line.onTimeout(line::complete);
        line.onError(failure -> listeners.remove(line));
        listeners.add(line);
        long now = position.getAsLong();
        last.compareAndSet(NOBODY, now);
        send(line, (now == seen ? SseEmitter.event().comment("listening") : changed(now)).build());
        return line;
    }

    /** Asks, and tells; called every few seconds by whoever owns the number. */
    public void look() {
        if (listeners.isEmpty()) {
            last.set(NOBODY);
            return;
        }
        long now = position.getAsLong();
        if (last.getAndSet(now) != now) {
            tell(changed(now));
        } else if (told.plus(SILENCE).isBefore(clock.instant())) {
            tell(SseEmitter.event().comment("still here"));
        }
    }

    private static SseEmitter.SseEventBuilder changed(long position) {
        return SseEmitter.event().name("changed").data(position);
    }

    private void tell(SseEmitter.SseEventBuilder event) {
        told = clock.instant();
        Set<DataWithMediaType> built = event.build();
        Set.copyOf(listeners).forEach(line -> send(line, built));
    }

    private void send(SseEmitter line, Set<DataWithMediaType> event) {
        try {
            line.send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(line);
        }
    }

    /** A server that goes away does not wait for those who listen. */
    public void hangUp() {
        listeners.forEach(SseEmitter::complete);
        listeners.clear();
    }
}
