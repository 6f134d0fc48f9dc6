package cn.zhenggai.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A full disk is 507. Told before the framework has a look, because it takes some of the system's words for it for a file
 * that is larger than ours may be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class NoRoom implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(NoRoom.class);

    /** The system's own words; Java has none. */
    private static final List<String> SAID =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private static final int DEEPEST = 30;

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!in(failure) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            tell(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    public static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("event=disk-full {} {}", request.getMethod(), request.getRequestURI());
        response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
    }

    public static boolean in(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(IOException.class::isInstance)
                .map(one -> String.valueOf(one.getMessage()))
                .anyMatch(said -> SAID.stream().anyMatch(said::contains));
    }
}
