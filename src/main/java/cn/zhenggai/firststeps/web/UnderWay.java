package cn.zhenggai.firststeps.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Which step somebody left the page for; kept in his session until he is back. */
final class UnderWay {

    private static final String ATTRIBUTE = UnderWay.class.getName();

    private UnderWay() {}

    static void begin(HttpServletRequest request, String step) {
        request.getSession().setAttribute(ATTRIBUTE, step);
    }

    static void over(HttpServletRequest request) {
        session(request).ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    static Optional<String> of(HttpServletRequest request) {
        return session(request).map(session -> (String) session.getAttribute(ATTRIBUTE));
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }
}
