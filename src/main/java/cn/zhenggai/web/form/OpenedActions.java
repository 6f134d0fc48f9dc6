package cn.zhenggai.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The address of a form's action, opened: a tab that a phone threw away and loads again, a link that was copied too late.
 * It leads to the page that the form stands on or belongs to: the nearest page above, of a case its own.
 */
@ControllerAdvice
class OpenedActions {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<PathPattern> pages;

    OpenedActions(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void opened(
            HttpRequestMethodNotSupportedException wrongWay, HttpServletRequest request, HttpServletResponse response)
            throws HttpRequestMethodNotSupportedException {
        String path = request.getRequestURI();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reading || path.startsWith("/api/") || !accept.contains("text/html")) {
            throw wrongWay;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, page(path).orElse("/"));
    }

    /** The nearest address above that is a page; empty when there is none but the first. */
    Optional<String> page(String action) {
        return Stream.iterate(above(action), path -> !path.isEmpty(), OpenedActions::above)
                .filter(path -> pages().stream().anyMatch(page -> page.matches(PathContainer.parsePath(path))))
                .findFirst();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    private List<PathPattern> pages() {
        if (pages == null) {
            pages = mappings.getObject().getHandlerMethods().entrySet().stream()
                    .filter(entry -> page(entry.getKey(), entry.getValue()))
                    .flatMap(entry -> patterns(entry.getKey()))
                    .toList();
        }
        return pages;
    }

    private static boolean page(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && mapping.getHeadersCondition().isEmpty()
                && handler.getMethod().getReturnType() == String.class
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo mapping) {
        return mapping.getPathPatternsCondition() == null
                ? Stream.empty()
                : mapping.getPathPatternsCondition().getPatterns().stream();
    }
}
