package cn.zhenggai.document.press;

import cn.zhenggai.document.PrintedPaper;
import cn.zhenggai.document.press.PaperView.Block;
import cn.zhenggai.document.press.PaperView.Cell;
import cn.zhenggai.document.press.PaperView.Grid;
import cn.zhenggai.document.press.PaperView.Piece;
import cn.zhenggai.document.press.PaperView.Row;
import cn.zhenggai.document.press.PaperView.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** Turns a filled paper into what a page can show and a browser can print. */
public final class ShowingPaper {

    static final String SPREAD = " spread";

    private final PaperLook look;

    private ShowingPaper(PaperLook look) {
        this.look = look;
    }

    public static PaperView view(PrintedPaper paper) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(paper.word()))) {
            String mark = word.getHeaderList().stream()
                    .map(XWPFHeaderFooter::getText)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return new PaperView(
                    paper.name(), mark, new ShowingPaper(new PaperLook(word)).blocks(word.getBodyElements()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Block> blocks(List<IBodyElement> elements) {
        List<Block> blocks = new ArrayList<>();
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                blocks.add(text(paragraph));
            } else if (element instanceof XWPFTable table) {
                blocks.add(grid(table));
            }
        }
        return blocks;
    }

    private List<Text> texts(List<IBodyElement> elements) {
        List<Text> texts = new ArrayList<>();
        for (Block block : blocks(elements)) {
            if (block instanceof Text text) {
                texts.add(text);
            } else if (block instanceof Grid grid) {
                Stream.concat(grid.head().stream(), grid.body().stream())
                        .flatMap(row -> row.cells().stream())
                        .forEach(cell -> texts.addAll(cell.texts()));
            }
        }
        return texts;
    }

    /** What a tab divides is spread over the line. */
    private Text text(XWPFParagraph paragraph) {
        List<Piece> pieces = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            String face = look.look(paragraph, run);
            String style = look.style(paragraph, run);
            run.getEmbeddedPictures()
                    .forEach(picture -> pieces.add(new Piece(face, style, "", address(picture.getPictureData()))));
            for (String part : run.text().split("(?=\t)")) {
                if (!part.isEmpty()) {
                    pieces.add(new Piece(face, style, part.replace("\t", ""), null));
                }
            }
        }
        boolean spread = paragraph.getText().contains("\t");
        return new Text(look.look(paragraph) + (spread ? SPREAD : ""), look.style(paragraph), pieces);
    }

    private static String address(XWPFPictureData picture) {
        String type = picture.getPackagePart().getContentType();
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture.getData());
    }

    private Grid grid(XWPFTable table) {
        List<String> titles = table.getRow(0).isRepeatHeader()
                ? table.getRow(0).getTableCells().stream()
                        .map(XWPFTableCell::getText)
                        .toList()
                : List.of();
        return new Grid(ruled(table), widths(table), rows(table, true, List.of()), rows(table, false, titles));
    }

    private List<Row> rows(XWPFTable table, boolean head, List<String> titles) {
        return table.getRows().stream()
                .filter(row -> row.isRepeatHeader() == head)
                .map(row -> new Row(row.getHeight() / 20, cells(row, titles)))
                .toList();
    }

    private List<Cell> cells(XWPFTableRow row, List<String> titles) {
        List<Cell> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr settings = cell.getCTTc().getTcPr();
            int span = settings != null && settings.isSetGridSpan()
                    ? settings.getGridSpan().getVal().intValue()
                    : 1;
            String title = cells.size() < titles.size() ? titles.get(cells.size()) : "";
            cells.add(new Cell(span, title, texts(cell.getBodyElements())));
        }
        return cells;
    }

    private static boolean ruled(XWPFTable table) {
        XWPFBorderType border = table.getTopBorderType();
        return border != null && border != XWPFBorderType.NIL && border != XWPFBorderType.NONE;
    }

    private static List<Integer> widths(XWPFTable table) {
        if (table.getCTTbl().getTblGrid() == null) {
            return List.of();
        }
        List<Integer> twips = table.getCTTbl().getTblGrid().getGridColList().stream()
                .map(column -> Integer.parseInt(column.getW().toString()))
                .toList();
        int whole = Math.max(1, twips.stream().mapToInt(Integer::intValue).sum());
        return twips.stream().map(width -> width * 100 / whole).collect(Collectors.toList());
    }
}
