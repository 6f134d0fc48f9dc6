package cn.zhenggai.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that holds somebody's token and talks to the running server over a real line. Whatever it sends with success
 * and whatever it gets is compared with what the server's OpenAPI document {@link Promises promises}.
 */
public class ApiCaller {

    private static final HttpClient LINE = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static final int MANY = 207;
    private static final String BOUNDARY = "part-of-a-request";

    private final String base;
    private final String token;

    ApiCaller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back; the body is null when it is no JSON. */
    public record Reply(int status, HttpResponse<byte[]> whole, JsonNode body) {

        /** Fails with everything that the server said. */
        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected %d, got %d: %s".formatted(wanted, status, text()));
            }
            return this;
        }

        /** Of things sent together the first, as it would have been answered alone; else itself. */
        public Reply alone() {
            return status == MANY
                    ? new Reply(body.at("/items/0/status").asInt(), whole, body.at("/items/0/problem"))
                    : this;
        }

        public String text() {
            return new String(whole.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse(null);
        }

        /** The text at a JSON pointer, empty when there is none. */
        public String at(String pointer) {
            return body.at(pointer).asText();
        }
    }

    public Reply get(String path) {
        return send(request(path).GET(), null);
    }

    public Reply post(String path, Object body) {
        return post(path, body, null);
    }

    public Reply post(String path, Object body, String idempotencyKey) {
        String sent = body == null ? null : written(body);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(sent == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sent));
        Optional.ofNullable(idempotencyKey).ifPresent(key -> request.header("Idempotency-Key", key));
        return send(request, sent);
    }

    public Reply send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()), null);
    }

    /** @param headers names and values in turn */
    public Reply send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, body);
    }

    /** Uploads a generated photo; the id under which it is staged. */
    public long photo() {
        return photo(Photos.jpeg(TAKEN.incrementAndGet()), null)
                .expect(200)
                .body()
                .get("id")
                .asLong();
    }

    /** @param of the photo that this one is a marked copy of, null for one that stands for itself */
    public Reply photo(byte[] photo, Long of) {
        return send(
                request("/api/v1/evidence" + (of == null ? "" : "?of=" + of))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(multipart(photo)),
                null);
    }

    /** @param fields names and values in turn, beside the file */
    public Reply file(String path, String name, byte[] content, String idempotencyKey, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            part(body, "name=\"" + fields[i] + '"', "text/plain", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"" + name + '"', "application/octet-stream", content);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(ended(body));
        Optional.ofNullable(idempotencyKey).ifPresent(key -> request.header("Idempotency-Key", key));
        return send(request, null);
    }

    private static BodyPublisher multipart(byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"file\"; filename=\"p.jpg\"", "image/jpeg", photo);
        return ended(body);
    }

    private static void part(ByteArrayOutputStream body, String named, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + named + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static BodyPublisher ended(ByteArrayOutputStream body) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder builder, String sent) {
        try {
            HttpRequest request = builder.build();
            HttpResponse<byte[]> response = LINE.send(request, BodyHandlers.ofByteArray());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            Reply reply = new Reply(response.statusCode(), response, json ? JSON.readTree(response.body()) : null);
            Promises.of(base, this::document).mustBeKept(request, sent, response, reply.body());
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String document() {
        try {
            return LINE.send(request("/v3/api-docs").GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
