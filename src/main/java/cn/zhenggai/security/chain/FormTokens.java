package cn.zhenggai.security.chain;

import cn.zhenggai.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the token of a form is kept: with the session of somebody who is logged in, and with a stranger himself, in a
 * cookie, so that nothing is kept here of whoever only opens the login page.
 */
class FormTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository strangers;

    FormTokens(Settings settings) {
        boolean safe = settings.safe();
        CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName(settings.cookie("form"));
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(
                cookie -> (safe ? cookie.secure(true) : cookie).sameSite("Lax").httpOnly(true));
        cookies.setHeaderName("X-CSRF-TOKEN");
        strangers = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return request.getSession(false) == null ? strangers : sessions;
    }
}
