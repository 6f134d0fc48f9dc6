package cn.zhenggai.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST of JSON over HTTP to an address that is already known. The clients at hand look names up again and follow
 * where they are sent; this one connects to the address given, goes nowhere else, waits only so long, and reads only so
 * much.
 */
record PostLine(InetAddress address, URI url, Duration patience) {

    private static final int MOST_BYTES = 64 * 1024;

    /** @param body cut off at 64 kB */
    record Reply(int status, String body) {}

    Reply post(String json) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port()), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            try (Socket line = secure() ? wrapped(plain) : plain) {
                line.getOutputStream().write(request(json));
                line.getOutputStream().flush();
                return HttpReply.read(bytes(line, end));
            }
        }
    }

    private boolean secure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : secure() ? 443 : 80;
    }

    /** The certificate has to be the name's, as in any browser. */
    private Socket wrapped(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket line = (SSLSocket) factory.createSocket(plain, url.getHost(), port(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!url.getHost().matches("[0-9.]+|\\[.*]")) {
            parameters.setServerNames(List.of(new SNIHostName(url.getHost())));
        }
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private byte[] request(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String head = "POST " + path + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()) + " HTTP/1.1\r\n"
                + "Host: " + url.getHost() + (url.getPort() > 0 ? ":" + url.getPort() : "") + "\r\n"
                + "User-Agent: zhenggai\r\nAccept: application/json\r\n"
                + "Content-Type: application/json; charset=utf-8\r\n"
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** Until the end of the line, and no longer than we have patience, however slowly it drips. */
    private static byte[] bytes(Socket line, long end) throws IOException {
        byte[] read = new byte[MOST_BYTES];
        int length = 0;
        while (length < MOST_BYTES && !HttpReply.complete(read, length)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("Too slow");
            }
            line.setSoTimeout((int) left);
            int more = line.getInputStream().read(read, length, MOST_BYTES - length);
            if (more < 0) {
                break;
            }
            length += more;
        }
        return Arrays.copyOf(read, length);
    }
}
