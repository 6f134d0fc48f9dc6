package cn.zhenggai.web.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The ways in which the API says no, as the OpenAPI document describes them. */
enum Refusals {
    BadRequest(400, "The request cannot be read; `errors` names the field or parameter.", "unknownField"),
    Unauthorized(401, "No token, or one that is unknown, expired or revoked."),
    Forbidden(403, "The caller is not entitled to this.", "notAllowed"),
    NotFound(404, "There is no such thing, or the caller may not learn that it exists."),
    NotAcceptable(406, "Another format than JSON, or than the file, is asked for."),
    TooSlow(408, "The body did not come in time."),
    Conflict(409, "Somebody was faster, or the case is not at this step; nothing was changed.", "stepNotOpen"),
    TooLarge(413, "The body is larger than this operation takes."),
    OtherFormat(415, "The body is neither JSON nor, where a file is taken, a form with files."),
    Unprocessable(422, "What was sent is not enough or not allowed; `errors` names each field.", "required"),
    TooMany(429, "Too many at once; again after `Retry-After` seconds."),
    Failed(500, "Our fault; nothing was kept. `reference` finds it in the server's log."),
    Unavailable(503, "For a moment it cannot be done; nothing was kept. Again after `Retry-After` seconds."),
    DiskFull(507, "The disk of the server is full; nothing was kept.");

    private static final String PROBLEM = "Problem";

    private final int status;
    private final String meaning;
    private final String code;

    Refusals(int status, String meaning) {
        this(status, meaning, null);
    }

    Refusals(int status, String meaning, String code) {
        this.status = status;
        this.meaning = meaning;
        this.code = code;
    }

    String status() {
        return Integer.toString(status);
    }

    /**
     * Whole lists and pages of figures are nothing to those who may not learn of them; only what changes something can come too late.
     *
     * @param asked something in its address may be said wrongly
     */
    boolean concerns(boolean unsafe, boolean asked) {
        return switch (this) {
            case Unauthorized,
                    Forbidden,
                    BadRequest,
                    NotAcceptable,
                    OtherFormat,
                    NotFound,
                    TooMany,
                    Failed,
                    Unavailable -> true;
            case Unprocessable -> unsafe || asked;
            case Conflict, TooSlow, TooLarge, DiskFull -> unsafe;
        };
    }

    static Components addTo(Components components) {
        for (Refusals refusal : values()) {
            components.addResponses(refusal.name(), refusal.response());
        }
        return components.addSchemas(PROBLEM, problem());
    }

    private ApiResponse response() {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                                .example(example()));
        ApiResponse response = new ApiResponse().description(meaning).content(problem);
        Headers.of(this).forEach(header -> response.addHeaderObject(header.title(), header.reference()));
        return response;
    }

    private Map<String, Object> example() {
        String title = HttpStatus.valueOf(status).getReasonPhrase();
        Map<String, Object> plain =
                new LinkedHashMap<>(Map.of("type", "about:blank", "title", title, "status", status));
        if (code != null) {
            plain.put("code", code);
        }
        if (this == BadRequest || this == Unprocessable) {
            String field = this == BadRequest ? "colour" : "place";
            plain.put("errors", List.of(Map.of("field", field, "code", code, "message", meaning)));
        }
        return plain;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("As named in the request; absent for the whole."))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("code", "message"));
        return new ObjectSchema()
                .description("RFC 9457. Words are in the language of Accept-Language, Chinese or English.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("For programs; never translated."))
                .addProperty("reference", new StringSchema().description("Finds a failure in the server's log."))
                .addProperty("errors", new ArraySchema().items(error))
                .required(List.of("title", "status"));
    }
}
