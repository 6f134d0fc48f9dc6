package cn.zhenggai.evidence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The file in the folder that says to which database the folder belongs. */
public record FolderMark(Path folder) {

    public static final String NAME = "database";

    public static FolderMark of(String folder) {
        return new FolderMark(Path.of(folder).toAbsolutePath().normalize());
    }

    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(folder.resolve(NAME)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, like the files. */
    public void write(String identity) {
        try {
            Path draft = Files.createTempFile(Files.createDirectories(folder), ".mark", "");
            Files.writeString(draft, identity + "\n");
            Files.move(
                    draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything is kept here; half files and the bin do not count. */
    boolean holdsFiles() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(part -> part.getFileName().toString().matches("[0-9a-f]{2}"))
                    .anyMatch(FolderMark::holdsAny);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsAny(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
