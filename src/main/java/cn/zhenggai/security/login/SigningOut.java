package cn.zhenggai.security.login;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes who left; the session is ended by the platform. */
@Component
public class SigningOut implements LogoutHandler {

    private final SecurityLog log;

    SigningOut(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        if (login != null && login.getPrincipal() instanceof SignedIn person) {
            log.event("logout", person.login(), Networks.of(request));
        }
    }
}
