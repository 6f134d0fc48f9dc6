package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.Skipped.Why;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Field.Carried;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies around and between the rows of a table. */
class WalkingTests {

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校", "学校名称").needed().carriedWhen(Carried.SAID),
            Field.of("facts", Kinds.lines(), "存在问题", "隐患描述").needed(),
            Field.of("day", Kinds.day(), "检查日期", "检查时间").carriedWhen(Carried.SAID),
            Field.of("township", Kinds.text(), "乡镇").carriedWhen(Carried.BLANK));

    @TempDir
    Path folder;

    private static Reads pasted(String text) {
        return Reads.of(Workbook.pasted(text), LAYOUT);
    }

    @Test
    void whatSaysTheSameAsAboveMeansWhatStandsThere() {
        Reads read = pasted("学校\t隐患描述\t检查日期\n甲\t灯坏\t2023.5.14\n同上\t门坏\t〃\n\"\t窗坏\t\n");
        assertThat(read.texts("school")).containsExactly("甲", "甲", "甲");
        assertThat(read.texts("day")).containsExactly("2023-05-14", "2023-05-14", "");
        assertThat(read.rows().get(1).written()).containsExactly("甲", "门坏", "2023.5.14");
        assertThat(read.rows().get(1).cell("school").note().code()).isEqualTo("asAbove");
    }

    @Test
    void theSameAsAboveNeedsSomethingAbove() {
        assertThat(pasted("学校\t隐患描述\n同上\t灯坏").faults()).containsExactly("2 school cellNothingAbove");
    }

    @Test
    void anEmptyCellMeansWhatStandsAboveOnlyWhereTheAskerWantsIt() {
        Reads read = pasted("乡镇\t学校\t隐患描述\n柳河镇\t甲\t灯坏\n\t\t门坏\n");
        assertThat(read.texts("township")).containsExactly("柳河镇", "柳河镇");
        assertThat(read.faults()).containsExactly("3 school required");
    }

    @Test
    void cellsMergedOverSeveralRowsStandInEachOfThem() {
        for (boolean old : List.of(true, false)) {
            Books.Making making = book -> {
                Books.filled(Books.sheet(
                                "表",
                                List.of(
                                        row("学校", "隐患描述"),
                                        row("甲", "灯坏"),
                                        row(null, "门坏"),
                                        row("乙", "窗坏"),
                                        row(null, "墙裂"))))
                        .make(book);
                book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
                book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            };
            Path file = Books.file(folder, old ? Books.xls(making) : Books.xlsx(making));
            Reads read = Reads.of(Workbook.open(file), LAYOUT);
            assertThat(read.texts("school")).containsExactly("甲", "甲", "乙", "乙");
            assertThat(read.rows().get(3).written()).containsExactly("乙", "墙裂");
        }
    }

    @Test
    void totalsSignaturesAndRepeatedHeadingsAreLeftOutAndSaid() {
        Reads read = pasted(String.join(
                "\n",
                "青岚县整改台账",
                "学校\t隐患描述\t检查日期",
                "甲\t灯坏\t",
                "小 计\t1处\t",
                "学 校\t隐患描述：\t检查日期*",
                "乙\t门坏\t",
                "合计\t\t",
                "填报人：张三\t\t审核人：李四",
                "注:台帐保存两年。"));
        assertThat(read.texts("school")).containsExactly("甲", "小 计", "乙");
        assertThat(read.skipped())
                .extracting(Skipped::why)
                .containsExactly(Why.HEADING_AGAIN, Why.TOTAL, Why.SIGNATURE, Why.SIGNATURE);
        assertThat(read.walked().skipped()).containsEntry(Why.SIGNATURE, 2);
    }

    @Test
    void aRowOfTotalsMayFillTheCellBesideIt() {
        Reads read = pasted("序号\t学校\t隐患描述\n1\t甲\t灯坏\n合计\t120处\t");
        assertThat(read.skipped()).containsExactly(new Skipped("", 3, Why.TOTAL, "合计"));
    }

    @Test
    void aBandAcrossTheTableAndARowThatIsOnlyNumberedAreNoRecords() {
        byte[] book = Books.xlsx(making -> {
            Books.filled(Books.sheet(
                            "表",
                            List.of(
                                    row("序号", "学校", "隐患描述", "检查日期"),
                                    row("柳河镇"),
                                    row(1, "甲", "灯坏"),
                                    row(2),
                                    row(3, "乙", "门坏"))))
                    .make(making);
            making.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:D2"));
        });
        Reads read = Reads.of(Workbook.open(Books.file(folder, book)), LAYOUT);
        assertThat(read.texts("school")).containsExactly("甲", "乙");
        assertThat(read.skipped()).extracting(Skipped::why).containsExactly(Why.BAND, Why.NOTHING);
    }

    @Test
    void blankRowsAndColumnsBetweenMakeNoDifference() {
        Reads read = pasted("\n\t学校\t\t隐患描述\n\n\t甲\t\t灯坏\n\u00a0\t\u3000\n\t乙\t\t门坏\n");
        assertThat(read.texts("school")).containsExactly("甲", "乙");
        assertThat(read.texts("facts")).containsExactly("灯坏", "门坏");
        assertThat(read.rows()).extracting(Row::number).containsExactly(4, 6);
        assertThat(read.skipped()).isEmpty();
    }

    @Test
    void daysWithoutAYearAreOfTheYearInTheTitle() {
        assertThat(pasted("２０２５年台账\n学校\t隐患描述\t检查日期\n甲\t灯坏\t5月14日").texts("day")).containsExactly("2025-05-14");
        Reads without = pasted("学校\t隐患描述\t检查日期\n甲\t灯坏\t5月14日");
        assertThat(without.faults()).containsExactly("2 day cellNoYear");
        Reads said = Reads.of(Workbook.pasted("学校\t隐患描述\t检查日期\n甲\t灯坏\t5月14日"), LAYOUT, table -> table.of(2024));
        assertThat(said.texts("day")).containsExactly("2024-05-14");
    }

    @Test
    void aMergedHeadingAboveManyRowsOfAnOldWorkbookIsRead() {
        byte[] book = Books.xls(making -> {
            Sheet sheet = making.createSheet("台帐");
            sheet.createRow(0).createCell(0).setCellValue("台账");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            sheet.createRow(1).createCell(0).setCellValue("学校");
            sheet.getRow(1).createCell(1).setCellValue("隐患描述");
            for (int number = 2; number < 3000; number++) {
                sheet.createRow(number).createCell(0).setCellValue("校" + number);
                sheet.getRow(number).createCell(1).setCellValue("灯坏" + number);
            }
        });
        Reads read = Reads.of(Workbook.open(Books.file(folder, book)), LAYOUT);
        assertThat(read.rows()).hasSize(2998);
        assertThat(read.rows().get(2997).cell("facts").text()).isEqualTo("灯坏2999");
    }
}
