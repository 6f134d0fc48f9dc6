package cn.zhenggai.statistics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How shares are printed. */
class RateTests {

    @ParameterizedTest
    @CsvSource({
        "0,0,—",
        "0,7,0.0%",
        "63,63,100.0%",
        "20,25,80.0%",
        "1,3,33.3%",
        "2,3,66.7%",
        "1,16,6.3%",
        "1,32,3.1%",
        "5000000000000,10000000000000,50.0%",
        "3,2,150.0%"
    })
    void oneDecimalHalfUpAndADashForNothingOutOfNothing(long part, long whole, String printed) {
        assertThat(new Rate(part, whole)).hasToString(printed);
    }

    @Test
    void whatHasNoValueStandsBehindAllThatHave() {
        assertThat(Stream.of(new Rate(0, 0), new Rate(3, 4), new Rate(0, 9), new Rate(1, 1))
                        .sorted())
                .extracting(Rate::toString)
                .containsExactly("0.0%", "75.0%", "100.0%", "—");
    }
}
