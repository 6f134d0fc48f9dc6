package cn.zhenggai.security.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that were found in the loot of break-ins elsewhere, looked up in a folder that an operator keeps
 * ({@code zhenggai.breached-passwords}): one file for each first five digits of a SHA-1, such as {@code 21BD1.txt}, with
 * a line {@code <other 35 digits>:<times>} for each password. So are they handed out by Have I Been Pwned. Nothing is asked of
 * anybody outside, and without the folder nothing is known.
 */
@Component
class BreachedPasswords {

    private static final int PREFIX = 5;

    private final Path folder;

    BreachedPasswords(@Value("${zhenggai.breached-passwords:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    boolean contains(String password) {
        if (folder == null) {
            return false;
        }
        String hash = sha1(password);
        Path file = folder.resolve(hash.substring(0, PREFIX) + ".txt");
        if (!Files.isReadable(file)) {
            return false;
        }
        String line = hash.substring(PREFIX) + ":";
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.anyMatch(known -> known.regionMatches(true, 0, line, 0, line.length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
