package cn.zhenggai.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Words for what the container or the door refuses before the program sees it: a problem document, or a plain page for
 * people, with the headers of all answers and without a word from inside.
 */
class ContainerRefusals extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title><link rel="stylesheet" href="/base.css"></head>
            <body><main class="page"><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body></html>
            """;

    private final MessageSource messages;
    private final ObjectMapper json;
    private final boolean safe;

    ContainerRefusals(MessageSource messages, ObjectMapper json, boolean safe) {
        this.messages = messages;
        this.json = json;
        this.safe = safe;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.on(response, safe);
            boolean page = String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
            response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? page(status) : problem(status, request));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private String page(int status) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(text(status, "title", Locale.CHINESE)),
                HtmlUtils.htmlEscape(text(status, "text", Locale.CHINESE)),
                HtmlUtils.htmlEscape(messages.getMessage("error.home", null, Locale.CHINESE)));
    }

    private String problem(int status, Request request) throws IOException {
        HttpStatus known = HttpStatus.resolve(status);
        boolean english = String.valueOf(request.getHeader("Accept-Language")).startsWith("en");
        return json.writeValueAsString(Map.of(
                "type",
                "about:blank",
                "title",
                known == null ? "Refused" : known.getReasonPhrase(),
                "status",
                status,
                "detail",
                text(status, "text", english ? Locale.ENGLISH : Locale.CHINESE)));
    }

    private String text(int status, String part, Locale language) {
        String general = messages.getMessage("error.4xx." + part, null, language);
        return String.valueOf(messages.getMessage("error." + status + "." + part, null, general, language));
    }
}
