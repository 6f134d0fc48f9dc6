package cn.zhenggai.security.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of six digits that change every 30 seconds (RFC 6238 with SHA-1, which every authenticator app knows). */
final class TimedCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    /** A phone's clock may be a step behind or ahead; typing takes time. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimedCodes() {}

    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step whose code this is; empty when it is that of none around the moment. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long here = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = here - DRIFT; step <= here + DRIFT; step++) {
            if (MessageDigest.isEqual(at(secret, step).getBytes(), code.getBytes())) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String at(byte[] secret, Instant moment) {
        return at(secret, moment.getEpochSecond() / STEP.toSeconds());
    }

    /** As it is typed into an app by hand. */
    static String readable(byte[] secret) {
        return new Base32().encodeAsString(secret);
    }

    static byte[] read(String readable) {
        return new Base32().decode(readable);
    }

    private static String at(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
