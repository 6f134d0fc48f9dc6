package cn.zhenggai.security.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a secret gets into an authenticator app: as an address that a phone opens. */
public final class AppAddress {

    private AppAddress() {}

    /** @param issuer what the app lists it under, besides the login */
    public static String of(String issuer, String login, String secret) {
        return "otpauth://totp/" + encoded(issuer + ":" + login) + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
