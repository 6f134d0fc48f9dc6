package cn.zhenggai.web.door;

import cn.zhenggai.shared.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers before anybody can answer, so that refusals of the firewall, error pages and files carry them too. What
 * the container refused comes by for the first time when its error is told. A way to ask that nobody knows would be refused
 * then once more and without a word, so it is told as if it had been a GET. Charts and diagrams write style attributes,
 * hence {@code style-src-attr}; style elements stay forbidden.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "object-src 'none'");

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final boolean safe;

    SecurityHeaders(Settings settings) {
        this.safe = settings.safe();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        on(response, safe);
        if (request.isSecure()) {
            transport(response);
        }
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        chain.doFilter(error && !KNOWN.contains(request.getMethod()) ? asGet(request) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    /** @param safe people reach the server over TLS, whether or not it is ended here */
    static void on(HttpServletResponse response, boolean safe) {
        ALWAYS.forEach(response::setHeader);
        if (safe) {
            transport(response);
        }
    }

    private static void transport(HttpServletResponse response) {
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
}
