package cn.zhenggai.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The ways in which the API says no, as the OpenAPI document describes them. */
enum Refusals {
    BadRequest(400, "The request cannot be read; `errors` names the field or parameter."),
    Unauthorized(401, "No token, or one that is unknown, expired or revoked."),
    Forbidden(403, "The caller is not entitled to this."),
    NotFound(404, "There is no such thing, or the caller may not learn that it exists."),
    Conflict(409, "Somebody was faster, or the case is not at this step; nothing was changed."),
    Unprocessable(422, "What was sent is not enough or not allowed; `errors` names each field.");

    private static final String PROBLEM = "Problem";

    private final int status;
    private final String meaning;

    Refusals(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    String status() {
        return Integer.toString(status);
    }

    /** Reading one thing can fail to find it; only what changes something can come too late. */
    boolean concerns(String path, boolean unsafe) {
        return switch (this) {
            case Unauthorized, Forbidden, BadRequest -> true;
            case NotFound -> unsafe || path.contains("{");
            case Conflict, Unprocessable -> unsafe;
        };
    }

    static Components addTo(Components components) {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        for (Refusals refusal : values()) {
            components.addResponses(
                    refusal.name(),
                    new ApiResponse().description(refusal.meaning).content(problem));
        }
        return components.addSchemas(PROBLEM, problem());
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("As named in the request; absent for the whole."))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457. Words are in the language of Accept-Language, Chinese or English.")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("For programs; never translated."))
                .addProperty("errors", new ArraySchema().items(error));
    }
}
