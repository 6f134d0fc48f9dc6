package cn.zhenggai.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** Reads the pages of a paper; lengths are in millimetres from the upper left corner. */
final class PdfText {

    /** GB/T 9704: 156 by 225, 37 from the top and 28 from the left. */
    static final Rectangle2D TYPE_AREA = new Rectangle2D.Double(28, 37, 156, 225);

    static final Rectangle2D HEAD = new Rectangle2D.Double(0, 0, 210, 37);
    static final Rectangle2D FOOT = new Rectangle2D.Double(0, 262, 210, 35);

    private static final double POINTS = 72 / 25.4;

    private PdfText() {}

    /** Without any space, page after page. */
    static String all(PDDocument paper, Rectangle2D area) throws IOException {
        return String.join("", pages(paper, area));
    }

    static List<String> pages(PDDocument paper, Rectangle2D area) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int page = 0; page < paper.getNumberOfPages(); page++) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "area",
                    new Rectangle2D.Double(
                            area.getX() * POINTS - 1,
                            area.getY() * POINTS,
                            area.getWidth() * POINTS + 12,
                            area.getHeight() * POINTS));
            stripper.extractRegions(paper.getPage(page));
            texts.add(bare(stripper.getTextForRegion("area")));
        }
        return texts;
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    /** Around everything that is printed between head and foot. */
    static Rectangle2D ink(PDDocument paper) throws IOException {
        return letters(paper).stream()
                .map(PdfText::box)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    /** What reaches further to the right than this, letter by letter. */
    static List<String> beyond(PDDocument paper, double right) throws IOException {
        return letters(paper).stream()
                .filter(letter -> box(letter).getMaxX() > right)
                .map(TextPosition::getUnicode)
                .toList();
    }

    private static List<TextPosition> letters(PDDocument paper) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .filter(letter -> box(letter).getY() > 34 && box(letter).getY() < 263)
                        .forEach(letters::add);
            }
        };
        stripper.writeText(paper, Writer.nullWriter());
        return letters;
    }

    private static Rectangle2D box(TextPosition letter) {
        return new Rectangle2D.Double(
                letter.getXDirAdj() / POINTS,
                (letter.getYDirAdj() - letter.getHeightDir()) / POINTS,
                letter.getWidthDirAdj() / POINTS,
                letter.getHeightDir() / POINTS);
    }
}
