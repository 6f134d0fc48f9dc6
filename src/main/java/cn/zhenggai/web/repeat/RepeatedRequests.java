package cn.zhenggai.web.repeat;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does a request once, however often it arrives: an impatient second tap, a phone that lost the answer, a program that
 * retries. Programs name their request in {@code Idempotency-Key}, our own forms in {@code formKey}.
 */
@Component
@Order(0)
class RepeatedRequests extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final String FIELD = "formKey";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long PAUSE_MILLIS = 50;

    private final DoingOnce doing;
    private final RequestKeys keys;

    RepeatedRequests(DoingOnce doing, RequestKeys keys) {
        this.doing = doing;
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = CurrentActor.of(request);
        String key = SAFE.contains(request.getMethod()) || actor.isEmpty() ? null : key(request);
        if (key == null) {
            chain.doFilter(request, response);
        } else if (!KEY.matcher(key).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (RequestPrint.isForm(request)) {
            NamedRequest named = new NamedRequest(actor.get().personId(), key, RequestPrint.ofForm(request), true);
            once(named, request, response, chain);
        } else {
            withBody(actor.get().personId(), key, request, response, chain);
        }
    }

    private void withBody(
            long person, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReadBody read = ReadBody.of(request);
        if (read == null) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            String hash = RequestPrint.ofBody(request, read.bytes());
            once(new NamedRequest(person, key, hash, false), read, response, chain);
        }
    }

    private void once(NamedRequest named, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            if (doing.first(named, request, response, chain)) {
                return;
            }
            Optional<StoredAnswer> known = keys.find(named.person(), named.key());
            if (known.isPresent()) {
                repeat(known.get(), named, response);
                return;
            }
            pause();
        }
        // It is being done, or its server died over it: nobody was faster, and the same request may be asked again.
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void repeat(StoredAnswer known, NamedRequest named, HttpServletResponse response)
            throws IOException {
        if (!known.requestHash().equals(named.hash())) {
            response.sendError(named.form() ? HttpServletResponse.SC_CONFLICT : 422);
        } else if (known.body() == null) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else if (known.status() >= 400 && known.body().length == 0) {
            response.sendError(known.status());
        } else {
            response.setStatus(known.status());
            response.setHeader("Idempotency-Replayed", "true");
            if (known.location() != null) {
                response.setHeader(HttpHeaders.LOCATION, known.location());
            }
            if (known.contentType() != null) {
                response.setContentType(known.contentType());
            }
            response.getOutputStream().write(known.body());
        }
    }

    private static String key(HttpServletRequest request) {
        String named = request.getHeader(HEADER);
        return named != null || !RequestPrint.isForm(request) ? named : request.getParameter(FIELD);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
