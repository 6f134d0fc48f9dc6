package cn.zhenggai.web.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;

/** The headers that a program may send with its requests. */
enum Asking {
    IdempotencyKey(
            "Idempotency-Key",
            false,
            "Chosen by the client, one for each intention; the same request sent again with the same key is answered"
                    + " like the first and does nothing.",
            new StringSchema().minLength(1).maxLength(64)),
    ActingFor(
            "X-Acting-For",
            true,
            "The login of an absent person for whom the caller stands in: the call is made with his rights and under both"
                    + " names.",
            new StringSchema().example("sectionhead")),
    AcceptLanguage(
            "Accept-Language",
            true,
            "The language of words in answers: Chinese (zh), or English (en).",
            new StringSchema().example("en"));

    private final String title;
    private final boolean always;
    private final String meaning;
    private final Schema<?> schema;

    Asking(String title, boolean always, String meaning, Schema<?> schema) {
        this.title = title;
        this.always = always;
        this.meaning = meaning;
        this.schema = schema;
    }

    /** Also with what changes nothing. */
    boolean always() {
        return always;
    }

    static Components addTo(Components components) {
        Arrays.stream(values())
                .forEach(header -> components.addParameters(
                        header.name(),
                        new Parameter()
                                .in("header")
                                .name(header.title)
                                .description(header.meaning)
                                .schema(header.schema)));
        return components;
    }
}
