package cn.zhenggai.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-06",
                "2026/9/6",
                "2026.9.6",
                "２０２６－０９－０６",
                "2026年9月6日",
                "２０２６年９月６号",
                "2026 年 9 月 6 日",
                "20260906",
                " 2026-9-6\u200B"
            })
    void oneDayInManyHands(String typed) {
        assertThat(WrittenDay.day(typed)).contains(LocalDate.of(2026, 9, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-6", "06/09/2026", "2026-02-30", "2026-13-01", "明天", "99999999", "2026-9"})
    void whatNamesNoDayForSureIsNone(String typed) {
        assertThat(WrittenDay.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"08:30", "8:30", "８：３０", "8点30分", "8时30", "08:30:00"})
    void oneHourInManyHands(String typed) {
        assertThat(WrittenDay.time(typed)).contains(LocalTime.of(8, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:01", "8", "8:3", "noon", "8:60"})
    void whatNamesNoHourForSureIsNone(String typed) {
        assertThat(WrittenDay.time(typed)).isEmpty();
    }
}
