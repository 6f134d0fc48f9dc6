package cn.zhenggai.security.session;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.NodeName;
import cn.zhenggai.security.LoginSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes in memory that sessions are used and writes it now and then, so that reading a page writes nothing. */
@Component
public class SessionUses {

    private static final Duration KEPT = Duration.ofHours(24);

    private final LoginSessions sessions;
    private final NodeName node;
    private final MachineTime machine;
    private final Map<Long, Instant> uses = new ConcurrentHashMap<>();

    SessionUses(LoginSessions sessions, NodeName node, MachineTime machine) {
        this.sessions = sessions;
        this.node = node;
        this.machine = machine;
    }

    public void seen(long session) {
        uses.put(session, machine.now());
    }

    @EventListener(ApplicationReadyEvent.class)
    void forgetThoseOfBefore() {
        sessions.forgetNode(node.value());
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void write() {
        for (Long session : uses.keySet()) {
            Instant moment = uses.remove(session);
            if (moment != null) {
                sessions.seen(session, moment);
            }
        }
        sessions.forgetBefore(machine.now().minus(KEPT));
    }
}
