package cn.zhenggai.document.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Presses a filled paper into a PDF that shows the same everywhere and for long: PDF/A, with its letters in it. All faces of
 * the paper become one, Noto Serif SC; a character that it lacks is printed as 〓.
 */
@Component
public class PressingPdf {

    private static final String FACE = "zhenggai";

    private final ITemplateEngine pages;
    /** Read when the first paper is pressed: a start has no use for it. */
    private final SingletonSupplier<byte[]> font = SingletonSupplier.of(() -> resource("NotoSerifSC-Regular.ttf"));

    private final byte[] colours;
    private final String looks;

    PressingPdf(ITemplateEngine pages) {
        this.pages = pages;
        this.looks = new String(resource("press.css"), StandardCharsets.UTF_8);
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] pdf(PaperView paper) {
        Document page = Jsoup.parse(
                pages.process("document/pdf", new Context(Locale.SIMPLIFIED_CHINESE, Map.of("paper", paper))));
        page.head().appendElement("style").appendChild(new DataNode(looks));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(font.obtain()), FACE, 400, FontStyle.NORMAL, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(colours);
        builder.useReplacementText("〓");
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot press " + paper.name(), e);
        }
        return pdf.toByteArray();
    }

    private static byte[] resource(String name) {
        try {
            return new ClassPathResource("press/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
