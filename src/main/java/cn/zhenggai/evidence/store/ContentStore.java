package cn.zhenggai.evidence.store;

import cn.zhenggai.shared.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files under the SHA-256 of their content, two folders deep. Keeping the same content again changes nothing but its
 * age. A file appears whole or not at all: it is written aside, forced to the disk and moved.
 */
@Component
public class ContentStore {

    public static final String INCOMING = "incoming";
    public static final String BIN = "bin";
    static final String THUMBNAIL = "-thumbnail";

    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final Clock clock;

    ContentStore(@Value("${zhenggai.files}") String folder, Clock clock) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Something received but not yet looked at; gone when closed. */
    public record Incoming(Path file, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empty when the content runs beyond the limit, whatever length was claimed. */
    public Optional<Incoming> receive(InputStream content, long limit) throws IOException {
        return drafted(draft -> {
            Incoming incoming = received(draft, content, limit);
            if (incoming.size() > limit) {
                incoming.close();
                return Optional.empty();
            }
            return Optional.of(incoming);
        });
    }

    private static Incoming received(Path draft, InputStream content, long limit) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        long size = 0;
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0 && size <= limit; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
                write(file, ByteBuffer.wrap(chunk, 0, read));
                size += read;
            }
            file.force(true);
        }
        return new Incoming(draft, Fingerprint.of(digest), size);
    }

    /** Keeps what was received, byte for byte. */
    public void keep(Incoming incoming) throws IOException {
        moveTo(file(incoming.sha256()), incoming.file());
    }

    /** Keeps a photo and its thumbnail, which comes first, or neither; answers the hash of the photo. */
    public String keep(byte[] photo, byte[] thumbnail) throws IOException {
        String hash = Fingerprint.of(photo);
        return drafted(small -> drafted(large -> {
            fill(small, thumbnail);
            fill(large, photo);
            moveTo(thumbnail(hash), small);
            moveTo(file(hash), large);
            return hash;
        }));
    }

    /** Keeps what the product itself made; answers its hash. */
    public String keep(byte[] content) throws IOException {
        String hash = Fingerprint.of(content);
        write(file(hash), content);
        return hash;
    }

    /** What a kept file hashes to now, read piece by piece; empty when it is gone. */
    public Optional<String> rehashed(String hash) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file(hash)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return Optional.of(Fingerprint.of(digest));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public Path file(String hash) {
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    public Path thumbnail(String hash) {
        Path file = file(hash);
        return file.resolveSibling(hash + THUMBNAIL);
    }

    /** What a kept file, or the thumbnail beside it, is kept under. */
    public static String hash(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(THUMBNAIL) ? name.substring(0, name.length() - THUMBNAIL.length()) : name;
    }

    public Path folder() {
        return folder;
    }

    private void write(Path target, byte[] content) throws IOException {
        drafted(draft -> {
            fill(draft, content);
            moveTo(target, draft);
            return target;
        });
    }

    private static void fill(Path draft, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            write(file, ByteBuffer.wrap(content));
            file.force(true);
        }
    }

    private interface Drafting<T> {
        T in(Path draft) throws IOException;
    }

    /** What could not be written to its end is gone at once: half files would take the last room of a full disk. */
    private <T> T drafted(Drafting<T> drafting) throws IOException {
        Path draft = Files.createTempFile(Files.createDirectories(folder.resolve(INCOMING)), "", "");
        boolean done = false;
        try {
            T result = drafting.in(draft);
            done = true;
            return result;
        } finally {
            if (!done) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private void moveTo(Path target, Path draft) throws IOException {
        Files.createDirectories(target.getParent());
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
