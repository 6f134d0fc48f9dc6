package cn.zhenggai.web.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body as it comes off the line, measured below everything that reads it, be it parameters, parts or a stream: how much
 * it is, and whether it comes at all.
 */
class MeasuredBody implements InputBuffer {

    static final int REQUEST_TIMEOUT = HttpServletResponse.SC_REQUEST_TIMEOUT;

    private static final long GRACE_SECONDS = 10;

    /** The slowest line on which a photo arrives before its sender gives up. */
    private static final long LEAST_PER_SECOND = 1024;

    private final Request request;
    private final InputBuffer line;
    private final long most;
    private final long begun = System.nanoTime();
    private long read;
    private BodyRefused refused;

    /** @param most bytes */
    MeasuredBody(Request request, long most) {
        this.request = request;
        this.line = request.getInputBuffer();
        this.most = most;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != null) {
            throw refused;
        }
        int some;
        try {
            some = line.doRead(handler);
        } catch (SocketTimeoutException silent) {
            throw refuse(REQUEST_TIMEOUT, "Nothing came any more");
        }
        read += Math.max(0, some);
        if (read > most) {
            throw refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "More than " + most + " bytes");
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (some >= 0 && seconds > GRACE_SECONDS && read < LEAST_PER_SECOND * seconds) {
            throw refuse(REQUEST_TIMEOUT, read + " bytes in " + seconds + " seconds");
        }
        return some;
    }

    private BodyRefused refuse(int status, String message) {
        // What is still to come is not waited for: the line ends with the answer.
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        refused = new BodyRefused(status, message);
        return refused;
    }

    @Override
    public int available() {
        return line.available();
    }
}
