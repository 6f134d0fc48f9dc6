package cn.zhenggai.document.issued;

import cn.zhenggai.shared.Settings;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.springframework.stereotype.Component;

/**
 * Puts a square at the end of a paper, whatever an office made of its template: it leads to where the paper can be held
 * against the register. The paper's hash cannot stand in it, because it is part of what is hashed.
 */
@Component
class MarkingPaper {

    static final String PAGE = "/papers/check/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 16;
    private static final int QUIET = 4;
    private static final int DOTS = 6;
    private static final int WHITE = 0xffffff;
    private static final double SIDE = 62; // points, 22 mm
    private static final int LETTERS = 9;

    private final Settings settings;

    MarkingPaper(Settings settings) {
        this.settings = settings;
    }

    /** 128 bits: who does not hold the paper does not come upon it. */
    String newCode() {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] marked(byte[] word, String code, String words) {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(word));
                ByteArrayOutputStream marked = new ByteArrayOutputStream()) {
            XWPFParagraph end = paper.createParagraph();
            end.setAlignment(ParagraphAlignment.RIGHT);
            end.setKeepNext(false);
            XWPFRun run = end.createRun();
            run.setFontSize(LETTERS);
            run.setText(words + " ");
            end.createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture(settings.baseUrl() + PAGE + code)),
                            Document.PICTURE_TYPE_PNG,
                            "check.png",
                            Units.toEMU(SIDE),
                            Units.toEMU(SIDE));
            paper.write(marked);
            return marked.toByteArray();
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** Black on white, with the margin that readers need. */
    static byte[] picture(String address) throws IOException {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * DOTS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / DOTS - QUIET, y / DOTS - QUIET);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
