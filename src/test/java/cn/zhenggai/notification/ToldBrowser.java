package cn.zhenggai.notification;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser with the service that carries its messages: opens them as RFC 8291 tells the browser to, which shares no line
 * with the side that seals.
 */
final class ToldBrowser implements AutoCloseable {

    private static final String HMAC = "HmacSHA256";

    /** One message as it arrived at the service. */
    record Arrived(Headers headers, byte[] body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final HttpServer service;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ECKey pair;
    private final byte[] auth = new byte[16];
    private volatile int answer = 201;

    ToldBrowser() throws Exception {
        pair = new ECKeyGenerator(Curve.P_256).generate();
        new Random().nextBytes(auth);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            arrived.add(new Arrived(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
    }

    ToldBrowser answers(int status) {
        answer = status;
        return this;
    }

    String endpoint(String host) {
        return "http://" + host + ":" + service.getAddress().getPort() + "/send/abc";
    }

    String key() {
        return written(point());
    }

    String auth() {
        return written(auth);
    }

    List<Arrived> arrived() {
        return arrived;
    }

    String opened(Arrived message) throws Exception {
        ByteBuffer body = ByteBuffer.wrap(message.body());
        byte[] salt = new byte[16];
        body.get(salt);
        int record = body.getInt();
        byte[] sender = new byte[body.get()];
        body.get(sender);
        byte[] sealed = new byte[body.remaining()];
        body.get(sealed);
        if (record < sealed.length) {
            throw new IOException("More than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.toECPrivateKey());
        agreement.doPhase(
                new ECKey.Builder(Curve.P_256, half(sender, 1), half(sender, 33))
                        .build()
                        .toECPublicKey(),
                true);
        byte[] agreed = mac(auth, agreement.generateSecret());
        byte[] input =
                mac(agreed, join("WebPush: info\0".getBytes(StandardCharsets.UTF_8), point(), sender, new byte[] {1}));
        byte[] secret = mac(salt, input);
        byte[] key = mac(secret, "Content-Encoding: aes128gcm\0\1".getBytes(StandardCharsets.UTF_8));
        byte[] nonce = mac(secret, "Content-Encoding: nonce\0\1".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(key, 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
        byte[] plain = cipher.doFinal(sealed);
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new IOException("Not the last record");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        service.stop(0);
    }

    private byte[] point() {
        return join(new byte[] {4}, pair.getX().decode(), pair.getY().decode());
    }

    private static Base64URL half(byte[] point, int from) {
        return Base64URL.encode(Arrays.copyOfRange(point, from, from + 32));
    }

    private static byte[] mac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(text);
    }

    private static byte[] join(byte[]... parts) {
        List<Byte> all = new ArrayList<>();
        for (byte[] part : parts) {
            for (byte one : part) {
                all.add(one);
            }
        }
        byte[] whole = new byte[all.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = all.get(i);
        }
        return whole;
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
