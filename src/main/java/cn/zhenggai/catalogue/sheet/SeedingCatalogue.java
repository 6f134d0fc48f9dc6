package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.CatalogueRows;
import cn.zhenggai.catalogue.Change;
import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.ChecklistRow;
import cn.zhenggai.catalogue.ChecklistRows;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.BureauTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue and the checklists that come with the program, taken over once, at the first start with an empty
 * database. From then on they are the bureau's: a later start reads no file.
 */
@Component
public class SeedingCatalogue implements SmartInitializingSingleton {

    static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Books books;
    private final CatalogueRows rows;
    private final ChecklistRows checklists;
    private final ReadingSheet reading;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeedingCatalogue(
            Books books,
            CatalogueRows rows,
            ChecklistRows checklists,
            ReadingSheet reading,
            TransactionTemplate transaction,
            Clock clock) {
        this.books = books;
        this.rows = rows;
        this.checklists = checklists;
        this.reading = reading;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (books.current().revision() == 0) {
            transaction.executeWithoutResult(status -> seed());
        }
    }

    private void seed() {
        if (books.begin().revision() == 0) {
            fill();
        }
    }

    public void fill() {
        Book empty = books.current();
        CatalogueSheet sheet = reading.read(CsvSheet.read(file("hazard-catalogue.csv")), Map.of(), Map.of());
        if (!sheet.sound()) {
            throw new IllegalStateException("hazard-catalogue.csv: " + sheet.faults());
        }
        Book full = empty;
        for (HazardItem item : sheet.items()) {
            full = full.with(item.during(EVER, null));
        }
        Change change = new Change(BureauTime.now(clock), null, null);
        rows.write(empty, full, change);
        lists().forEach(list -> checklists.put(list, change));
        books.end();
    }

    /** One line for each list, its items in the order of the way. */
    private static List<ChecklistRow> lists() {
        SheetTable table = CsvSheet.read(file("checklists.csv"));
        return table.rows().stream()
                .map(row -> new ChecklistRow(
                        null,
                        row.cell(0),
                        row.cell(2),
                        Checklist.Kind.valueOf(row.cell(1)),
                        true,
                        List.of(row.cell(3).split(" +"))))
                .toList();
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("catalogue/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
