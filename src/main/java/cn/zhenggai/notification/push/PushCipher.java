package cn.zhenggai.notification.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a message for one browser, so that the service that carries it learns nothing but its length: RFC 8291, in the
 * coding aes128gcm of RFC 8188, in one record.
 */
final class PushCipher {

    static final int AUTH_BYTES = 16;
    static final int SALT_BYTES = 16;

    private static final int POINT_BYTES = 65;
    private static final int HALF = 32;
    private static final byte NOT_COMPRESSED = 4;
    private static final int RECORD_BYTES = 4096;
    private static final byte LAST_RECORD = 2;
    private static final String HMAC = "HmacSHA256";

    private PushCipher() {}

    /**
     * @param browser the point of the browser
     * @param auth what the browser and we alone know, 16 bytes
     * @param own a pair that is used for this message and never again
     * @param salt 16 bytes, used once too
     */
    static byte[] seal(byte[] plain, ECKey browser, byte[] auth, ECKey own, byte[] salt) {
        try {
            byte[] point = point(own);
            byte[] agreed = hmac(auth, agreed(own, browser));
            byte[] info = all(text("WebPush: info\0"), point(browser), point);
            byte[] secret = hmac(salt, hmac(agreed, info, new byte[] {1}));
            byte[] key = hmac(secret, text("Content-Encoding: aes128gcm\0"), new byte[] {1});
            byte[] nonce = hmac(secret, text("Content-Encoding: nonce\0"), new byte[] {1});
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, 0, 16, "AES"),
                    new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
            byte[] sealed = cipher.doFinal(all(plain, new byte[] {LAST_RECORD}));
            return all(
                    salt,
                    ByteBuffer.allocate(5)
                            .putInt(RECORD_BYTES)
                            .put((byte) point.length)
                            .array(),
                    point,
                    sealed);
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The point that a browser has sent.
     *
     * @throws IllegalArgumentException when it is none, or not on the curve
     */
    static ECKey browser(String point) {
        byte[] bytes = read(point);
        if (bytes.length != POINT_BYTES || bytes[0] != NOT_COMPRESSED) {
            throw new IllegalArgumentException("Not a point");
        }
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(Arrays.copyOfRange(bytes, 1, 1 + HALF)),
                            Base64URL.encode(Arrays.copyOfRange(bytes, 1 + HALF, POINT_BYTES)))
                    .build();
        } catch (IllegalStateException elsewhere) {
            throw new IllegalArgumentException(elsewhere);
        }
    }

    static byte[] point(ECKey key) {
        byte[] point = new byte[POINT_BYTES];
        point[0] = NOT_COMPRESSED;
        put(key.getX().decode(), point, 1 + HALF);
        put(key.getY().decode(), point, POINT_BYTES);
        return point;
    }

    /** As browsers write them: without padding, with it too, in either alphabet. */
    static byte[] read(String written) {
        return Base64.getUrlDecoder()
                .decode(written.replace('+', '-').replace('/', '_').replace("=", ""));
    }

    static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void put(byte[] half, byte[] point, int end) {
        System.arraycopy(half, 0, point, end - half.length, half.length);
    }

    private static byte[] agreed(ECKey own, ECKey other) throws GeneralSecurityException, JOSEException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.toECPrivateKey());
        agreement.doPhase(other.toECPublicKey(), true);
        return agreement.generateSecret();
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] all(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
