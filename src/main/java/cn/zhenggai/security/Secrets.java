package cn.zhenggai.security;

import cn.zhenggai.shared.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are made by the machine. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 192 bits, safe in an address. */
    public static String token() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 69 bits in three groups that can be read out over the telephone. */
    public static String readable() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(i == 5 || i == 10 ? "-" : "");
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    public static String hash(String secret) {
        return Fingerprint.of(secret);
    }

    /** In constant time. */
    public static boolean equal(String one, String other) {
        return one != null && other != null && MessageDigest.isEqual(digest(one), digest(other));
    }

    private static byte[] digest(String secret) {
        return Fingerprint.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }
}
