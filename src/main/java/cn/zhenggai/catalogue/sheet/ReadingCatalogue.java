package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.CatalogueRows;
import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemVersion;
import cn.zhenggai.catalogue.MajorGroup;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** The catalogue for those who look into it, and as a workbook to take away, change and bring back. */
@Service
public class ReadingCatalogue {

    private static final int[] WIDTHS = {
        8, 6, 18, 14, 44, 44, 52, 36, 24, 8, 8, 10, 10, 10, 8, 8, 8, 20, 28, 44, 10, 12, 10
    };

    private final HazardCatalogue catalogue;
    private final Books books;
    private final CatalogueRows rows;
    private final SheetCells cells;
    private final SheetWords words;
    private final Clock clock;

    ReadingCatalogue(
            HazardCatalogue catalogue,
            Books books,
            CatalogueRows rows,
            SheetCells cells,
            SheetWords words,
            Clock clock) {
        this.catalogue = catalogue;
        this.books = books;
        this.rows = rows;
        this.cells = cells;
        this.words = words;
        this.clock = clock;
    }

    /** Schools read the items; how they are judged together and what is picked for visits is the office's. */
    public static boolean readsLists(Actor actor) {
        return !actor.inSchool();
    }

    /** What counts today and matches the words, in the printed order. */
    public List<HazardItem> find(String text, String category) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return catalogue.items().stream()
                .filter(item -> category == null || category.isBlank() || category.equals(item.category()))
                .filter(item -> searched(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static String searched(HazardItem item) {
        return String.join(
                " ",
                item.code(),
                item.subCategory(),
                item.words().requirement(),
                item.words().wording(),
                item.basis());
    }

    /** All versions, the newest first. One statement. */
    public List<ItemVersion> history(String code, Actor reader) {
        List<ItemVersion> versions = rows.history(code).stream()
                .map(version -> version.readBy(reader))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("No item " + code);
        }
        return versions;
    }

    /** As it is judged on the day. */
    public MajorGroup group(String code, LocalDate on) {
        return books.current().groups(on).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("No group " + code));
    }

    /** What counts today, in the reader's language; it can be loaded again as it is. */
    public void write(OutputStream out, Locale locale) throws IOException {
        LocalDate today = BureauTime.today(clock);
        Map<String, Integer> needed = LoadingCatalogue.needed(books.current(), today);
        try (Workbook workbook = new Workbook(out, "Zhenggai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.heading(Column.CATEGORY, locale));
            for (Column column : Column.values()) {
                sheet.width(column.ordinal(), WIDTHS[column.ordinal()]);
                sheet.value(0, column.ordinal(), words.heading(column, locale));
            }
            sheet.range(0, 0, 0, Column.values().length - 1)
                    .style()
                    .bold()
                    .fillColor("E2F1EF")
                    .set();
            sheet.freezePane(0, 1);
            int row = 1;
            for (HazardItem item : catalogue.items()) {
                int line = row++;
                cells.of(item, needed, locale).forEach((column, text) -> sheet.value(line, column.ordinal(), text));
            }
            sheet.finish();
        }
    }
}
