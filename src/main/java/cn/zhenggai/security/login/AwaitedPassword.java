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

/** Remembers for a quarter of an hour who has typed the code of his slip and has yet to choose a password. */
@Component
public class AwaitedPassword {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String ATTRIBUTE = AwaitedPassword.class.getName();

    /**
     * @param slip the hash of the slip
     * @param next where he wants to go
     */
    public record Chooser(SignedIn person, String slip, String next, Instant since) implements Serializable {}

    private final MachineTime machine;

    AwaitedPassword(MachineTime machine) {
        this.machine = machine;
    }

    /** In a session of its own, with which nobody is logged in. */
    public void begin(SignedIn person, String slip, String next, HttpServletRequest request) {
        HttpSession former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        session.setAttribute(ATTRIBUTE, new Chooser(person, slip, next, machine.now()));
    }

    /** Empty when nobody is awaited, or not any more. */
    public Optional<Chooser> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(known -> (Chooser) known.getAttribute(ATTRIBUTE))
                .filter(chooser -> machine.now().isBefore(chooser.since().plus(PATIENCE)));
    }
}
