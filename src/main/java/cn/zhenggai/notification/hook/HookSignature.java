package cn.zhenggai.notification.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a post is signed, by the Standard Webhooks scheme: whoever takes it knows who sent it, when, and that it is whole. */
public final class HookSignature {

    private static final String SECRET = "whsec_";
    private static final String VERSION = "v1,";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSignature() {}

    static String newSecret() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return SECRET + Base64.getEncoder().encodeToString(key);
    }

    /** @param id the same however often this is sent */
    static Map<String, String> headers(String secret, String id, Instant now, String body) {
        String moment = String.valueOf(now.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", moment);
        headers.put("webhook-signature", VERSION + sealed(secret, id + "." + moment + "." + body));
        return headers;
    }

    public static String sealed(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unknownToThisJava) {
            throw new IllegalStateException(unknownToThisJava);
        }
    }
}
