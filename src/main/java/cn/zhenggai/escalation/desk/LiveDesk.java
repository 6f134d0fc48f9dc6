package cn.zhenggai.escalation.desk;

import cn.zhenggai.shared.live.LiveLines;
import java.time.Clock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Listens to the database for all who look at the desk: to the logs of the cases, and to what the ladder took by itself. */
@Component
public class LiveDesk {

    private static final String EVERY = "${zhenggai.live-every:PT2S}";

    private final JdbcClient jdbc;
    private final LiveLines lines;

    LiveDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.lines = new LiveLines(this::position, clock);
    }

    /** Grows with whatever can change a desk, and with more. */
    public long position() {
        return jdbc.sql("""
                        select coalesce((select entry from case_last_entry), 0)
                             + coalesce((select max(id) from escalation), 0)""").query(Long.class).single();
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
