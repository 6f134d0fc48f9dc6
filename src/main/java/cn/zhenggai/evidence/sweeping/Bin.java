package cn.zhenggai.evidence.sweeping;

import cn.zhenggai.evidence.store.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files lie that no row knows, by the day on which they came, until nobody has missed them for a month. */
@Component
public class Bin {

    private static final int BATCH = 500;

    private final ContentStore store;
    private final Path folder;
    private final int days;

    Bin(ContentStore store, @Value("${zhenggai.bin-days:30}") int days) {
        this.store = store;
        this.folder = store.folder().resolve(ContentStore.BIN);
        this.days = days;
    }

    /** Whoever stored the same content again a moment ago has made the file young, and it goes back. */
    public boolean take(Path file, Instant cutoff, LocalDate day) {
        try {
            Path binned =
                    Files.createDirectories(folder.resolve(day.toString())).resolve(file.getFileName());
            Files.move(file, binned, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (Files.getLastModifiedTime(binned).toInstant().isBefore(cutoff)) {
                return true;
            }
            Files.move(binned, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // another node was here first
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    /** What a row knows after all, as after a restore, goes back to its place. */
    int bringBack(Function<Set<String>, Set<String>> known) {
        List<Path> all = files();
        int back = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Path> some = all.subList(from, Math.min(all.size(), from + BATCH));
            Set<String> wanted =
                    known.apply(some.stream().map(ContentStore::hash).collect(Collectors.toSet()));
            for (Path file : some) {
                if (wanted.contains(ContentStore.hash(file)) && bringBack(file)) {
                    back++;
                }
            }
        }
        return back;
    }

    /** Gone for good: what came before so many days and was not brought back. */
    int empty(LocalDate today) {
        int gone = 0;
        for (Path file : files()) {
            LocalDate came = LocalDate.parse(file.getParent().getFileName().toString());
            if (came.isBefore(today.minusDays(days))) {
                try {
                    Files.deleteIfExists(file);
                    gone++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return gone;
    }

    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean bringBack(Path file) {
        Path place = store.file(ContentStore.hash(file)).resolveSibling(file.getFileName());
        try {
            Files.createDirectories(place.getParent());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
