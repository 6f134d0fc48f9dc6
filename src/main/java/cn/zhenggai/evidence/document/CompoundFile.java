package cn.zhenggai.evidence.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The old container of office documents. Its table of contents is found wherever it lies, without following a chain that
 * somebody may have bent: each entry begins with its name, at a multiple of 128 bytes.
 */
final class CompoundFile {

    private static final byte[] SIGNATURE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int NAME_LENGTH = 64;
    private static final int TYPE = 66;
    private static final int STORAGE = 1;
    private static final int STREAM = 2;

    private CompoundFile() {}

    static boolean looksLikeOne(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    /** A new document behind a password is an old container around it. */
    static boolean encryptedPackage(Path file) throws IOException {
        return names(file).contains("EncryptedPackage");
    }

    /** Of all storages and streams. */
    static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        byte[] entry = new byte[ENTRY];
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            while (content.readNBytes(entry, 0, ENTRY) == ENTRY) {
                int length = (entry[NAME_LENGTH] & 0xff) - 2;
                boolean named = length > 0 && length < LONGEST_NAME && entry[NAME_LENGTH + 1] == 0;
                if (named && (entry[TYPE] == STORAGE || entry[TYPE] == STREAM)) {
                    names.add(new String(entry, 0, length, StandardCharsets.UTF_16LE));
                }
            }
        }
        return names;
    }
}
