package cn.zhenggai.web;

import cn.zhenggai.web.look.Looks;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what happened and what to do: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int OUTAGE = 503;
    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 409, 413, 429, OUTAGE, 507);

    private final ProblemTexts texts;
    private final Looks looks;

    ErrorPages(ProblemTexts texts, Looks looks) {
        this.texts = texts;
        this.looks = looks;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (Problems.wanted(request)) {
            return data(request, response, locale);
        }
        int status = status(request);
        ModelAndView page = new ModelAndView("error/" + template(status), HttpStatus.valueOf(status));
        page.addObject("status", status);
        page.addObject("reference", reference(status, request));
        if (status == OUTAGE) {
            page.addObject("shell", Shell.withoutDoors(request, looks.of(request)));
        }
        retryLater(status, response);
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> data(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        int status = status(request);
        retryLater(status, response);
        ProblemDetail problem = texts.problem(HttpStatus.valueOf(status), locale);
        String reference = reference(status, request);
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && HttpStatus.resolve(code) != null ? code : 404;
    }

    private static String template(int status) {
        return OWN_PAGE.contains(status) ? Integer.toString(status) : status < 500 ? "4xx" : "5xx";
    }

    private static void retryLater(int status, HttpServletResponse response) {
        if ((status == 429 || status == OUTAGE) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, OutageFilter.RETRY_SECONDS);
        }
    }

    /** A short name under which the log tells the whole story; null when the fault was not ours. */
    private static String reference(int status, HttpServletRequest request) {
        if (status < 500 || status == OUTAGE || status == HttpStatus.INSUFFICIENT_STORAGE.value()) {
            return null;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.error("Reference {}: {} {} {}", reference, status, request.getMethod(), path, (Throwable) failure);
        return reference;
    }
}
