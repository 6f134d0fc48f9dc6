package cn.zhenggai.notification;

import cn.zhenggai.notification.PostLine.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an answer of HTTP/1.1 apart, as far as a robot's short answers need it. */
final class HttpReply {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \\r]");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:[ \\t]*chunked[ \\t]*\\r?$");

    private HttpReply() {}

    /** Whether the length that was announced is there; otherwise the end of the line ends the answer. */
    static boolean complete(byte[] read, int length) {
        String text = new String(read, 0, length, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        if (CHUNKED.matcher(text.substring(0, body)).find()) {
            return text.endsWith("0\r\n\r\n");
        }
        Matcher announced = LENGTH.matcher(text.substring(0, body));
        return announced.find() && length - body >= Integer.parseInt(announced.group(1));
    }

    static Reply read(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher status = STATUS.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        if (!status.lookingAt() || end < 0) {
            throw new ProtocolException("Not an answer of HTTP");
        }
        String head = text.substring(0, end + 2);
        String body = text.substring(end + 4);
        byte[] content = CHUNKED.matcher(head).find() ? unchunked(body) : body.getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(Integer.parseInt(status.group(1)), new String(content, StandardCharsets.UTF_8));
    }

    private static byte[] unchunked(String body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        for (int line = body.indexOf("\r\n"); line >= 0; line = body.indexOf("\r\n", at)) {
            String size = body.substring(at, line).replaceFirst(";.*", "").strip();
            int length = size.matches("[0-9a-fA-F]{1,6}") ? Integer.parseInt(size, 16) : 0;
            if (length == 0) {
                break;
            }
            String chunk = body.substring(line + 2, Math.min(body.length(), line + 2 + length));
            whole.writeBytes(chunk.getBytes(StandardCharsets.ISO_8859_1));
            at = Math.min(body.length(), line + 2 + length + 2);
        }
        return whole.toByteArray();
    }
}
