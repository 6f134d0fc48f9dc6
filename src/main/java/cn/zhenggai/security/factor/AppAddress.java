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
                int run = run(code, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run, run));
                }
                x += run;
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" aria-hidden=\"true\""
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }

    /** How many dark squares follow one another: drawn as one, a sheet full of pictures is half as large. */
    private static int run(QrCode code, int x, int y) {
        int run = 0;
        while (x + run < code.size && code.getModule(x + run, y)) {
            run++;
        }
        return run;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
