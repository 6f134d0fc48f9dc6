package cn.zhenggai.statistics.live;

import cn.zhenggai.shared.live.LiveLines;
import java.time.Clock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Listens to the database for all who look at figures. */
@Component
public class LiveFigures {

    private static final String EVERY = "${zhenggai.live-every:PT2S}";

    private final JdbcClient jdbc;
    private final LiveLines lines;

    LiveFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new LiveLines(this::position, clock);
    }

    /** Up to which change figures know of everything now. */
    public long position() {
        return jdbc.sql("select coalesce(max(position), 0) from figures_change")
                .query(Long.class)
                .single();
    }

    /** As {@link LiveLines#listen} says. */
    public SseEmitter listen(long seen) {
        return lines.listen(seen);
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void look() {
        lines.look();
    }

    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        lines.hangUp();
    }
}
