package cn.zhenggai.evidence.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.scanner.VirusScanner.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation with the scanner ends, whatever the other side does. */
class VirusScannerTests {

    private static final int MEGABYTES = 9 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void whatIsCleanAndWhatIsNotIsToldApartInFilesOfAnySize() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(ScriptedClamd::wordly)) {
            VirusScanner scanner = Scanners.refusing(clamd.address());
            assertThat(scanner.scan(file(new byte[MEGABYTES])).answer()).isEqualTo(Answer.CLEAN);
            byte[] infected = new byte[MEGABYTES];
            System.arraycopy("VIRUS".getBytes(), 0, infected, MEGABYTES - 5, 5);
            assertThat(scanner.scan(file(infected))).isEqualTo(new VirusScanner.Scan(Answer.INFECTED, "Test.Word"));
            assertThat(scanner.ping()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "stream: OK and more", "", "UNKNOWN COMMAND"})
    void anAnswerThatIsNoneLetsNothingIn(String said) throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(content -> said)) {
            assertThat(Scanners.refusing(clamd.address())
                            .scan(file(new byte[10]))
                            .answer())
                    .isEqualTo(Answer.AWAY);
            assertThat(Scanners.lettingThrough(clamd.address())
                            .scan(file(new byte[10]))
                            .answer())
                    .isEqualTo(Answer.UNSCANNED);
        }
    }

    @Test
    void oneThatNeverAnswersIsNotWaitedForLongerThanItMay() throws Exception {
        try (ScriptedClamd clamd = new ScriptedClamd(content -> null)) {
            assertThat(Scanners.impatient(clamd.address())
                            .scan(file(new byte[10]))
                            .answer())
                    .isEqualTo(Answer.AWAY);
        }
    }

    @Test
    void oneThatNeverReadsIsNotWaitedForLongerThanItMay() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            VirusScanner scanner = Scanners.impatient("127.0.0.1:" + deaf.getLocalPort());
            assertThat(scanner.scan(file(new byte[MEGABYTES])).answer()).isEqualTo(Answer.AWAY);
        }
    }

    @Test
    void oneThatIsNotThereIsAwayUntilItIs() throws Exception {
        VirusScanner scanner = Scanners.refusing("unix:" + folder.resolve("none.ctl"));
        assertThat(scanner.scan(file(new byte[10])).answer()).isEqualTo(Answer.AWAY);
        assertThat(scanner.away()).isTrue();
        assertThat(Scanners.refusing("no.such.host.invalid:3310")
                        .scan(file(new byte[10]))
                        .answer())
                .isEqualTo(Answer.AWAY);
        try (ScriptedClamd clamd = new ScriptedClamd(content -> "")) {
            VirusScanner back = Scanners.refusing(clamd.address());
            assertThat(back.scan(file(new byte[10])).answer()).isEqualTo(Answer.AWAY);
            clamd.says(ScriptedClamd::wordly);
            assertThat(back.ping()).isTrue();
            assertThat(back.away()).isFalse();
        }
    }

    @Test
    void withoutOneNobodyLooks() throws Exception {
        assertThat(Scanners.refusing("").scan(file("VIRUS".getBytes())).answer())
                .isEqualTo(Answer.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "unix:relative", "http://clamd:3310/", "a b:1"})
    void anAddressThatCannotBeMeantStopsTheStartInOneLine(String address) {
        assertThatThrownBy(() -> Scanners.refusing(address))
                .isInstanceOf(ScannerRefused.class)
                .hasMessageContainingAll("zhenggai.virus-scanner", address)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://127.0.0.1:3310", "tcp:127.0.0.1:3310", "clamd.bureau:3310", "[::1]:3310"})
    void theWaysToWriteAnAddressAreUnderstood(String address) {
        assertThat(new ScannerAddress(address).address().toString()).endsWith(":3310");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
