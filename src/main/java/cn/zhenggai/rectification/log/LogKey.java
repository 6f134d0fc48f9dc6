package cn.zhenggai.rectification.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key with which entries of the log are hashed.
 *
 * @param generation from 1; each rotation makes the next
 * @param since when it was made, by the bureau's clock
 * @param secret 32 bytes
 */
record LogKey(int generation, Instant since, byte[] secret) {

    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which the database knows it again without learning it. */
    String print() {
        return hash("key of the log");
    }

    /** Never the secret: records are printed into logs. */
    @Override
    public String toString() {
        return "key " + generation + " of the log";
    }
}
