package cn.zhenggai.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawCell.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKindTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200|1200",
                "０．３|0.3",
                "1 200|1200",
                "0.30|0.3",
                "-5|-5",
                "十二|12",
                "壹仟|1000",
                "〇|0",
                "零|0",
                "一百零五|105",
                "一千〇五|1005",
                "一千零一十|1010",
                "三千五百|3500",
                "二十|20",
                "十|10",
                "廿三|23",
                "两百|200",
                "贰万叁仟元整|23000",
                "一亿二千万|120000000",
                "1万2千|12000",
                "0.3万|3000",
                "3处|3",
                "120人|120",
                "共5个|5",
                "12.5㎡|12.5",
                "一二三|123"
            })
    void numbersAreUnderstoodAsPeopleWriteThem(String written, String number) {
        Asked.taken(Asked.of(Kinds.number(), written), number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.3万|0.3",
                "0.3万元|0.3",
                "3000元|0.3",
                "约2000元|0.2",
                "￥3,000|0.3",
                "3000元左右|0.3",
                "叁仟元整|0.3",
                "2|2",
                "0.06|0.06",
                "1亿元|10000",
                "三千五百元|0.35",
                "5千元|0.5",
                "人民币200元|0.02"
            })
    void moneyIsTakenInTenThousands(String written, String number) {
        Asked.taken(Asked.of(Kinds.tenThousandYuan(), written), number);
    }

    @Test
    void theUnitOverTheColumnSaysWhatABareNumberMeans() {
        Context yuan = Context.NONE.in("元");
        Asked.taken(Kinds.tenThousandYuan().take(RawCell.text("3000"), yuan), "0.3");
        Asked.taken(Kinds.tenThousandYuan().take(new RawCell(Type.NUMBER, "3000"), yuan), "0.3");
        Asked.taken(Kinds.tenThousandYuan().take(RawCell.text("0.3万"), yuan), "0.3");
        Asked.taken(Kinds.tenThousandYuan().take(RawCell.text("0.3"), Context.NONE.in("万元")), "0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"若干", "约", "1-3", "10~20万", "一万五", "二百五", "万元", "12a", "=1+1", "1.2.3", "不需资金", "百"})
    void whatIsNoNumberIsRefused(String written) {
        assertThat(Asked.of(Kinds.tenThousandYuan(), written).fault()).isNotNull();
    }

    @Test
    void whatCouldBeMeantInTwoWaysIsRefused() {
        Asked.refused(Asked.of(Kinds.number(), "1.500"), "numberTwoWays");
        Asked.taken(Asked.number(Kinds.number(), "1.5"), "1.5");
    }

    @Test
    void wordsMaySayThatThereIsNone() {
        Asked.taken(Asked.of(Kinds.tenThousandYuan().nought("不需资金", "无"), "不需 资金"), "0");
    }

    @Test
    void aWholeNumberHasNoFraction() {
        Asked.taken(Asked.number(Kinds.whole(), "12"), "12");
        Asked.taken(Asked.of(Kinds.whole(), "12.0"), "12");
        Asked.refused(Asked.number(Kinds.whole(), "12.5"), "cellNotWhole");
    }

    @Test
    void aNumberThatASpreadsheetMadeADayOfIsRefused() {
        Asked.refused(Kinds.number().take(new RawCell(Type.DATE, "2026-03-01"), Context.NONE), "cellDayForNumber");
    }

    @Test
    void whatWasConvertedIsSaid() {
        assertThat(Asked.of(Kinds.tenThousandYuan(), "3000元").note()).isEqualTo(Note.of("taken", "3000元", "0.3万元"));
        assertThat(Asked.of(Kinds.tenThousandYuan(), "0.3").note()).isNull();
    }
}
