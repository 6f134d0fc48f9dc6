package cn.zhenggai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Tells programs from people. */
final class Problems {

    private Problems() {}

    /** The API always, and whoever asks for JSON and not for a page. */
    static boolean wanted(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return path.startsWith("/api/") || accept.contains("json") && !accept.contains("text/html");
    }
}
