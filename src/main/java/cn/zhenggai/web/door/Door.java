package cn.zhenggai.web.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;

/**
 * Looks at a request before anything parses it or asks who sent it: how many of one address are being done, how long its
 * address and headers are, how large its body says to be. A body that says nothing is measured while it comes.
 */
class Door extends ValveBase {

    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final int TOO_MANY = 429;

    private static final long KILOBYTE = 1024;
    private static final long LONGEST_ADDRESS = 8 * KILOBYTE;
    private static final long LARGEST_HEADERS = 16 * KILOBYTE;

    /** Who has neither a session nor a token has a login to send, and nothing else. */
    private static final long STRANGERS = 64 * KILOBYTE;

    /** A program's request, and a form without files. */
    private static final long PLAIN = 2 * 1024 * KILOBYTE;

    private static final long WITH_FILES = 121 * 1024 * KILOBYTE;

    private final int mostAtOnce;
    private final Map<String, Integer> atOnce = new ConcurrentHashMap<>();

    /** @param mostAtOnce requests of one address that are being done */
    Door(int mostAtOnce) {
        super(true);
        this.mostAtOnce = mostAtOnce;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String address = request.getRemoteAddr();
        int now = atOnce.merge(address, 1, Integer::sum);
        try {
            int refusal = now > mostAtOnce ? TOO_MANY : refusal(request);
            if (refusal == 0) {
                measured(request, response);
            } else {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                refuse(response, refusal);
            }
        } finally {
            atOnce.computeIfPresent(address, (one, count) -> count == 1 ? null : count - 1);
        }
    }

    /** 0 when there is nothing to refuse. */
    private static int refusal(Request request) {
        if (length(request.getRequestURI()) + length(request.getQueryString()) > LONGEST_ADDRESS) {
            return URI_TOO_LONG;
        }
        if (headers(request) > LARGEST_HEADERS) {
            return HEADERS_TOO_LARGE;
        }
        return request.getContentLengthLong() > most(request) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private void measured(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request line = request.getCoyoteRequest();
        InputBuffer before = line.getInputBuffer();
        line.setInputBuffer(new MeasuredBody(line, most(request)));
        try {
            getNext().invoke(request, response);
        } finally {
            line.setInputBuffer(before);
        }
    }

    /** A name of a session that nobody has makes nobody known; whether a token is one is asked before a body is read. */
    private static long most(Request request) {
        boolean known =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getSessionInternal(false) != null;
        String type = String.valueOf(request.getContentType());
        return !known ? STRANGERS : type.startsWith("multipart/") ? WITH_FILES : PLAIN;
    }

    /** Nothing of the body is read, and the line is closed after the answer. */
    private static void refuse(Response response, int status) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (status == TOO_MANY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        response.sendError(status);
    }

    private static long headers(Request request) {
        return java.util.Collections.list(request.getHeaderNames()).stream()
                .mapToLong(name -> length(name)
                        + java.util.Collections.list(request.getHeaders(name)).stream()
                                .mapToLong(Door::length)
                                .sum())
                .sum();
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }
}
