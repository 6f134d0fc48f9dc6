package cn.zhenggai.security.login;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers for five minutes who has typed the right password and owes the code of his second factor. */
@Component
public class AwaitedCode {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = AwaitedCode.class.getName();

    /** @param next where he wants to go */
    public record Awaited(SignedIn person, String next, Instant since) implements Serializable {}

    private final MachineTime machine;

    AwaitedCode(MachineTime machine) {
        this.machine = machine;
    }

    /** In a session of its own, with which nobody is logged in. */
    public void begin(SignedIn person, String next, HttpServletRequest request) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        session.setAttribute(ATTRIBUTE, new Awaited(person, next, machine.now()));
    }

    /** Empty when nobody is awaited, or not any more. */
    public Optional<Awaited> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(known -> (Awaited) known.getAttribute(ATTRIBUTE))
                .filter(awaited -> machine.now().isBefore(awaited.since().plus(PATIENCE)));
    }
}
