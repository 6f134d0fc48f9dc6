package cn.zhenggai.evidence.sweeping;

import cn.zhenggai.evidence.EvidenceRows;
import cn.zhenggai.evidence.Originals;
import cn.zhenggai.evidence.store.ContentStore;
import cn.zhenggai.evidence.store.DatabaseIdentity;
import cn.zhenggai.evidence.store.FolderMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Throws away what was uploaded for a form that nobody sent. Rows go after a day; files that no row knows go in rounds,
 * one part of the store each hour, so that a large store is walked once a day. That a row is absent proves little, so such
 * a file goes into the bin: when the folder is still marked as this database's, and not when many are absent at once.
 */
@Configuration(proxyBeanMethods = false)
public class SweepingEvidence {

    public static final Duration GRACE = Duration.ofHours(24);
    public static final int PARTS = 24;

    private static final Logger LOG = LoggerFactory.getLogger(SweepingEvidence.class);
    private static final int BATCH = 500;

    private final EvidenceRows rows;
    private final Originals originals;
    private final ContentStore store;
    private final Bin bin;
    private final Ceiling ceiling;
    private final DatabaseIdentity database;
    private final Clock clock;

    SweepingEvidence(
            EvidenceRows rows,
            Originals originals,
            ContentStore store,
            Bin bin,
            Ceiling ceiling,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.originals = originals;
        this.store = store;
        this.bin = bin;
        this.ceiling = ceiling;
        this.database = new DatabaseIdentity(jdbc);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void sweep() {
        Instant cutoff = clock.instant().minus(GRACE);
        checkMark();
        int forgotten = rows.deleteStagedBefore(cutoff) + originals.forget();
        int back = bin.bringBack(rows::known);
        int binned = sweepFiles((int) (clock.instant().getEpochSecond() / 3600 % PARTS), cutoff);
        int gone = bin.empty(today());
        if (forgotten + back + binned + gone > 0) {
            LOG.info(
                    "Cleaned up: {} uploads forgotten, {} files into the bin, {} brought back, {} gone for good",
                    forgotten,
                    binned,
                    back,
                    gone);
        }
    }

    /** Uploads broken off half-way, and one part of the kept files; answers how many went into the bin. */
    public int sweepFiles(int part, Instant cutoff) {
        oldFiles(List.of(store.folder().resolve(ContentStore.INCOMING)), cutoff).forEach(SweepingEvidence::delete);
        List<Path> old = oldFiles(folders(part), cutoff);
        List<Path> unknown = unknown(old);
        ceiling.check(old.size(), unknown.size());
        int binned = 0;
        for (int from = 0; from < unknown.size(); from += BATCH) {
            List<Path> batch = unknown.subList(from, Math.min(unknown.size(), from + BATCH));
            checkMark();
            for (Path file : unknown(batch)) {
                binned += bin.take(file, cutoff, today()) ? 1 : 0;
            }
        }
        return binned;
    }

    private void checkMark() {
        String mark = new FolderMark(store.folder()).read().orElse("none");
        if (!mark.equals(database.read().orElse(""))) {
            throw new SweepingStopped("The folder bears another database's mark; nothing is cleaned up");
        }
    }

    private List<Path> folders(int part) {
        return IntStream.iterate(part, first -> first < 256, first -> first + PARTS)
                .mapToObj(first -> store.folder().resolve("%02x".formatted(first)))
                .toList();
    }

    private static List<Path> oldFiles(List<Path> folders, Instant cutoff) {
        List<Path> old = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> Files.isRegularFile(file) && older(file, cutoff))
                            .forEach(old::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return old;
    }

    private List<Path> unknown(List<Path> files) {
        List<Path> unknown = new ArrayList<>();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Path> batch = files.subList(from, Math.min(files.size(), from + BATCH));
            Set<String> known =
                    rows.known(batch.stream().map(ContentStore::hash).collect(Collectors.toSet()));
            batch.stream()
                    .filter(file -> !known.contains(ContentStore.hash(file)))
                    .forEach(unknown::add);
        }
        return unknown;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void delete(Path halfFile) {
        try {
            Files.deleteIfExists(halfFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean older(Path file, Instant cutoff) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(cutoff);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
