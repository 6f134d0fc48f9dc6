package cn.zhenggai.sheet.heading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.value.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "学 校, 学校, HEADING",
        "学\u00a0校：, 学校, HEADING",
        "*学校, 学校, HEADING",
        "学校（必填）, 学校, PART",
        "单位(学校), 学校, PART",
        "单位(学校), 单位, PART",
        "资金（万元）, 资金, PART",
        "台帐编号, 台账编号, HEADING",
        "ＮＯ．, No, HEADING",
        "复查时间/结果, 复查时间, PART",
        "备注(通知书文号), 备注, PART",
        "协调涵文号, 协调函文号, NEAR",
        "隐患整改责任人, 责任人, NEAR",
        "检查时间, 复查时间, ",
        "单位, 单元, ",
        "乡镇, 学校, "
    })
    void aHeadingIsKnownHoweverItIsWritten(String written, String usual, Certainty certainty) {
        Field field = Field.of("field", Kinds.text(), usual);
        assertThat(Spelling.of(Heading.of(List.of(written)), field).orElse(null))
                .isEqualTo(certainty);
    }

    @Test
    void ofTwoRowsTheLastIsTheNearer() {
        Heading heading = Heading.of(List.of("期限", "原定"));
        assertThat(heading.text()).isEqualTo("期限 原定");
        assertThat(heading.folded()).isEqualTo("期限原定");
        assertThat(heading.parts()).containsExactly("原定", "期限");
    }

    @Test
    void aCellMergedOverBothRowsCountsOnce() {
        assertThat(Heading.of(List.of("学校", "学校")).text()).isEqualTo("学校");
    }

    @ParameterizedTest
    @CsvSource({"资金（万元）, 万元", "资金(元), 元", "所需资金(单位：万元), 万元", "面积（㎡）, m2", "单位（学校）, "})
    void theUnitStandsInBrackets(String written, String unit) {
        assertThat(Heading.of(List.of(written)).unit()).isEqualTo(unit);
    }

    @Test
    void columnsHaveTheLettersOfTheSpreadsheet() {
        assertThat(List.of(0, 25, 26, 701, 702)).map(Column::letters).containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }
}
