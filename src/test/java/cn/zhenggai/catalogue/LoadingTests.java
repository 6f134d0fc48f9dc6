package cn.zhenggai.catalogue;

import static cn.zhenggai.catalogue.Workbooks.COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.catalogue.sheet.CataloguePreview;
import cn.zhenggai.catalogue.sheet.LoadingCatalogue;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.catalogue.sheet.SheetFault;
import cn.zhenggai.catalogue.sheet.XlsxSheet;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue by workbook: looked at first, taken over as a whole. */
abstract class LoadingTests extends CatalogueTest {

    private static final LocalDate X = TODAY.plusDays(10);
    private static final String B01 = "B01,B,食品与饮水,留样,每餐每种留样不足125克,GENERAL,0,ON_THE_SPOT,,no,no,no,no,市场监管 / 卫健,";
    private static final String NEW = "A10,A,消防安全,防火门,常闭式防火门敞开,一般,2,工作日,,否,否,否,否,消防救援机构,";

    @Autowired
    LoadingCatalogue loading;

    @Autowired
    ReadingCatalogue reading;

    @Autowired
    KeepingGroups groups;

    @Test
    void aPreviewShowsWhatIsNewChangedUnchangedAndUntouchedAndChangesNothing() {
        String same = "D07,D,校舍与设施,悬挂物,教室吊扇、灯具固定不牢,GENERAL,3,WORKDAYS,,no,no,no,no,住建; 县政府经费,";
        CataloguePreview preview = look(COLUMNS, B01, NEW, same);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.fresh()).extracting(HazardItem::code).containsExactly("A10");
        assertThat(preview.changed()).singleElement().satisfies(change -> {
            assertThat(change.item().code()).isEqualTo("B01");
            assertThat(change.differences())
                    .containsExactly(new CataloguePreview.Difference(
                            "example_finding", "早餐两个品种未留样,留样量不足、无时间标签", "每餐每种留样不足125克"));
        });
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.untouched()).hasSize(88);
        assertThat(catalogue.items(X)).hasSize(90);
    }

    @Test
    void whatIsConfirmedCountsFromTheDayAndTheSameFileAgainChangesNothing() {
        CataloguePreview preview = look(COLUMNS, B01, NEW);
        assertThat(loading.load(admin, preview.text(), X).orThrow()).isEqualTo(2);
        assertThat(catalogue.item("B01", X).orElseThrow().text()).isEqualTo("每餐每种留样不足125克");
        assertThat(catalogue.item("B01", X.minusDays(1)).orElseThrow().text()).startsWith("早餐");
        assertThat(catalogue.item("A10", X.minusDays(1))).isEmpty();
        long revision = books.current().revision();
        assertThat(look(COLUMNS, B01, NEW).changes()).isFalse();
        assertThat(loading.load(admin, preview.text(), X).orThrow()).isZero();
        assertThat(books.current().revision()).isEqualTo(revision);
        assertThat(rows.history("B01")).hasSize(2);
    }

    @Test
    void theCatalogueThatWasTakenAwayIsTheSameWhenItIsBroughtBack() throws IOException {
        groups.put(admin, new MajorGroup("FIRE", "消防", 2, List.of("A01", "A03")), TODAY)
                .orThrow();
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            reading.write(out, locale);
            CataloguePreview preview = loading.look(out.toByteArray(), TODAY, locale);
            assertThat(preview.faults()).isEmpty();
            assertThat(preview.changes()).isFalse();
            assertThat(preview.unchanged()).isEqualTo(90);
            assertThat(preview.untouched()).isEmpty();
        }
    }

    @Test
    void everyBadRowIsNamedWithItsColumnAndNothingCanBeConfirmed() {
        CataloguePreview preview = look(
                COLUMNS,
                B01.replace("GENERAL", "SERIOUS"),
                NEW.replace("工作日", "星期").replace("A10", "A15"),
                "",
                NEW.replace("A10", "Z10"),
                NEW,
                NEW,
                "A12,A,消防,防火门,x,一般,二,日,,否,否,否,否,,",
                "A13,A,消防安全,防火门,x,一般,2,日,,是,否,否,否,,",
                "A14,A,消防安全,防火门,,一般,900,日,,否,否,否,否,,");
        assertThat(preview.faults())
                .extracting(SheetFault::line, SheetFault::column, SheetFault::code)
                .containsExactly(
                        tuple(2, "severity", "sheetChoice"),
                        tuple(3, "deadline_unit", "sheetChoice"),
                        tuple(5, "code", "hazardCode"),
                        tuple(7, "code", "sheetTwice"),
                        tuple(8, "deadline_amount", "sheetNumber"),
                        tuple(9, "direct_major", "hazardDirect"),
                        tuple(10, "example_finding", "required"));
        assertThat(preview.text()).isNull();
        String crooked = COLUMNS + "\n" + NEW.replace("工作日", "星期");
        assertThat(VersionTests.code(loading.load(admin, crooked, X))).isEqualTo("sheetFaulty");
        assertThat(catalogue.items(X)).hasSize(90);
    }

    @Test
    void wrongColumnsAreOneMessageThatNamesTheMissingAndTheUnknown() {
        CataloguePreview preview = look(COLUMNS.replace("severity", "重要性").replace(",note", ""), B01);
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isZero();
            assertThat(fault.code()).isEqualTo("sheetColumns");
            assertThat(fault.arguments()).containsExactly("severity, note", "重要性", "–");
        });
        assertThat(look(COLUMNS + ",code", B01 + ",B01").faults().get(0).arguments())
                .containsExactly("–", "–", "code");
    }

    @Test
    void aFormulaIsRefusedByItsCell() {
        CataloguePreview preview = look(COLUMNS, B01, NEW.replace(",2,", ",=1+1,"));
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.code()).isEqualTo("sheetFormula");
            assertThat(fault.arguments()).containsExactly("G3");
        });
    }

    @Test
    void whatIsNoWorkbookOrTooMuchOfOneIsRefused() {
        assertThat(code(new byte[0])).isEqualTo("sheetUnreadable");
        assertThat(code("编码,类别".getBytes())).isEqualTo("sheetUnreadable");
        assertThat(code(new byte[XlsxSheet.LONGEST + 1])).isEqualTo("sheetTooLarge");
        assertThat(Workbooks.bomb().length).isLessThan(1024 * 1024);
        assertThat(code(Workbooks.bomb())).isEqualTo("sheetTooLarge");
        String[] many = new String[XlsxSheet.MOST_ROWS + 2];
        Arrays.fill(many, NEW);
        many[0] = COLUMNS;
        assertThat(code(Workbooks.of(many))).isEqualTo("sheetTooManyRows");
        assertThat(code(Workbooks.of(COLUMNS))).isEqualTo("sheetEmpty");
        assertThat(code(Workbooks.of(""))).isEqualTo("sheetEmpty");
    }

    @Test
    void aSheetThatWantsToFetchSomethingIsRefused() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        byte[] crafted = Workbooks.with(Workbooks.of(COLUMNS, B01), "xl/worksheets/sheet1.xml", outside);
        assertThat(code(crafted)).isEqualTo("sheetUnreadable");
    }

    @Test
    void groupsComeWithTheSheetAndAreRefusedWhenTheyAskForTooMany() {
        String columns = COLUMNS + ",group,group_needed";
        CataloguePreview tooFew = look(columns, B01 + ",FOOD,3", NEW + ",FOOD,3");
        assertThat(tooFew.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("groupTooFew");
            assertThat(fault.arguments()).containsExactly("FOOD", 3, 2, X.toString());
        });
        String text = look(columns, B01 + ",FOOD,2", NEW + ",FOOD,2").text();
        assertThat(loading.load(admin, text, X).orThrow()).isEqualTo(2);
        assertThat(catalogue.groups(X).get(0).items()).containsExactly("A10", "B01");
        assertThat(look(columns, B01 + ",,").faults())
                .extracting(SheetFault::code)
                .containsExactly("groupTooFew");
        assertThat(look(columns, B01 + ",OTHER,").faults())
                .extracting(SheetFault::code)
                .containsExactly("groupUnknown");
        assertThat(look(COLUMNS, B01).changes())
                .as("a sheet without the column leaves the group alone")
                .isFalse();
    }

    private CataloguePreview look(String... lines) {
        return loading.look(Workbooks.of(lines), X, Locale.SIMPLIFIED_CHINESE);
    }

    private String code(byte[] file) {
        return loading.look(file, X, Locale.SIMPLIFIED_CHINESE).faults().get(0).code();
    }
}

@ProcessTest
class H2LoadingTests extends LoadingTests {}

@OnMariaDb
class MariaDbLoadingTests extends LoadingTests {}
