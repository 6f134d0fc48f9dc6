package cn.zhenggai.rectification.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The file outside of the database in which the keys of the log lie, one a line, the old ones included. */
record LogKeyFile(Path path) {

    private static final String HEAD = """
            # Keys of the log of cases. Without them nobody can prove any more that the log is what was written:
            # keep a copy apart from the backups of the database. Never edit this file.
            """;
    private static final int PARTS = 3;

    /** Empty when there is no such file. */
    SortedMap<Integer, LogKey> read() {
        try {
            SortedMap<Integer, LogKey> keys = new TreeMap<>();
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    LogKey key = key(line.strip());
                    keys.put(key.generation(), key);
                }
            }
            return keys;
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw unusable("cannot be read (" + e.getMessage() + ")");
        }
    }

    private LogKey key(String line) {
        String[] parts = line.split("\\s+");
        try {
            byte[] secret = HexFormat.of().parseHex(parts[PARTS - 1]);
            if (parts.length == PARTS && secret.length == LogKey.BYTES) {
                return new LogKey(Integer.parseInt(parts[0]), Instant.parse(parts[1]), secret);
            }
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            // told below, without a word of the line: it may be a key
        }
        throw unusable("has a line that is no key");
    }

    private LogKeyRefused unusable(String wrong) {
        return new LogKeyRefused("zhenggai.log-key-file is \"%s\", which %s. Put the file back from its own backup."
                .formatted(path, wrong));
    }

    /** Whole or not at all, and for nobody else to read. */
    void write(SortedMap<Integer, LogKey> keys) {
        String lines = keys.values().stream()
                .map(key -> "%d %s %s%n"
                        .formatted(key.generation(), key.since(), HexFormat.of().formatHex(key.secret())))
                .collect(Collectors.joining("", HEAD, ""));
        try {
            Path draft = Files.createTempFile(Files.createDirectories(path.getParent()), ".key", "", ownersAlone());
            Files.writeString(draft, lines);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether others of this machine may read it. */
    boolean open() {
        try {
            return posix()
                    && Files.getPosixFilePermissions(path).stream()
                            .anyMatch(one ->
                                    one == PosixFilePermission.GROUP_READ || one == PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
