package cn.zhenggai.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each JSON answer of the API a tag made from its bytes, and 304 in its place to whoever has it already. What one
 * reader may read hangs on much more than one row, so nothing less than the whole answer says whether it is the same: it
 * is read, and not sent again. Files are not held back for that, see {@code JsonDoor}.
 */
@Component
@Order(10)
class KnownAnswers extends ShallowEtagHeaderFilter {

    private static final String API = "/api/v1/";
    private static final List<String> JSON = List.of("*/*", "application/json");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API);
    }

    /** Also where nothing may be stored on the way: a program remembers for itself. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status == HttpServletResponse.SC_OK && HttpMethod.GET.matches(request.getMethod());
    }

    private static boolean json(Operation operation) {
        ApiResponse found = operation.getResponses().get("200");
        return found != null
                && found.getContent() != null
                && found.getContent().keySet().stream().anyMatch(JSON::contains);
    }

    @Bean
    static OpenApiCustomizer whatIsKnownAlready() {
        return document -> document.getPaths().forEach((path, item) -> {
            if (item.getGet() != null && json(item.getGet())) {
                tell(item.getGet());
            }
        });
    }

    private static void tell(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(HttpHeaders.IF_NONE_MATCH)
                .description("The ETag of an answer that the caller has.")
                .schema(new StringSchema()));
        operation.getResponses().addApiResponse("304", new ApiResponse().description("The caller has it already."));
        ApiResponse found = operation.getResponses().get("200");
        if (found != null) {
            found.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header().description("Of this answer.").schema(new StringSchema()));
        }
    }
}
