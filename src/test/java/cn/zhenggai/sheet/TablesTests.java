package cn.zhenggai.sheet;

import static cn.zhenggai.sheet.Books.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Guess;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.heading.Mapping;
import cn.zhenggai.sheet.value.Kinds;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tables are, and what their columns are held to mean. */
class TablesTests {

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校", "学校名称").needed(),
            Field.of("facts", Kinds.lines(), "存在问题", "隐患描述").needed(),
            Field.of("due", Kinds.day(), "原定期限", "期限原定", "整改期限"),
            Field.of("granted", Kinds.day(), "核准期限", "期限核准"),
            Field.of("letter", Kinds.paperNumber(), "通知书文号"),
            Field.of("funds", Kinds.tenThousandYuan(), "资金"));

    @TempDir
    Path folder;

    private static Map<String, Certainty> certainties(Table table) {
        return table.guesses().stream().collect(Collectors.toMap(g -> g.field().key(), Guess::certainty));
    }

    private Tables found(byte[] content) {
        return Workbook.open(Books.file(folder, content)).orThrow().find(LAYOUT);
    }

    @Test
    void theHeadingIsFoundUnderTitlesAndExplanations() {
        Table table = Workbook.pasted(String.join(
                        "\n",
                        "青岚县教育局隐患整改台账",
                        "填表说明：1.学校名称填全称；2.存在问题逐条填写。",
                        "填报单位：安全股\t\t填报日期：2023.12.20",
                        "序号\t学校名称\t存在问题\t整改期限",
                        "1\t甲\t灯坏\t2023.5.14"))
                .orThrow()
                .find(LAYOUT)
                .tables()
                .get(0);
        assertThat(table.heading().firstRow()).isEqualTo(4);
        assertThat(table.heading().lastRow()).isEqualTo(4);
        assertThat(table.titles()).hasSize(4).first().isEqualTo("青岚县教育局隐患整改台账");
        assertThat(table.mapping().fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("学校名称", "school", "存在问题", "facts", "整改期限", "due"));
    }

    @Test
    void aWholeSheetOfExplanationsHoldsNoTable() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("填表说明", List.of(row("填表说明"), row("一、学校填全称。"), row("二、存在问题逐条填写。")));
        sheets.put("台账", List.of(row("学校", "存在问题"), row("甲", "灯坏")));
        Tables tables = found(Books.fast(sheets));
        assertThat(tables.recognised()).isTrue();
        assertThat(tables.without()).containsExactly("填表说明");
        assertThat(tables.tables()).extracting(Table::sheetName).containsExactly("台账");
    }

    @Test
    void aHeadingOfTwoRowsIsReadTogether() {
        List<List<Object>> rows = List.of(
                row("序号", "学校", "存在问题", "期限", null, "资金（万元）"),
                row(null, null, null, "原定", "核准", null),
                row(1, "甲", "灯坏", "2023.5.14", "2023.6.1", "3000元"));
        byte[] merged = Books.xlsx(book -> {
            Books.filled(Books.sheet("表", rows)).make(book);
            List.of("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2")
                    .forEach(area -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(area)));
        });
        for (byte[] content : List.of(merged, Books.fast(Books.sheet("表", rows)), Books.gb(Books.text(rows, ',')))) {
            Reads read = Reads.of(Workbook.open(Books.file(folder, content)), LAYOUT);
            assertThat(read.tables().tables().get(0).heading().lastRow()).isEqualTo(2);
            assertThat(read.texts("due")).containsExactly("2023-05-14");
            assertThat(read.texts("granted")).containsExactly("2023-06-01");
            assertThat(read.texts("funds")).containsExactly("0.3");
        }
    }

    @Test
    void aColumnUnderAStrangeHeadingIsKnownByItsValues() {
        Table table = Workbook.pasted("学校\t隐患描述\t发文\n甲\t灯\t青教安改[2023]1号\n乙\t门\t青教安改[2023]2号\n丙\t窗\t青教安改[2023]3号")
                .orThrow()
                .find(LAYOUT)
                .tables()
                .get(0);
        assertThat(certainties(table))
                .containsEntry("letter", Certainty.VALUES)
                .containsEntry("school", Certainty.HEADING);
    }

    @Test
    void aCorrectedMappingCountsAndHoldsForTheSameLayout() {
        String rows = "名字\t隐患描述\t其他\n甲\t灯坏\t1\n";
        Table guessed = Workbook.pasted(rows).orThrow().find(LAYOUT).tables().get(0);
        assertThat(guessed.missing()).extracting(Field::key).containsExactly("school");
        Mapping corrected = guessed.mapping().with("名字", "school");
        Reads read = Reads.of(Workbook.pasted("台账\n\n" + rows), LAYOUT, table -> {
            assertThat(table.fingerprint()).isEqualTo(guessed.fingerprint());
            return table.with(corrected);
        });
        assertThat(read.texts("school")).containsExactly("甲");
        assertThat(certainties(guessed.with(corrected)))
                .containsEntry("school", Certainty.GIVEN)
                .containsEntry("facts", Certainty.HEADING);
        assertThat(corrected.without("隐患描述").fields()).containsOnlyKeys("名字");
    }

    @Test
    void theFingerprintIsOfTheHeadingsInTheirOrderHoweverTheyAreSpaced() {
        String one = fingerprint("学校\t隐患描述\n甲\t灯");
        assertThat(fingerprint("说明\n\n学 校：\t\t隐患\u00a0描述*\n甲\t\t灯")).isEqualTo(one);
        assertThat(fingerprint("隐患描述\t学校\n灯\t甲")).isNotEqualTo(one);
    }

    private static String fingerprint(String text) {
        return Workbook.pasted(text).orThrow().find(LAYOUT).tables().get(0).fingerprint();
    }

    @Test
    void withoutAKnownWordTheLikelyTableCanBeMappedByHand() {
        String text = "某某汇总\n名字\t事情\n甲\t灯坏\n乙\t门坏";
        Tables tables = Workbook.pasted(text).orThrow().find(LAYOUT);
        assertThat(tables.recognised()).isFalse();
        assertThat(tables.complete().refusal().reasons().get(0).code()).isEqualTo("workbookNoColumn");
        Mapping given = new Mapping(Map.of("名字", "school", "事情", "facts"));
        Reads read = Reads.of(Workbook.pasted(text), LAYOUT, table -> table.with(given));
        assertThat(read.texts("school")).containsExactly("甲", "乙");
    }

    @Test
    void twoColumnsOfOneHeadingAreToldApart() {
        Table table = Workbook.pasted("学校\t存在问题\t备注\t备注\n甲\t灯\t1\t2")
                .orThrow()
                .find(LAYOUT)
                .tables()
                .get(0);
        assertThat(table.columns()).extracting(column -> column.name()).containsExactly("学校", "存在问题", "备注", "备注#2");
    }

    @Test
    void whereThereIsNoTableItIsSaid() {
        Tables tables = Workbook.pasted("只有一句话").orThrow().find(LAYOUT);
        assertThat(tables.tables()).isEmpty();
        assertThat(tables.complete().refusal().reasons().get(0).code()).isEqualTo("workbookNoTable");
    }
}
