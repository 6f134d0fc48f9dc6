package cn.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.evidence.store.DatabaseIdentity;
import cn.zhenggai.evidence.store.FolderCheck;
import cn.zhenggai.evidence.store.FolderMark;
import cn.zhenggai.evidence.store.FolderRefused;
import cn.zhenggai.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A folder of files and a database that do not belong together never start together. */
class FolderCheckTests {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    private TestDatabase.Schema schema;

    @BeforeEach
    void anEmptyDatabase() {
        schema = TestDatabase.H2.fresh();
    }

    @Test
    void theFirstStartMarksTheFolderAndTheNextOnesGoOn() {
        start("");
        String mark = new FolderMark(folder).read().orElseThrow();
        start("");
        assertThat(new FolderMark(folder).read()).hasValue(mark);
        assertThat(new DatabaseIdentity(jdbc()).read()).hasValue(mark);
    }

    @Test
    void anotherDatabaseIsRefusedUntilItTakesTheFolderOverByName() {
        start("");
        String first = new FolderMark(folder).read().orElseThrow();
        anEmptyDatabase();
        refused("", "belongs to another database (" + first.substring(0, 8) + ")");
        refused("yes", "--zhenggai.adopt-files=" + first.substring(0, 8));
        assertThat(new FolderMark(folder).read()).hasValue(first);
        start(first.substring(0, 8));
        assertThat(new FolderMark(folder).read()).isPresent().isNotEqualTo(java.util.Optional.of(first));
        start("");
    }

    @Test
    void aNewDatabaseDoesNotMoveInWithFilesOfBefore() throws IOException {
        keepFile();
        refused("", "holds files that this database does not know");
        start("unmarked");
    }

    @Test
    void aFolderOfBeforeThereWereMarksIsKnownByItsFiles() throws IOException {
        start("");
        knowFile();
        Files.delete(folder.resolve(FolderMark.NAME));
        keepFile();
        start("");
        assertThat(new FolderMark(folder).read()).isPresent();
    }

    @Test
    void theEmptyPlaceOfADiskThatIsNotThereIsSaid() throws IOException {
        start("");
        knowFile();
        Files.delete(folder.resolve(FolderMark.NAME));
        refused("", "is empty, and the database knows files: mount the disk");
        start("empty");
    }

    private void refused(String adopted, String said) {
        assertThatThrownBy(() -> start(adopted))
                .hasRootCauseInstanceOf(FolderRefused.class)
                .rootCause()
                .hasMessageContaining(said)
                .hasMessageNotContaining("\n");
    }

    private void start(String adopted) {
        Flyway.configure()
                .dataSource(schema.url(), schema.user(), schema.password())
                .placeholderReplacement(false)
                .callbacks(new FolderCheck(folder.toString(), adopted))
                .load()
                .migrate();
    }

    private void keepFile() throws IOException {
        Path file = folder.resolve("ab").resolve("ab").resolve(HASH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a photo");
    }

    private void knowFile() {
        jdbc().sql("set referential_integrity false").update();
        jdbc().sql("""
                        insert into evidence (owner, name, kind, content_type, size_bytes, sha256, original_sha256, uploaded_by,
                                              uploaded_by_name, uploaded_at)
                        values ('case:1', 'a.jpg', 'PHOTO', 'image/jpeg', 1, :hash, :hash, 1, '李明', '2026-03-02 01:00:00')""").param("hash", HASH).update();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    }
}
