package cn.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An installation that began with the ninety accusations, at its first start with the hundred requirements. */
@ExtendWith(OutputCaptureExtension.class)
abstract class EditionTests extends CatalogueTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final String OLD_ROW = """
            insert into hazard_item (code, valid_from, category, category_name, sub_category, wording, requirement, basis,
                severity, limit_amount, limit_unit, limit_milestone, direct_major, outside_duty, stop_use, zero_tolerance,
                authority, note, changed_at)
            values (:code, date '2000-01-01', :category, :category_name, :sub_category, :example_finding, :example_finding,
                :basis, :severity, :deadline_amount, :deadline_unit, :deadline_milestone, :direct_major, :external,
                :stop_use, :zero_tolerance, :authority, :note, timestamp '2026-01-01 00:00:00')""";

    @Autowired
    Checklists checklists;

    @Autowired
    KeepingGroups groups;

    @BeforeEach
    void asItCameBefore() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from hazard_item").update();
            books.begin();
            before().forEach(this::insert);
            list(
                    "BIG",
                    "A01 A02 A03 A04 A05 A06 A07 A08 A09 B01 B02 B03 B04 B05 B06 B07 B08 C01 C02 C03 C04 C05 C06 C07"
                            + " C08 D01 D02 D03 D04 D05 D06 D07 D08 E01 E02 E03 E04 E05 E06 F01 F02 F03 F04 F05 F06 G01 G02 G03"
                            + " G04 G05 G06 G07 H01 H02 H03 H04 H05 I01 I02 I03 I04 I05 J01 J02 J03 J04 J05 J06");
            list("SMALL", "G01 A01");
            jdbc.sql("update catalogue_revision set edition = 1").update();
            books.end();
        });
    }

    @Test
    void aSeededCatalogueReadsNewFromTheDayOfTheUpdateAndRecordsOfBeforeKeepTheirText(CapturedOutput log) {
        groups.put(admin, new MajorGroup("FIRE", "消防", 2, List.of("A01", "A03")), TODAY)
                .orThrow();
        seeding.afterSingletonsInstantiated();
        assertThat(catalogue.items()).hasSize(100);
        assertThat(now("A04"))
                .extracting(HazardItem::requirement, HazardItem::basisChecked, HazardItem::validFrom)
                .containsExactly("灭火器、消火栓等消防器材配置齐全、完好有效并定期检验", true, TODAY);
        assertThat(now("A04").words().order()).startsWith("更换或者送检失效的消防器材");
        assertThat(catalogue.item("A04", YESTERDAY).orElseThrow().requirement()).isEqualTo("实验楼3具灭火器压力不足、过期未检");
        assertThat(now("A10").requirement()).startsWith("设有消防控制室的");
        assertThat(catalogue.item("A10", YESTERDAY)).isEmpty();
        assertThat(now("A01").group()).as("what is judged together stays so").isEqualTo("FIRE");
        assertThat(now("A01").requirement()).isEqualTo("安全出口在使用期间保持畅通，未上锁、未封堵");
        assertThat(rows.history("A04")).extracting(ItemVersion::changedByName).containsOnlyNulls();
        assertThat(checklists.checklist("BIG", TODAY).orElseThrow().items()).hasSize(75);
        assertThat(log)
                .contains("event=catalogue-edition edition=2 from=2026-09-02", "kept-items= kept-checklists=SMALL\n");
    }

    @Test
    void whatTheBureauChangedGaveUpPlannedOrAddedItselfStaysItsOwnAndIsNamed(CapturedOutput log) {
        changing.change(admin, of("B06", "本县：餐具每餐消毒并记录", TODAY)).orThrow();
        changing.change(admin, of("B07", "本县：水质每季检测", TODAY.plusDays(9))).orThrow();
        changing.retire(admin, "F06", TODAY.plusDays(1)).orThrow();
        changing.change(admin, added("A10", "本县：常闭式防火门关闭")).orThrow();
        seeding.afterSingletonsInstantiated();
        assertThat(now("B06").requirement()).isEqualTo("本县：餐具每餐消毒并记录");
        assertThat(now("A10").requirement()).isEqualTo("本县：常闭式防火门关闭");
        assertThat(catalogue.item("B07", TODAY.plusDays(9)).orElseThrow().requirement())
                .isEqualTo("本县：水质每季检测");
        assertThat(catalogue.item("F06", TODAY.plusDays(1))).isEmpty();
        assertThat(now("B05").requirement()).startsWith("食堂（供餐单位）已取得");
        assertThat(log).contains("kept-items=A10,B06,B07,F06 ");
    }

    @Test
    void aSecondStartAfterTheUpdateChangesNothingMore(CapturedOutput log) {
        seeding.afterSingletonsInstantiated();
        long revision = books.current().revision();
        changing.change(admin, of("B06", "后来改的", TODAY)).orThrow();
        seeding.afterSingletonsInstantiated();
        assertThat(now("B06").requirement()).isEqualTo("后来改的");
        assertThat(books.current().revision()).isEqualTo(revision + 1);
        assertThat(log.getOut().split("event=catalogue-edition", -1)).hasSize(2);
    }

    private HazardItem of(String code, String requirement, LocalDate from) {
        return reworded(now(code), requirement, from);
    }

    private HazardItem added(String code, String requirement) {
        HazardItem like = now("A01");
        return new HazardItem(
                code,
                "A",
                "消防安全",
                "防火门",
                new ItemWords(requirement, "防火门敞开", "", ""),
                Applies.EVERYWHERE,
                "",
                false,
                like.severity(),
                like.limit(),
                false,
                null,
                false,
                false,
                false,
                "",
                "",
                TODAY,
                null);
    }

    private void list(String code, String items) {
        ChecklistRow list = books.current().checklists().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
        jdbc.sql("delete from checklist_item where checklist_id = :id")
                .param("id", list.id())
                .update();
        int place = 1;
        for (String item : items.split(" ")) {
            jdbc.sql("insert into checklist_item (checklist_id, place, item_code) values (:id, :place, :item)")
                    .param("id", list.id())
                    .param("place", place++)
                    .param("item", item)
                    .update();
        }
    }

    /** As the program of before wrote it, and as the update of the tables left it. */
    private void insert(Map<String, String> row) {
        JdbcRow values = new JdbcRow(row);
        jdbc.sql(OLD_ROW).params(values.all()).update();
    }

    private static List<Map<String, String>> before() {
        try (InputStream file = EditionTests.class.getResourceAsStream("/catalogue/catalogue-of-before.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a row in the types of their columns. */
    private record JdbcRow(Map<String, String> cells) {

        Map<String, Object> all() {
            Map<String, Object> values = new HashMap<>(cells);
            for (String flag : List.of("direct_major", "external", "stop_use", "zero_tolerance")) {
                values.put(flag, cells.get(flag).equals("yes"));
            }
            String amount = cells.get("deadline_amount");
            values.put("deadline_amount", amount.isEmpty() ? 0 : Integer.parseInt(amount));
            values.put("deadline_milestone", emptyToNull(cells.get("deadline_milestone")));
            values.put("severity", cells.get("severity").equals("EITHER") ? null : cells.get("severity"));
            return values;
        }

        private static String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}

@ProcessTest
class H2EditionTests extends EditionTests {}

@OnMariaDb
class MariaDbEditionTests extends EditionTests {}
