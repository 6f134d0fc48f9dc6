package cn.zhenggai.web;

import cn.zhenggai.shared.table.PageSize;
import cn.zhenggai.shared.table.PlaceUnknown;
import cn.zhenggai.web.contract.ParameterRefused;
import cn.zhenggai.web.door.BodyRefused;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers mistakes of programs with problem documents that name the field at fault. Failures of ours, and everything
 * that happens to people, pass on to the error pages.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final ProblemTexts texts;

    ApiProblems(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> problem(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        if (!Problems.wanted(request) || BodyRefused.in(failure).isPresent()) {
            throw failure;
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return answer(unreadable(unreadable, locale), HttpHeaders.EMPTY);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(texts.problem(HttpStatus.NOT_FOUND, locale), HttpHeaders.EMPTY);
        }
        Optional<ProblemDetail> asked = parameter(failure, locale);
        if (asked.isPresent()) {
            return answer(asked.get(), HttpHeaders.EMPTY);
        }
        if (failure instanceof ErrorResponse known) {
            return answer(texts.problem(HttpStatus.valueOf(known.getStatusCode().value()), locale), known.getHeaders());
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        if (declared == null) {
            throw failure;
        }
        return answer(texts.problem(declared.code(), locale), HttpHeaders.EMPTY);
    }

    /** What is wrong with a parameter of the address; empty when something else is. */
    private Optional<ProblemDetail> parameter(Exception failure, Locale locale) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            boolean size = mismatch.getRequiredType() == PageSize.class;
            return Optional.of(atField(size ? "error.pageSize" : "error.wrongType", mismatch.getName(), locale));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of(atField("error.missing", missing.getParameterName(), locale));
        }
        if (failure instanceof ParameterRefused refused) {
            return Optional.of(atField("error." + refused.fault().code(), refused.parameter(), locale));
        }
        return failure instanceof PlaceUnknown
                ? Optional.of(atField("error.placeUnknown", "after", locale))
                : Optional.empty();
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException failure, Locale locale) {
        if (failure.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String key = mapping instanceof UnrecognizedPropertyException ? "error.unknownField" : "error.wrongType";
            return atField(key, path(mapping), locale);
        }
        return texts.problem(HttpStatus.BAD_REQUEST, locale, "error.malformed");
    }

    private ProblemDetail atField(String key, String field, Locale locale) {
        ProblemDetail problem = texts.problem(HttpStatus.BAD_REQUEST, locale, key, field);
        String code = key.substring(key.indexOf('.') + 1);
        problem.setProperty("code", code);
        problem.setProperty(
                "errors",
                List.of(Map.of("field", field, "code", code, "message", String.valueOf(problem.getDetail()))));
        return problem;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
