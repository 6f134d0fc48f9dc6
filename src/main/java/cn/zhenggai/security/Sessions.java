package cn.zhenggai.security;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.operation.NodeName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a person who has shown who he is, and knows when he last did. */
@Component
public class Sessions {

    /** What takes more than a session is done without asking again for this long. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final String SHOWN_AT = Sessions.class.getName() + ".shownAt";

    private final SecurityContextRepository contexts;
    private final LoginSessions rows;
    private final NodeName node;
    private final MachineTime machine;
    private final SecurityLog log;

    Sessions(
            SecurityContextRepository contexts,
            LoginSessions rows,
            NodeName node,
            MachineTime machine,
            SecurityLog log) {
        this.contexts = contexts;
        this.rows = rows;
        this.node = node;
        this.machine = machine;
        this.log = log;
    }

    /** In a new session with a new form token: one that was planted before the login is worth nothing. */
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        request.getSession(true);
        long row = rows.begin(
                person.personId(),
                node.value(),
                Networks.of(request),
                DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT)),
                machine.now());
        log.event("login", person.login(), Networks.of(request));
        remember(person.in(row), request, response);
        shown(request);
    }

    /** Goes on in the same session under a changed credential, with a new session id; the others have ended. */
    public void renew(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        long row = present().map(SignedIn::session).orElse(0L);
        rows.endOthers(person.personId(), row);
        remember(person.in(row), request, response);
        shown(request);
    }

    /** Whose session this is, whoever he acts for. */
    public Optional<SignedIn> present() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(login)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /** He has shown once more who he is. */
    public void shown(HttpServletRequest request) {
        request.getSession().setAttribute(SHOWN_AT, machine.now());
    }

    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Instant shown = session == null ? null : (Instant) session.getAttribute(SHOWN_AT);
        return shown != null && machine.now().isBefore(shown.plus(FRESH));
    }

    private void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
