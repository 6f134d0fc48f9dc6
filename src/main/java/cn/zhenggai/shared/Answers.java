package cn.zhenggai.shared;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns the outcome of a use case into the answer of the JSON API. */
@Component
public class Answers {

    private final RefusalTexts texts;

    Answers(RefusalTexts texts) {
        this.texts = texts;
    }

    /** 200 with the body made from the result, or the refusal as a problem document. */
    public <T> ResponseEntity<Object> of(Outcome<T> outcome, Function<T, Object> body) {
        Refusal refusal = outcome.refusal();
        if (refusal == null) {
            return ResponseEntity.ok(body.apply(outcome.result()));
        }
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.status(RefusalTexts.status(refusal))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(refusal, locale));
    }
}
