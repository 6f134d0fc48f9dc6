package cn.zhenggai.web.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;

/** The headers of answers that a program has to read. */
enum Headers {
    Location(
            "Location",
            true,
            "The address of what was made, or is being made.",
            new StringSchema().format("uri-reference")),
    RetryAfter("Retry-After", true, "After how many seconds to ask again.", new IntegerSchema()),
    WwwAuthenticate("WWW-Authenticate", true, "Bearer, and what is wrong with the token.", new StringSchema()),
    Replayed(
            "Idempotency-Replayed",
            false,
            "true when the request had been done before under this key, and this is the answer of then.",
            new StringSchema());

    private final String title;
    private final boolean always;
    private final String meaning;
    private final Schema<?> schema;

    Headers(String title, boolean always, String meaning, Schema<?> schema) {
        this.title = title;
        this.always = always;
        this.meaning = meaning;
        this.schema = schema;
    }

    String title() {
        return title;
    }

    Header reference() {
        return new Header().$ref(name());
    }

    static List<Headers> of(Refusals refusal) {
        return switch (refusal) {
            case Unauthorized -> List.of(WwwAuthenticate);
            case TooMany, Unavailable -> List.of(RetryAfter);
            default -> List.of();
        };
    }

    /** Of an answer to something that was done. */
    static List<Headers> of(String status, boolean unsafe) {
        if (status.equals("201")) {
            return List.of(Location, Replayed);
        }
        if (status.equals("202")) {
            return List.of(Location);
        }
        return unsafe && status.startsWith("2") ? List.of(Replayed) : List.of();
    }

    static Components addTo(Components components) {
        Arrays.stream(values())
                .forEach(header -> components.addHeaders(
                        header.name(),
                        new Header()
                                .description(header.meaning)
                                .required(header.always)
                                .schema(header.schema)));
        return components;
    }
}
