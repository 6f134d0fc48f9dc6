package cn.zhenggai.document.press;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** How a paragraph and its runs look: what is said at them goes before what their styles say, the nearest first. */
final class PaperLook {

    private static final String NORMAL = "正文";

    private final XWPFDocument paper;

    PaperLook(XWPFDocument paper) {
        this.paper = paper;
    }

    String look(XWPFParagraph paragraph) {
        String side =
                first(ppr(paragraph), p -> p.isSetJc() ? p.getJc().getVal().toString() : null);
        return switch (side == null ? "" : side) {
            case "center" -> "mid";
            case "right", "end" -> "right";
            case "both", "distribute" -> "both";
            default -> "left";
        };
    }

    /** Indents in characters, space above in points. */
    String style(XWPFParagraph paragraph) {
        List<CTPPrBase> settings = ppr(paragraph);
        BigInteger first = first(settings, p -> p.isSetInd() ? p.getInd().getFirstLineChars() : null);
        BigInteger right = first(settings, p -> p.isSetInd() ? p.getInd().getRightChars() : null);
        Object before = first(settings, p -> p.isSetSpacing() ? p.getSpacing().getBefore() : null);
        return css("text-indent", hundredths(first), "em")
                + css("padding-right", hundredths(right), "em")
                + css("margin-top", before == null ? 0 : Integer.parseInt(before.toString()) / 20, "pt");
    }

    String look(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> settings = rpr(paragraph, run);
        String font = first(
                settings, r -> r.sizeOfRFontsArray() > 0 ? r.getRFontsArray(0).getEastAsia() : null);
        Boolean bold =
                first(settings, r -> r.sizeOfBArray() > 0 ? on(r.getBArray(0).getVal()) : null);
        return family(font == null ? "" : font) + (Boolean.TRUE.equals(bold) ? " bold" : "");
    }

    String style(XWPFParagraph paragraph, XWPFRun run) {
        Object size = first(
                rpr(paragraph, run),
                r -> r.sizeOfSzArray() > 0 ? r.getSzArray(0).getVal() : null);
        return size == null ? "" : css("font-size", Integer.parseInt(size.toString()) / 2.0, "pt");
    }

    private static String family(String font) {
        if (font.contains("小标宋")) {
            return "title-face";
        }
        return font.contains("黑") || font.contains("Hei")
                ? "plain-face"
                : font.contains("楷") ? "brush-face" : "text-face";
    }

    private List<CTPPrBase> ppr(XWPFParagraph paragraph) {
        List<CTPPrBase> found = new ArrayList<>();
        found.add(paragraph.getCTP().getPPr());
        styles(paragraph).forEach(style -> found.add(style.getCTStyle().getPPr()));
        return found.stream().filter(Objects::nonNull).toList();
    }

    private List<CTRPr> rpr(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> found = new ArrayList<>();
        found.add(run.getCTR().getRPr());
        styles(paragraph).forEach(style -> found.add(style.getCTStyle().getRPr()));
        return found.stream().filter(Objects::nonNull).toList();
    }

    private List<XWPFStyle> styles(XWPFParagraph paragraph) {
        List<XWPFStyle> found = new ArrayList<>();
        String id = paragraph.getStyle() == null ? NORMAL : paragraph.getStyle();
        XWPFStyle style = paper.getStyles() == null ? null : paper.getStyles().getStyle(id);
        while (style != null && !found.contains(style)) {
            found.add(style);
            id = style.getBasisStyleID();
            style = id == null ? null : paper.getStyles().getStyle(id);
        }
        return found;
    }

    private static <S, V> V first(List<S> settings, Function<S, V> value) {
        return settings.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static boolean on(Object value) {
        return value == null || !List.of("0", "false", "off").contains(value.toString());
    }

    private static double hundredths(BigInteger value) {
        return value == null ? 0 : value.doubleValue() / 100;
    }

    private static String css(String name, double value, String unit) {
        return value == 0 ? "" : name + ":" + value + unit + ";";
    }
}
