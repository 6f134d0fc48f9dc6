package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Book;
import cn.zhenggai.catalogue.Books;
import cn.zhenggai.catalogue.CatalogueRows;
import cn.zhenggai.catalogue.Change;
import cn.zhenggai.catalogue.ChecklistRows;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue and the checklists that come with the program, taken over once: at the first start with an empty
 * database, or at the first start after an update that brings a new edition. From then on they are the bureau's: a
 * later start reads no file.
 */
@Component
public class SeedingCatalogue implements SmartInitializingSingleton {

    static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Books books;
    private final CatalogueRows rows;
    private final ChecklistRows checklists;
    private final FindingItems finding;
    private final ReadingSheet reading;
    private final MovingEdition moving;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeedingCatalogue(
            Books books,
            CatalogueRows rows,
            ChecklistRows checklists,
            FindingItems finding,
            ReadingSheet reading,
            MovingEdition moving,
            TransactionTemplate transaction,
            Clock clock) {
        this.books = books;
        this.rows = rows;
        this.checklists = checklists;
        this.finding = finding;
        this.reading = reading;
        this.moving = moving;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rows.edition() < Edition.LATEST.number()) {
            transaction.executeWithoutResult(status -> seed());
        }
    }

    /** Under the lock of the catalogue, so that of several nodes one does it. */
    private void seed() {
        Book book = books.begin();
        if (book.revision() == 0) {
            fill();
        } else if (rows.edition() < Edition.LATEST.number()) {
            moving.move(book);
        }
    }

    public void fill() {
        Book empty = books.current();
        CatalogueSheet sheet = reading.read(finding.pasted(Edition.LATEST.items()), Map.of(), Map.of());
        if (!sheet.sound()) {
            throw new IllegalStateException("hazard-catalogue.csv: " + sheet.faults());
        }
        Book full = empty;
        for (HazardItem item : sheet.items()) {
            full = full.with(item.during(EVER, null));
        }
        Change change = new Change(BureauTime.now(clock), null, null);
        rows.write(empty, full, change);
        Edition.LATEST.lists().forEach(list -> checklists.put(list, change));
        rows.takenOver(Edition.LATEST.number());
        books.end();
    }
}
