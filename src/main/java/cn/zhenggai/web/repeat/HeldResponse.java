package cn.zhenggai.web.repeat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Keeps an answer back until the transaction behind it has been committed. */
class HeldResponse extends ContentCachingResponseWrapper {

    private static final int LARGEST_KEPT = 64 * 1024;

    private final HttpServletResponse outside;
    private String redirect;
    private int error;
    private String errorMessage;

    HeldResponse(HttpServletResponse outside) {
        super(outside);
        this.outside = outside;
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) {
        resetBuffer();
        error = status;
        errorMessage = message;
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        redirect = location;
    }

    @Override
    public boolean isCommitted() {
        return redirect != null || error != 0 || super.isCommitted();
    }

    @Override
    public int getStatus() {
        return error != 0 ? error : redirect != null ? SC_FOUND : super.getStatus();
    }

    StoredAnswer answer(String requestHash) {
        String location = redirect != null ? redirect : getHeader(HttpHeaders.LOCATION);
        byte[] body = getContentSize() > LARGEST_KEPT ? null : getContentAsByteArray();
        return new StoredAnswer(requestHash, getStatus(), location, getContentType(), body);
    }

    /** Sends what was kept back. */
    void release() throws IOException {
        if (error != 0) {
            outside.sendError(error, errorMessage);
        } else if (redirect != null) {
            outside.sendRedirect(redirect);
        } else {
            copyBodyToResponse();
        }
    }
}
