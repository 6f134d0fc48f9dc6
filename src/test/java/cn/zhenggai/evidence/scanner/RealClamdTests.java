package cn.zhenggai.evidence.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.evidence.scanner.VirusScanner.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol against ClamAV itself, with a signature of our own. Where there is no clamd, this is skipped and counted so. */
class RealClamdTests {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final String MARKER = "ZHENGGAI-TEST-SIGNATURE-AND-NOTHING-BAD";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    static Path folder;

    private static Process daemon;

    @BeforeAll
    static void aDaemonThatKnowsOneSignature() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(CLAMD), "clamd is not on this machine; NOT tested against it");
        Path signatures = Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                signatures.resolve("ours.ndb"),
                "Zhenggai.Test:0:*:" + HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.write(
                settings,
                List.of(
                        "Foreground yes",
                        "LocalSocket " + socket(),
                        "DatabaseDirectory " + signatures,
                        "OfficialDatabaseOnly no",
                        "StreamMaxLength 25M"));
        daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int i = 0; i < PATIENCE_SECONDS * 10 && daemon.isAlive() && !Files.exists(socket()); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(daemon.isAlive()).as(() -> said()).isTrue();
    }

    @AfterAll
    static void ended() throws InterruptedException {
        if (daemon != null) {
            daemon.destroyForcibly().waitFor();
        }
    }

    @Test
    void ourSignatureIsFoundAndWhatIsCleanPasses() throws IOException {
        VirusScanner scanner = Scanners.refusing("unix:" + socket());
        assertThat(scanner.ping()).as(said()).isTrue();
        assertThat(scanner.scan(file("a quiet school yard")).answer()).isEqualTo(Answer.CLEAN);
        VirusScanner.Scan found = scanner.scan(file("before " + MARKER + " behind"));
        assertThat(found.answer()).isEqualTo(Answer.INFECTED);
        assertThat(found.virus()).startsWith("Zhenggai.Test");
    }

    @Test
    void theLargestUploadPasses() throws IOException {
        assertThat(Scanners.refusing("unix:" + socket())
                        .scan(Files.write(folder.resolve("large"), new byte[20 * 1024 * 1024]))
                        .answer())
                .isEqualTo(Answer.CLEAN);
    }

    private static Path socket() {
        return folder.resolve("ctl");
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private static String said() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
