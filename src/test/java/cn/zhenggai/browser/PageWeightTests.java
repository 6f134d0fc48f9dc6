package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What comes over the line for the five pages that are opened most, as it is sent, by somebody who has none of it yet. The
 * numbers are those of {@code src/docs/benchmarks.md} with room for a tenth more.
 */
@ProcessTest
class PageWeightTests {

    private static final int KB = 1024;

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    private final HttpClient line = HttpClient.newHttpClient();

    @BeforeEach
    void everybodyIsThere() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void theFirstPageIsLight() throws Exception {
        weighsLessThan(48 * KB, null, "/login");
    }

    @Test
    void theWorkListIsLight() throws Exception {
        String number = office.general().signed().number().value();
        String officer = session("officer." + TestCounty.SCHOOL);
        weighsLessThan(65 * KB, officer, "/tasks");
        weighsLessThan(75 * KB, officer, "/cases/" + number);
    }

    @Test
    void visitsAndTheDeskAreLight() throws Exception {
        weighsLessThan(105 * KB, session("inspector1"), "/visits");
        weighsLessThan(70 * KB, session("deputy"), "/escalations");
    }

    /** What is drawn by a library is fetched for whoever comes to it, and no page names it among what it runs. */
    @Test
    void noPageBringsALibraryThatDraws() throws Exception {
        Document page = page(session("deputy"), "/overview");
        assertThat(files(page)).isNotEmpty().noneMatch(file -> file.contains("echarts") || file.contains("bpmn"));
    }

    private String session(String login) {
        HttpReader door = new HttpReader(port);
        door.logIn(login, Visitor.PASSWORD);
        return door.session().orElseThrow();
    }

    private void weighsLessThan(int budget, String session, String path) throws Exception {
        TreeMap<String, Integer> parts = new TreeMap<>();
        parts.put(path, sent(session, path).body().length);
        for (String file : files(page(session, path))) {
            HttpResponse<byte[]> answer = sent(session, file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            parts.put(file, answer.body().length);
        }
        assertThat(parts.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %s: %s", path, parts)
                .isLessThan(budget);
    }

    /** All that a browser asks for by itself; what is lazy it may leave. */
    private static Set<String> files(Document page) {
        Set<String> files = new LinkedHashSet<>();
        for (Element link : page.select("link[rel=stylesheet], link[rel=modulepreload], link[rel=icon]")) {
            files.add(link.attr("href"));
        }
        page.select("script[src], img[src]:not([loading=lazy])").forEach(one -> files.add(one.attr("src")));
        files.removeIf(file -> file.startsWith("/evidence/"));
        return files;
    }

    private Document page(String session, String path) throws Exception {
        HttpResponse<byte[]> answer = sent(session, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(unpacked(answer));
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> sent(String session, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*;q=0.8");
        if (session != null) {
            request.header("Cookie", "JSESSIONID=" + session);
        }
        return line.send(request.build(), BodyHandlers.ofByteArray());
    }
}
