package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhenggai.TestCounty;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.support.KilledServer;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.SmallDisk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The product in a process of its own, on a disk that is full. Everywhere the system's limit for a file stands for the end
 * of the disk; where a small file system may be mounted, one is really filled.
 */
@OnMariaDb
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 3 * MEGABYTE;
    private static final HttpClient LINE = HttpClient.newHttpClient();

    @Autowired
    Environment environment;

    @Autowired
    TestCounty county;

    @Autowired
    IssuingToken issuing;

    private SmallDisk disk;
    private Path temporary;
    private Path files;
    private KilledServer server;
    private String base;
    private String token;

    @BeforeAll
    void aServerOnASmallDisk() throws Exception {
        disk = SmallDisk.ofMegabytes(8);
        files = Files.createDirectories(disk.folder().resolve("files"));
        temporary = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "temporary");
        token = issuing.issue(
                county.settle().actor("inspector1").personId(), "test", TokenReach.ACT, Duration.ofDays(1));
        int port = freePort();
        base = "http://localhost:" + port;
        server = KilledServer.limited(
                        LIMIT / 512,
                        temporary,
                        "server.port=" + port,
                        "spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                        "camunda.bpm.job-execution.enabled=false",
                        "spring.servlet.multipart.file-size-threshold=5MB",
                        "zhenggai.log-key-file=" + environment.getProperty("zhenggai.files") + "-log.key",
                        "zhenggai.log-anchor-file=" + environment.getProperty("zhenggai.files") + "-log.heads",
                        "zhenggai.adopt-files=empty",
                        "zhenggai.files=" + files)
                .untilStarted();
    }

    @AfterAll
    void gone() throws IOException {
        if (server != null) {
            server.close();
        }
        disk.close();
    }

    @Test
    void aFileThatFindsNoRoomInTheStoreIsAnsweredWith507AndLeavesNoHalf() throws Exception {
        noRoomFor("a.pdf", "document", document(4 * MEGABYTE));
    }

    @Test
    void aFileThatFindsNoRoomOnItsWayInIsAnsweredWith507AndLeavesNoHalf() throws Exception {
        noRoomFor("a.pdf", "document", document(7 * MEGABYTE));
    }

    @Test
    void onADiskThatIsReallyFullEverythingIsReadOnAndUploadsComeBackByThemselves() throws Exception {
        Assumptions.assumeTrue(disk.real(), "nothing may be mounted here; NOT tested on a full disk, only at a limit");
        HttpResponse<String> kept = upload("a.pdf", "document", document(1000));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        Path filler = disk.fill();
        noRoomFor("b.pdf", "document", document(300_000));
        noRoomFor("b.jpg", "photo", noise());
        assertThat(get(kept.body().replaceAll("(?s).*\"url\":\"([^\"]+)\".*", "$1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/cases").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/readyz").statusCode() == 200);
        assertThat(get("/readyz").body()).contains("\"folder\":\"BAD\"");
        Files.delete(filler);
        assertThat(upload("b.jpg", "photo", noise()).statusCode()).isEqualTo(200);
    }

    private void noRoomFor(String name, String kind, byte[] content) throws Exception {
        List<Path> before = left(files);
        HttpResponse<String> answer = upload(name, kind, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(left(files)).isEqualTo(before);
        assertThat(server.said()).contains("event=disk-full").doesNotContain("\tat ");
    }

    private static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private HttpResponse<String> upload(String name, String kind, byte[] content) throws Exception {
        Multipart form = new Multipart()
                .file("file", name, kind.equals("photo") ? "image/jpeg" : "application/pdf", content)
                .field("kind", kind);
        return send(HttpRequest.newBuilder(URI.create(base + "/api/v1/evidence"))
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toBytes())));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return LINE.send(
                request.header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] document(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy(Samples.ascii("%PDF-1.7\n"), 0, content, 0, 9);
        return content;
    }

    private static byte[] noise() {
        BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(1);
        for (int i = 0; i < 600 * 400; i++) {
            picture.setRGB(i % 600, i / 600, random.nextInt());
        }
        return Samples.written(picture, "jpeg");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
