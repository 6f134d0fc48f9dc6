package cn.zhenggai.shared.qr;

import io.nayuki.qrcodegen.QrCode;

/** @param svg black on white, as large as its place; it has no name for those who do not see it */
public record QrPicture(String svg) {

    private static final int QUIET = 4;

    public static QrPicture of(String address) {
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
        return new QrPicture("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" aria-hidden=\"true\""
                + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>");
    }

    /** How many dark squares follow one another: drawn as one, a sheet full of pictures is half as large. */
    private static int run(QrCode code, int x, int y) {
        int run = 0;
        while (x + run < code.size && code.getModule(x + run, y)) {
            run++;
        }
        return run;
    }
}
