package cn.zhenggai.support;

import cn.zhenggai.demo.acting.PlayingPast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.tools.Restore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo county after its year, kept for the rest of one build: the first context that plays it writes it down, each
 * later one starts on that as a server starts again on its own database. A build outside of Maven plays every time.
 */
final class PlayedCounty {

    private static final long LONGEST_PLAY = 300_000;
    private static final String ROWS = "county.zip";
    private static final String NAME = "county";
    private static final String FILES = "files";

    /** What lies beside the folder and belongs to the log: its keys, and the heads of its days. */
    private static final List<String> BESIDE = List.of("-log.key", "-log.heads");

    private final Path kept;

    private PlayedCounty(Path kept) {
        this.kept = kept;
    }

    static Optional<PlayedCounty> ofThisBuild() {
        String build = System.getProperty("zhenggai.test.build", "");
        return build.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlayedCounty(Path.of("target", "played", build).toAbsolutePath()));
    }

    /** Where what was played lies from now on; where nothing was yet, it is written down once this context has. */
    TestDatabase.Schema beside(Path files, ConfigurableApplicationContext context) {
        Path folder = files.resolveSibling(files.getFileName() + "-county");
        TestDatabase.Schema schema = new TestDatabase.Schema(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME)
                        + ";MODE=MySQL;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
                "sa",
                "");
        if (Files.exists(done())) {
            Restore.execute(kept.resolve(ROWS).toString(), folder.toString(), NAME);
            copy(kept.resolve(FILES), files);
            BESIDE.forEach(one -> copy(kept.resolve(FILES + one), files.resolveSibling(files.getFileName() + one)));
        } else if (mine()) {
            context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> {
                PlayingPast past = ready.getApplicationContext().getBean(PlayingPast.class);
                past.await(LONGEST_PLAY);
                if (past.progress().done()) {
                    keep(schema, files);
                }
            });
        }
        return schema;
    }

    private void keep(TestDatabase.Schema schema, Path files) {
        try (Connection connection = schema.open();
                Statement statement = connection.createStatement()) {
            statement.execute("backup to '" + kept.resolve(ROWS) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The county that was played cannot be kept", e);
        }
        copy(files, kept.resolve(FILES));
        BESIDE.forEach(one -> copy(files.resolveSibling(files.getFileName() + one), kept.resolve(FILES + one)));
        create(done());
    }

    private Path done() {
        return kept.resolve("done");
    }

    /** Two that play at the same time would cost less than one that waits for the other. */
    private boolean mine() {
        try {
            Files.createDirectories(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return create(kept.resolve("played-by-one"));
    }

    private static boolean create(Path file) {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
