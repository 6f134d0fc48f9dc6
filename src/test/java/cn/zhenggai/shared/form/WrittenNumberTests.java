package cn.zhenggai.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTests {

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "'1，000', 1000",
        "'1,000', 1000",
        "１０００, 1000",
        "1 000, 1000",
        "'1\u00A0000', 1000",
        "'１２，３４５．６', 12345.6",
        "'1,234,567.5', 1234567.5",
        "1.5, 1.5",
        "1．5, 1.5",
        "1。5, 1.5",
        "0.125, 0.125",
        "12.345, 12.345",
        "' 3\u200B ', 3",
        "-2, -2",
        ".5, 0.5"
    })
    void aNumberIsReadAsItIsMeant(String typed, BigDecimal meant) {
        assertThat(WrittenNumber.decimal(typed).orThrow()).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "1.000, numberTwoWays",
        "１．０００, numberTwoWays",
        "12.500, numberTwoWays",
        "'1，5', numberSeparators",
        "'1,00', numberSeparators",
        "'10,0000', numberSeparators",
        "'1000,000', numberSeparators",
        "'1,000 000', numberSeparators",
        "1.000.000, numberSeparators",
        "1 0 0, numberSeparators",
        "1e5, notANumber",
        "三, notANumber",
        "3.5万, notANumber",
        "NaN, notANumber",
        "-, notANumber"
    })
    void whatMayMeanTwoThingsOrNoneIsRefused(String typed, String code) {
        assertThat(code(WrittenNumber.decimal(typed))).isEqualTo(code);
    }

    @Test
    void theRefusalSaysBothMeanings() {
        Refusal refusal = WrittenNumber.decimal("１．０００").refusal();
        assertThat(refusal.reasons().get(0).arguments()).containsExactly("1.000", "1", "1000");
    }

    @ParameterizedTest
    @CsvSource({"'1，000', 1000", "１５, 15", "007, 7"})
    void aCountIsReadTheSameWay(String typed, long meant) {
        assertThat(WrittenNumber.whole(typed).orThrow()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"1.5", "9999999999999999999", "2.0"})
    void aPartOfAThingIsNoCount(String typed) {
        assertThat(code(WrittenNumber.whole(typed))).isEqualTo("notANumber");
    }

    @Test
    void anyNumberIsReadBackWithAndWithoutItsSeparators() {
        Random random = new Random(7);
        for (int n = 0; n < 5_000; n++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(3));
            assertThat(WrittenNumber.decimal("%,.2f".formatted(number)).orThrow())
                    .isEqualByComparingTo(new BigDecimal("%.2f".formatted(number)));
            assertThat(WrittenNumber.decimal(number.toPlainString()).orThrow()).isEqualByComparingTo(number);
        }
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }
}
