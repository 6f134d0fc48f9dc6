package cn.zhenggai.security.login;

import cn.zhenggai.security.LoginSessions;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.Standings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Notes who left, and that the session has ended; the platform ends its own part. The browser forgets what it has kept of
 * answers. What the pages keep on the device themselves, the page after this one clears away: not all of it is to go.
 */
@Component
public class SigningOut implements LogoutHandler {

    private final LoginSessions sessions;
    private final Standings standings;
    private final SecurityLog log;

    SigningOut(LoginSessions sessions, Standings standings, SecurityLog log) {
        this.sessions = sessions;
        this.standings = standings;
        this.log = log;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        if (login != null && login.getPrincipal() instanceof SignedIn person) {
            sessions.end(person.personId(), person.session());
            standings.forget(person.personId());
            log.event("logout", person.login(), Networks.of(request));
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
