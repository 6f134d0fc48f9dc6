package cn.zhenggai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;

/** In whose place a session acts. Whether it may is asked anew for every request. */
public final class Acting {

    private static final String ATTRIBUTE = Acting.class.getName();

    /** What is a person's own stays his own, whoever he stands in for. */
    private static final List<String> OWN =
            List.of("/profile", "/substitutes", "/acting", "/logout", "/inbox/preferences");

    private Acting() {}

    public static void begin(HttpServletRequest request, long absentId) {
        request.getSession().setAttribute(ATTRIBUTE, absentId);
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Empty at addresses where everybody is himself. */
    public static Optional<Long> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        HttpSession session = request.getSession(false);
        boolean own = OWN.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
        return own || session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ATTRIBUTE));
    }
}
