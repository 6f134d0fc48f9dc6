package cn.zhenggai.operation;

import cn.zhenggai.shared.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that the server must read again, with AES-256-GCM and a key in a file of its own, like that of the log
 * ({@code zhenggai.secrets-key-file}, by default beside the folder of files): whoever reads the database alone, or a dump of it, has nothing.
 */
@Component
public class SealingKey {

    private static final String ENDING = "-secrets.key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final SecretKeySpec key;
    private final boolean fresh;

    SealingKey(@Value("${zhenggai.secrets-key-file:}") String chosen, Settings settings) throws IOException {
        Path files = settings.files().toAbsolutePath().normalize();
        this.file = chosen.isBlank()
                ? files.resolveSibling(files.getFileName() + ENDING)
                : Path.of(chosen.strip()).toAbsolutePath().normalize();
        this.fresh = made(file.getParent());
        this.key = new SecretKeySpec(
                Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
    }

    /** @param owner what it belongs to: it cannot be opened as another's */
    public String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            ByteBuffer whole = ByteBuffer.allocate(nonce.length + sealed.length);
            return Base64.getEncoder()
                    .encodeToString(whole.put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it was sealed with another key or for another owner, or is no seal at all. */
    public Optional<byte[]> open(String sealed, String owner) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), owner);
            return Optional.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    public Path file() {
        return file;
    }

    /** Whether this start has made it. */
    public boolean fresh() {
        return fresh;
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Written whole beside it and then named, so that nobody reads half of one; two nodes may start at once. */
    private boolean made(Path keys) throws IOException {
        Files.createDirectories(keys);
        if (Files.exists(file)) {
            return false;
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Path whole = Files.createTempFile(keys, "new", ENDING);
        try {
            if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(whole, Base64.getEncoder().encodeToString(bytes));
            Files.createLink(file, whole);
            return true;
        } catch (FileAlreadyExistsException other) {
            return false;
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
