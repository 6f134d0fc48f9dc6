package cn.zhenggai.catalogue;

import static cn.zhenggai.catalogue.Workbooks.COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.sheet.CataloguePreview;
import cn.zhenggai.catalogue.sheet.FindingItems;
import cn.zhenggai.catalogue.sheet.LoadingCatalogue;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.catalogue.sheet.SheetFault;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import cn.zhenggai.sheet.Skipped;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue by workbook: looked at first, taken over as a whole. */
abstract class LoadingTests extends CatalogueTest {

    private static final LocalDate X = TODAY.plusDays(10);
    private static final String B01 = "B01,B,食品与饮水,留样,每餐每种留样不少于150克,食品留样的品种、数量或者标注不符合规定,GENERAL,0,ON_THE_SPOT,,"
            + "no,no,no,no,市场监管、卫健,留样量原为每个品种不少于100克，现行规定为不少于125克";
    private static final String NEW = "A20,A,消防安全,防火门,常闭式防火门关闭,常闭式防火门敞开,一般,2,工作日,,否,否,否,否,消防救援机构,";

    @Autowired
    LoadingCatalogue loading;

    @Autowired
    ReadingCatalogue reading;

    @Autowired
    KeepingGroups groups;

    @Test
    void aPreviewShowsWhatIsNewChangedUnchangedAndUntouchedAndChangesNothing() {
        String same = "D07,D,校舍与设施,悬挂物,吊扇、灯具、投影设备等悬挂物安装牢固并定期检查,悬挂物固定不牢，有坠落风险,GENERAL,3,WORKDAYS,,"
                + "no,no,no,no,住建；县政府（经费）,";
        CataloguePreview preview = look(COLUMNS, B01, NEW, same);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.fresh()).extracting(HazardItem::code).containsExactly("A20");
        assertThat(preview.changed()).singleElement().satisfies(change -> {
            assertThat(change.item().code()).isEqualTo("B01");
            assertThat(change.differences())
                    .containsExactly(new CataloguePreview.Difference(
                            "requirement", "每餐次每种食品成品均留样，每种不少于125克，冷藏保存48小时以上", "每餐每种留样不少于150克"));
        });
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.untouched()).hasSize(98);
        assertThat(catalogue.items(X)).hasSize(100);
    }

    @Test
    void whatIsConfirmedCountsFromTheDayAndTheSameFileAgainChangesNothing() {
        CataloguePreview preview = look(COLUMNS, B01, NEW);
        assertThat(loading.load(admin, preview.text(), X).orThrow()).isEqualTo(2);
        assertThat(catalogue.item("B01", X).orElseThrow().requirement()).isEqualTo("每餐每种留样不少于150克");
        assertThat(catalogue.item("B01", X.minusDays(1)).orElseThrow().requirement())
                .startsWith("每餐次");
        assertThat(catalogue.item("A20", X.minusDays(1))).isEmpty();
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
            assertThat(preview.unchanged()).isEqualTo(100);
            assertThat(preview.untouched()).isEmpty();
        }
    }

    @Test
    void blanksOfEveryKindAndWideLettersAndDigitsAreTheSameInHeadingsAndCells() {
        String headings = "\u3000编码\u00a0,类别 ,类别名称,子类\u200b,检查要求,隐患表述,默认整改要求,适用范围,等级,期限数\u00a0,期限单位,期限节点,"
                + "ＤＩＲＥＣＴ＿ＭＡＪＯＲ,外部责任,停用,零容忍,执法部门,备注,依据,依据已核对";
        String row = "Ａ２０\u00a0,Ａ ,消防安全\u3000,防火门,常闭式防火门关闭\u00a0,常闭式防火门敞开,随手关门。 ,小学、初中／实验室\u00a0,一般 ,２\u00a0,"
                + "工作日\u3000,,否 ,否\u00a0,否,否,消防救援机构,,消防法第十六条\u00a0,是\u00a0";
        CataloguePreview preview = look(headings, row);
        assertThat(preview.faults()).isEmpty();
        assertThat(loading.load(admin, preview.text(), X).orThrow()).isEqualTo(1);
        HazardItem read = catalogue.item("A20", X).orElseThrow();
        assertThat(read)
                .extracting(HazardItem::words, HazardItem::basis, HazardItem::basisChecked)
                .containsExactly(new ItemWords("常闭式防火门关闭", "常闭式防火门敞开", "随手关门。", ""), "消防法第十六条", true);
        assertThat(read.limit()).isEqualTo(Limit.workdays(2));
        assertThat(read.applies()).isEqualTo(new Applies(Set.of(SchoolKind.PRIMARY, SchoolKind.JUNIOR), Facility.LAB));
        assertThat(look(headings, row.replace("初中", "大学")).faults())
                .extracting(SheetFault::column, SheetFault::code)
                .containsExactly(tuple("applies_to", "sheetApplies"));
    }

    @Test
    void aRequirementThatIsTheHazardItselfIsRefused() {
        assertThat(look(COLUMNS, NEW.replace("常闭式防火门关闭", "常闭式防火门敞开")).faults())
                .extracting(SheetFault::column, SheetFault::code)
                .containsExactly(tuple("requirement", "hazardAccusing"));
    }

    @Test
    void everyBadRowIsNamedWithItsColumnAndNothingCanBeConfirmed() {
        CataloguePreview preview = look(
                COLUMNS,
                B01.replace("GENERAL", "SERIOUS"),
                NEW.replace("工作日", "星期").replace("A20", "A35"),
                "",
                NEW.replace("A20", "Z20"),
                NEW,
                NEW,
                "A32,A,消防,防火门,x,y,一般,二,日,,否,否,否,否,,",
                "A33,A,消防安全,防火门,x,y,一般,2,日,,是,否,否,否,,",
                "A34,A,消防安全,防火门,,y,一般,900,日,,否,否,否,否,,");
        assertThat(preview.faults())
                .extracting(SheetFault::line, SheetFault::column, SheetFault::code)
                .containsExactly(
                        tuple(2, "severity", "sheetChoice"),
                        tuple(3, "deadline_unit", "sheetChoice"),
                        tuple(5, "code", "hazardCode"),
                        tuple(7, "code", "sheetTwice"),
                        tuple(8, "deadline_amount", "sheetNumber"),
                        tuple(9, "direct_major", "hazardDirect"),
                        tuple(10, "requirement", "required"));
        assertThat(preview.text()).isNull();
        String crooked = look(COLUMNS, NEW).text().replace("工作日", "星期");
        assertThat(VersionTests.code(loading.load(admin, crooked, X))).isEqualTo("sheetFaulty");
        assertThat(VersionTests.code(loading.load(admin, "{\"columns\":[", X))).isEqualTo("sheetFaulty");
        assertThat(catalogue.items(X)).hasSize(100);
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
    void aFormulaWithoutItsResultIsRefusedAtItsCell() {
        CataloguePreview preview = look(COLUMNS, B01, NEW.replace(",2,", ",=1+1,"));
        assertThat(preview.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("deadline_amount");
            assertThat(fault.code()).isEqualTo("cellUncomputed");
        });
    }

    @Test
    void whateverAnOfficeKeepsItInIsRead() {
        String table = "青岚县隐患清单,,\n" + COLUMNS + "\n" + NEW + "\n合计,,,1项\n填表人：王一,,,\n";
        for (CataloguePreview preview : List.of(
                loading.look(table.getBytes(Charset.forName("GB18030")), X, Locale.ENGLISH),
                loading.lookAtCells(table.replace(',', '\t'), X, Locale.ENGLISH))) {
            assertThat(preview.faults()).isEmpty();
            assertThat(preview.fresh()).extracting(HazardItem::code).containsExactly("A20");
            assertThat(preview.leftOut()).extracting(Skipped::number).containsExactly(4, 5);
        }
        assertThat(loading.lookAtCells(table.replace(',', '\t').replace("2\t工作日", "两\t工作日"), X, Locale.ENGLISH)
                        .faults())
                .extracting(SheetFault::line, SheetFault::column, SheetFault::code)
                .containsExactly(tuple(3, "deadline_amount", "sheetNumber"));
    }

    @Test
    void whatIsNoWorkbookOrTooMuchOfOneIsRefused() {
        assertThat(code(new byte[0])).isEqualTo("workbookEmpty");
        assertThat(code("编码,类别".getBytes())).isEqualTo("sheetColumns");
        assertThat(code(new byte[FindingItems.LARGEST + 1])).isEqualTo("workbookTooLarge");
        assertThat(Workbooks.bomb().length).isLessThan(1024 * 1024);
        assertThat(code(Workbooks.bomb())).isEqualTo("workbookBomb");
        String[] many = new String[FindingItems.MOST_ROWS + 2];
        Arrays.fill(many, NEW);
        many[0] = COLUMNS;
        assertThat(code(Workbooks.of(many))).isEqualTo("workbookTooManyRows");
        assertThat(code(Workbooks.of(COLUMNS))).isEqualTo("sheetEmpty");
        assertThat(code(Workbooks.of(""))).isEqualTo("workbookEmpty");
    }

    @Test
    void aSheetThatWantsToFetchSomethingIsRefused() {
        String outside = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        byte[] crafted = Workbooks.with(Workbooks.of(COLUMNS, B01), "xl/worksheets/sheet1.xml", outside);
        assertThat(code(crafted)).isEqualTo("workbookBroken");
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
        assertThat(catalogue.groups(X).get(0).items()).containsExactly("A20", "B01");
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
