package cn.zhenggai.rectification.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** A server starts with the keys of its log or not at all, and says in one line why. */
@ProcessTest
class LogKeysTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private TransactionStatus trial;

    @BeforeEach
    void aDatabaseThatKnowsNoKeyYet() {
        trial = transactions.getTransaction(null);
        jdbc.sql("delete from log_key").update();
    }

    @AfterEach
    void asItWas() {
        transactions.rollback(trial);
    }

    @Test
    void theFirstStartMakesAKeyBesideTheFolderForItsOwnerAlone() throws Exception {
        LogKeys made = keys("");
        Path file = folder.resolve("files-log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.hash(1, "整改")).isPresent().isEqualTo(keys("").hash(1, "整改"));
        assertThat(made.hash(2, "整改")).isEmpty();
        assertThat(jdbc.sql("select print from log_key").query(String.class).list())
                .noneMatch(print -> contentOf(file).contains(print));
    }

    @Test
    void aStartWithoutTheKeyIsRefused() throws Exception {
        keys("");
        Files.delete(folder.resolve("files-log.key"));
        assertThatThrownBy(() -> keys(""))
                .isInstanceOf(LogKeyRefused.class)
                .hasMessageContainingAll("files-log.key", "does not hold key 1", "backup")
                .hasMessageNotContaining("\n");
        assertThat(Files.exists(folder.resolve("files-log.key"))).isFalse();
    }

    @Test
    void aStartWithAnotherKeyIsRefused() {
        keys(folder.resolve("ours").toString());
        jdbc.sql("delete from log_key").update();
        keys(folder.resolve("others").toString());
        assertThatThrownBy(() -> keys(folder.resolve("ours").toString()))
                .isInstanceOf(LogKeyRefused.class)
                .hasMessageContaining("holds another key 1");
    }

    @Test
    void aStartWithAFileThatIsNoKeyIsRefusedWithoutAWordOfIt() throws Exception {
        Files.writeString(folder.resolve("files-log.key"), "1 2026-03-02T00:00:00Z abc\n");
        assertThatThrownBy(() -> keys(""))
                .isInstanceOf(LogKeyRefused.class)
                .hasMessageContaining("no key")
                .hasMessageNotContaining("abc");
    }

    @Test
    void aRotationKeepsTheKeysBeforeAndEveryServerNeedsTheNewFile() throws Exception {
        LogKeys first = keys("");
        String old = Files.readString(folder.resolve("files-log.key"));
        String hash = first.hash(1, "整改").orElseThrow();
        first.rotate();
        assertThat(first.newest()).isEqualTo(2);
        assertThat(keys("").hash(1, "整改")).contains(hash);
        assertThat(keys("").hash(2, "整改")).isPresent().isNotEqualTo(Optional.of(hash));
        Files.writeString(folder.resolve("files-log.key"), old);
        assertThatThrownBy(() -> keys("")).hasMessageContaining("does not hold key 2");
    }

    @Test
    void aDatabaseThatForgotItsKeysButHasALogIsRefused() {
        LogKeys ours = keys("");
        jdbc.sql("delete from log_key").update();
        assertThatCode(() -> keys("")).doesNotThrowAnyException();
        jdbc.sql("delete from log_key").update();
        office.paperwork();
        assertThatThrownBy(() -> keys("")).hasMessageContaining("knows of none");
        assertThat(ours.newest()).isEqualTo(1);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogKeys keys(String chosen) {
        return new LogKeys(chosen, folder.resolve("files").toString(), jdbc, clock);
    }
}
