package cn.zhenggai.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps cookies, sends the form token of the page he sees, follows a redirect when asked. */
public class HttpReader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String base;
    /** As if a proxy ended TLS between him and the server: cookies for safe lines come back on this one. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return super.get(address, headers);
        }
    };

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public HttpReader(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(builder(path, headers).GET().build());
    }

    /** The answer while it is still being written. */
    public InputStream open(String path) {
        try {
            return client.send(builder(path).GET().build(), BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * As a browser does it, a form that was refused or is asked about is looked at where it is shown.
     *
     * @param fields names and values in turn
     */
    public HttpResponse<String> post(String path, String... fields) {
        return shownAgain(send(form(path, fields).build()));
    }

    public HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return builder(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    public HttpResponse<String> json(String path, String body, String... headers) {
        return send(builder(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A form with files; the token of the page goes with it. */
    public HttpResponse<String> post(String path, Multipart form) {
        form.field("_csrf", token);
        return shownAgain(send(builder(path, "Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.toBytes()))
                .build()));
    }

    private HttpResponse<String> shownAgain(HttpResponse<String> answer) {
        String next = location(answer);
        return answer.statusCode() == 303 && next.contains("?kept=") ? get(next) : answer;
    }

    public HttpReader logIn(String login) {
        logIn(login, Office.PASSWORD);
        get("/profile");
        return this;
    }

    public HttpResponse<String> logIn(String login, String password) {
        get("/login");
        return post("/login", "login", login, "password", password);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public void forgetToken() {
        token = "";
    }

    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
        builder.setHeader("Accept", path.startsWith("/api/") ? "application/json" : "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            builder.setHeader(headers[i], headers[i + 1]);
        }
        return builder;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
