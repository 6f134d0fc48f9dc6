package cn.zhenggai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.Skipped.Why;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Field.Carried;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ledgers that offices sent. Every row of them becomes a row, a fault with its reason or a row left out with its. */
class LedgersTests {

    private static final Layout LEDGER = Layout.of(
            Field.of("number", Kinds.paperNumber(), "事项编号"),
            Field.of("school", Kinds.text(), "单位", "学校", "学校名称").needed().carriedWhen(Carried.SAID),
            Field.of("found", Kinds.day(), "检查日期", "检查时间", "时间").needed(),
            Field.of("facts", Kinds.lines(), "隐患描述", "问题", "存在问题").needed(),
            Field.of(
                    "severity",
                    Kinds.oneOf(Map.of("GENERAL", List.of("一般", "一般隐患"), "MAJOR", List.of("重大", "重大隐患", "Ⅰ级"))),
                    "等级"),
            Field.of("person", Kinds.text(), "责任人", "责任"),
            Field.of("funds", Kinds.tenThousandYuan().nought("不需资金"), "资金"),
            Field.of("due", Kinds.day(), "期限", "整改时限", "整改期限"),
            Field.of("closed", Kinds.day(), "销号时间"),
            Field.of("done", Kinds.yesNo(), "是否整改"),
            Field.of("letter", Kinds.paperNumber(), "协调函文号"),
            Field.of("phone", Kinds.code(), "联系电话"));

    private static Reads read(String name) {
        return Reads.of(Workbook.open(Path.of("src/test/resources/ledgers", name)), LEDGER);
    }

    @Test
    void theLedgerOfTheWholeCountyIsRead() {
        Reads read = read("ledger-2023-whole-county.xlsx");
        assertThat(read.rows()).hasSize(120);
        assertThat(read.texts("school").subList(0, 4)).containsExactly("双溪镇紫荆幼儿园", "双溪镇紫荆幼儿园", "双溪镇紫荆幼儿园", "望城春晖小学");
        assertThat(read.texts("found").subList(0, 4))
                .containsExactly("2023-03-13", "2023-01-23", "2023-03-20", "2023-01-22");
        assertThat(read.skipped())
                .containsExactly(
                        new Skipped("台帐", 124, Why.TOTAL, "合计"), new Skipped("台帐", 125, Why.SIGNATURE, "注:台帐保存两年。"));
        assertThat(read.faults()).hasSize(12).contains("6 due cellNotADay");
        assertThat(read.faults().stream().filter(fault -> fault.contains("found")))
                .hasSize(1);
    }

    @Test
    void theLedgerWithASheetForEachTownshipIsRead() {
        Reads read = read("ledger-2025-by-township.xlsx");
        assertThat(read.tables().tables())
                .extracting(Table::sheetName)
                .containsExactly("东关街道", "云岭镇", "双溪镇", "平安乡", "望城街道");
        assertThat(read.tables().tables())
                .extracting(Table::fingerprint)
                .containsOnly(read.tables().tables().get(0).fingerprint());
        assertThat(read.rows()).hasSize(102);
        assertThat(read.skipped()).isEmpty();
        assertThat(read.texts("number")).first().isEqualTo("青教安改〔2025〕10号-01");
        assertThat(read.texts("funds").subList(0, 5)).containsExactly("2.19", "3.89", "0.2", "1.94", "0.2");
        assertThat(read.rows().get(1).cell("found").text()).isEqualTo("2025-10-14");
        assertThat(read.faults()).hasSize(10).allMatch(fault -> fault.endsWith("due cellSeveralDays"));
    }

    @Test
    void looseNotesAreReadAsFarAsTheyCanBe() {
        Reads read = read("ledger-loose-notes.xlsx");
        assertThat(read.rows()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(read.rows().get(0).cell("found").text()).isEqualTo("2023-05-14");
        assertThat(read.texts("facts")).contains("=cmd|' /C calc'!A0", "@SUM(1+1)", "𠮷校园墙体开裂😀");
        assertThat(read.texts("letter")).contains("青教函〔2023〕7号");
        assertThat(read.faults())
                .contains("3 found cellNotADay", "5 phone cellUncomputed", "6 due cellNoYear", "12 school required");
    }
}
