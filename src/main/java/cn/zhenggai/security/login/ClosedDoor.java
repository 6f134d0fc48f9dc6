package cn.zhenggai.security.login;

import cn.zhenggai.operation.ServerAddress;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.NextPage;
import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Sends a stranger to the login and back to where he was, also when his session ended while he typed: the form's page is
 * then where he returns to. Programs get 401. Somebody who is known and not entitled gets 403.
 */
@Component
public class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SecurityLog log;

    ClosedDoor(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (wantsData(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"zhenggai\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login(returnTo(request, request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login(returnTo(request, request.getHeader(HttpHeaders.REFERER))));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (tooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (CurrentActor.of(request).isEmpty()) {
            commence(request, response, null);
        } else {
            log.event(
                    "access-denied",
                    CurrentActor.of(request).get().login(),
                    Networks.of(request),
                    request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean wantsData(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean data = accept.contains("json") && !accept.contains("text/html");
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.equals(ServerAddress.METRICS) || data;
    }

    private static String returnTo(HttpServletRequest request, String page) {
        boolean reading = "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null;
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return reading
                ? NextPage.safe(request.getRequestURI() + query)
                : NextPage.ofAddress(page, request.getHeader(HttpHeaders.HOST));
    }

    private static String login(String next) {
        return NextPage.HOME.equals(next) ? "/login" : "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** An upload beyond the limit cannot be read, its form token included; the sender should learn the true reason. */
    private static boolean tooLarge(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException limit) {
            return true;
        } catch (IOException | ServletException unreadable) {
            return false;
        }
    }
}
