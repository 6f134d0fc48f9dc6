package cn.zhenggai.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Throws away what was uploaded for a form that nobody sent. Rows go after a day; files that no row knows go in rounds,
 * one part of the store each hour, so that a large store is walked once a day.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepingEvidence {

    static final Duration GRACE = Duration.ofHours(24);
    static final int PARTS = 24;

    private static final int BATCH = 500;

    private final EvidenceRows rows;
    private final ContentStore store;
    private final Clock clock;

    SweepingEvidence(EvidenceRows rows, ContentStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        Instant cutoff = clock.instant().minus(GRACE);
        rows.deleteStagedBefore(cutoff);
        sweepFiles((int) (clock.instant().getEpochSecond() / 3600 % PARTS), cutoff);
    }

    /** Uploads broken off half-way, and one part of the kept files. */
    void sweepFiles(int part, Instant cutoff) {
        for (Path folder : folders(part)) {
            List<Path> old = oldFiles(folder, cutoff);
            for (int from = 0; from < old.size(); from += BATCH) {
                sweep(old.subList(from, Math.min(old.size(), from + BATCH)), cutoff);
            }
        }
    }

    private List<Path> folders(int part) {
        List<Path> folders = new ArrayList<>(List.of(store.folder().resolve(ContentStore.INCOMING)));
        for (int first = part; first < 256; first += PARTS) {
            folders.add(store.folder().resolve("%02x".formatted(first)));
        }
        return folders.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> oldFiles(Path folder, Instant cutoff) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && older(file, cutoff))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(List<Path> files, Instant cutoff) {
        Set<String> hashes = new HashSet<>();
        files.forEach(file -> hashes.add(hash(file)));
        Set<String> known = rows.known(hashes);
        files.stream().filter(file -> !known.contains(hash(file))).forEach(file -> discard(file, cutoff));
    }

    /** Taken aside first: whoever stored the same content again a moment ago has made the file young, and it goes back. */
    private static void discard(Path file, Instant cutoff) {
        Path aside = file.resolveSibling(file.getFileName() + ".discarded");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            if (older(aside, cutoff)) {
                Files.delete(aside);
            } else {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (NoSuchFileException e) {
            // another node was here first
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

    private static String hash(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ContentStore.THUMBNAIL)
                ? name.substring(0, name.length() - ContentStore.THUMBNAIL.length())
                : name;
    }
}
