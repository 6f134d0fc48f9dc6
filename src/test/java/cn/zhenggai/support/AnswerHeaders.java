package cn.zhenggai.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What every answer says to a browser, whoever gives it: a page, the API, a file, an error, the container or the door. */
public final class AnswerHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> WHAT_RUNS =
            List.of("default-src 'self'", "script-src 'self'", "object-src 'none'", "form-action 'self'");

    private static final String FILE = "sandbox; default-src 'none'";

    /** What would tell of the inside, or let other sites in. */
    private static final List<String> NEVER =
            List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials");

    private final Map<String, List<String>> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private AnswerHeaders(Map<String, List<String>> said) {
        this.said.putAll(said);
    }

    public static AnswerHeaders of(HttpResponse<?> answer) {
        HttpHeaders headers = answer.headers();
        return new AnswerHeaders(headers.map());
    }

    /** @param answer as it came over the line */
    public static AnswerHeaders of(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        return new AnswerHeaders(Arrays.stream(head.split("\r\n"))
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList()))));
    }

    /** Each once, or browsers and proxies choose among them as they like. */
    public void complete() {
        ALWAYS.forEach((name, value) -> assertThat(said.get(name)).as(name).containsExactly(value));
        String policy = only("Content-Security-Policy");
        assertThat(policy).contains("base-uri 'none'", "frame-ancestors 'none'");
        assertThat(policy.startsWith(FILE) ? WHAT_RUNS : parts(policy)).containsAll(WHAT_RUNS);
        only("Permissions-Policy");
        only("Cache-Control");
        assertThat(said).doesNotContainKeys(NEVER.toArray(String[]::new));
    }

    /** Whether browsers are told to come over TLS alone from now on, for a year or longer. */
    public boolean overTlsOnly() {
        return said.getOrDefault("Strict-Transport-Security", List.of()).equals(List.of("max-age=31536000"));
    }

    private String only(String name) {
        assertThat(said.get(name)).as(name).hasSize(1);
        return said.get(name).get(0);
    }

    private static List<String> parts(String policy) {
        return Arrays.asList(policy.split("; "));
    }
}
