package cn.zhenggai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a person whose password was right. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts;

    Sessions(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** In a new session with a new form token: one that was planted before the login is worth nothing. */
    public void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        request.getSession(true);
        remember(person, request, response);
    }

    /** Goes on in the same session under a changed credential, with a new session id. */
    public void renew(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        remember(person, request, response);
    }

    private void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
