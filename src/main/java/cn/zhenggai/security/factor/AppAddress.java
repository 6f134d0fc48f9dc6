package cn.zhenggai.security.factor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a secret gets into an authenticator app: as an address that a phone opens, and as a picture that it reads. */
public final class AppAddress {

    private static final int QUIET = 4;

    private AppAddress() {}

    /** @param issuer what the app lists it under, besides the login */
    public static String of(String issuer, String login, String secret) {
        return "otpauth://totp/" + encoded(issuer + ":" + login) + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    /** An SVG picture, black on white, as large as its place. */
    public static String picture(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" aria-hidden=\"true\""
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
