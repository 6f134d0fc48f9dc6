package cn.zhenggai.shared;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a refusal into the reader's words, for a form or for the JSON API. */
@Component
public class RefusalTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;

    RefusalTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Refusal.Reason reason, Locale locale) {
        Object[] arguments =
                reason.arguments().stream().map(RefusalTexts::readable).toArray();
        return messages.getMessage("refusal." + reason.code(), arguments, locale);
    }

    public String summary(Refusal refusal, Locale locale) {
        return refusal.reasons().stream().map(reason -> text(reason, locale)).collect(Collectors.joining(" "));
    }

    public static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** RFC 9457, with {@code code} for programs and one entry in {@code errors} for each reason. */
    public ProblemDetail problem(Refusal refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal), summary(refusal, locale));
        problem.setProperty("code", refusal.reasons().get(0).code());
        List<Map<String, String>> errors = refusal.reasons().stream()
                .map(reason -> {
                    Map<String, String> error = new LinkedHashMap<>();
                    if (reason.field() != null) {
                        error.put("field", reason.field());
                    }
                    error.put("code", reason.code());
                    error.put("message", text(reason, locale));
                    return error;
                })
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Object readable(Object argument) {
        if (argument instanceof Instant moment) {
            return MOMENT.format(ZonedDateTime.ofInstant(moment, BureauTime.ZONE));
        }
        return argument instanceof Number ? argument.toString() : argument;
    }
}
