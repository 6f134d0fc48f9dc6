package cn.zhenggai.web;

import cn.zhenggai.operation.database.Lane;
import cn.zhenggai.operation.database.Outage;
import cn.zhenggai.web.door.BodyRefused;
import cn.zhenggai.web.door.NoRoom;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells what is nobody's mistake from a fault of ours, without a stack trace: 503 and when to ask again while the database
 * is away, 507 on a full disk, 408 and 413 for a body that was refused while it came. Outside of everything else that asks
 * the database, who is logged in included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

    static final String RETRY_SECONDS = "5";

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        (READING.contains(request.getMethod()) ? Lane.READING : Lane.WRITING).enter();
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            int refused = BodyRefused.in(failure)
                    .map(BodyRefused::status)
                    .orElse(unreadable(failure) ? HttpServletResponse.SC_BAD_REQUEST : 0);
            Optional<Outage> outage = Outage.of(failure);
            boolean full = NoRoom.in(failure);
            if (refused == 0 && outage.isEmpty() && !full || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            if (refused > 0) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
                response.sendError(refused);
            } else if (full) {
                NoRoom.tell(request, response);
            } else {
                unavailable(request, response, outage.get());
            }
        } finally {
            Lane.leave();
        }
    }

    private static void unavailable(HttpServletRequest request, HttpServletResponse response, Outage outage)
            throws IOException {
        if (outage != Outage.AWAY) {
            LOG.warn("503 {} {}: {}", request.getMethod(), request.getRequestURI(), outage);
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Parts of a form that are no parts, or have no names. */
    private static boolean unreadable(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof InvalidFileNameException;
    }
}
