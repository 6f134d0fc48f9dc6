package cn.zhenggai.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problem documents in the reader's words; never a word from inside the machine. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail problem(HttpStatus status, Locale locale) {
        String family = status.is5xxServerError() ? "5xx" : "4xx";
        String general = messages.getMessage("error." + family + ".text", null, locale);
        String detail = messages.getMessage("error." + status.value() + ".text", null, general, locale);
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    ProblemDetail problem(HttpStatus status, Locale locale, String key, Object... arguments) {
        return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, arguments, locale));
    }
}
