package cn.zhenggai.catalogue;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.sheet.SeedingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.TimeAtHand;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A settled county on 2026-09-02, whose catalogue is after each test as it came with the program. */
@TimeAtHand
abstract class CatalogueTest {

    static final LocalDate TODAY = LocalDate.parse("2026-09-02");

    @Autowired
    TestCounty county;

    @Autowired
    MovableClock clock;

    @Autowired
    HazardCatalogue catalogue;

    @Autowired
    ChangingItem changing;

    @Autowired
    Books books;

    @Autowired
    CatalogueRows rows;

    @Autowired
    SeedingCatalogue seeding;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    Actor admin;

    @BeforeEach
    void settle() {
        clock.at(TODAY + "T10:00:00");
        admin = county.settle().actor("admin");
    }

    @AfterEach
    void asItWas() {
        asItWas(jdbc, transactions, books, seeding);
    }

    static void asItWas(JdbcClient jdbc, TransactionTemplate transactions, Books books, SeedingCatalogue seeding) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from checklist_item").update();
            jdbc.sql("delete from checklist").update();
            jdbc.sql("delete from hazard_item").update();
            jdbc.sql("delete from hazard_group").update();
            books.begin();
            seeding.fill();
        });
    }

    HazardItem now(String code) {
        return catalogue.item(code).orElseThrow();
    }

    /** The same item with another requirement, from a day on. */
    static HazardItem reworded(HazardItem item, String text, LocalDate from) {
        return new HazardItem(
                item.code(),
                item.category(),
                item.categoryName(),
                item.subCategory(),
                new ItemWords(
                        text,
                        item.words().wording(),
                        item.words().order(),
                        item.words().example()),
                item.applies(),
                item.basis(),
                item.basisChecked(),
                item.severity(),
                item.limit(),
                item.directMajor(),
                item.group(),
                item.external(),
                item.stopUse(),
                item.zeroTolerance(),
                item.authority(),
                item.note(),
                from,
                null);
    }
}
