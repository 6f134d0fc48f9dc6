package cn.zhenggai.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RawCell.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayKindTests {

    private static final Context IN_2023 = new Context(null, 2023, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023.5.14",
                "2023/5/14",
                "2023-05-14",
                "2023-5-14",
                "2023年5月14日",
                "2023年05月14号",
                "20230514",
                "２０２３年５月１４日",
                " 2023 年 5 月 14 日 ",
                "2023。5。14",
                "2023–05–14",
                "2023\u00a0.5.14"
            })
    void aWholeDayIsTakenAsItIs(String written) {
        Taken taken = Asked.of(Kinds.day(), written);
        Asked.taken(taken, "2023-05-14");
        assertThat(taken.note()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二三年五月十四日, 2023-05-14",
        "二零二三年五月十四日, 2023-05-14",
        "二○二三年十二月三十一日, 2023-12-31",
        "二〇二三年十月二十日, 2023-10-20",
        "二〇二三年十一月廿三日, 2023-11-23",
        "二三年五月十四日, 2023-05-14",
        "23.5.14, 2023-05-14",
        "23年5月14日, 2023-05-14",
        "98.5.14, 1998-05-14",
        "2023-07-03 09:30, 2023-07-03",
        "2023-07-03 00:00:00, 2023-07-03",
        "2023/7/3 8点30分, 2023-07-03",
        "2023年5月14日（星期日）, 2023-05-14",
        "2023年9月1日前, 2023-09-01",
        "5月14日, 2023-05-14",
        "5月14号, 2023-05-14",
        "五月十四日, 2023-05-14",
        "5.14, 2023-05-14",
        "5/14, 2023-05-14",
        "9月1日之前, 2023-09-01",
        "45000, 2023-03-15",
        "45000.5, 2023-03-15"
    })
    void otherWaysOfWritingADayAreUnderstood(String written, String day) {
        Asked.taken(Kinds.day().take(RawCell.text(written), IN_2023), day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023.2.30, cellNoSuchDay",
        "2023年13月1日, cellNoSuchDay",
        "2023-00-10, cellNoSuchDay",
        "2月30日, cellNoSuchDay",
        "0023-05-14, cellNoSuchDay",
        "9999-05-14, cellNoSuchDay",
        "2023年5月, cellOnlyAMonth",
        "2023.5, cellOnlyAMonth",
        "2023年5月底, cellOnlyAMonth",
        "2025-07-19(原2025-07-12), cellSeveralDays",
        "5月14日至5月16日, cellSeveralDays",
        "上周三, cellNotADay",
        "暑假期间, cellNotADay",
        "立即, cellNotADay",
        "长期, cellNotADay",
        "2023, cellNotADay",
        "99999, cellNotADay",
        "230514, cellNotADay",
        "2023-07-03 25:99, cellNotADay",
        "5, cellNotADay"
    })
    void whatIsNoDayIsSaidToBeNone(String written, String code) {
        Asked.refused(Kinds.day().take(RawCell.text(written), IN_2023), code);
    }

    @Test
    void aDayWithoutItsYearNeedsOneFromElsewhere() {
        Asked.refused(Asked.of(Kinds.day(), "5月14日"), "cellNoYear");
    }

    @Test
    void aNumberOfDaysIsCountedFrom1900OrFrom1904() {
        Asked.taken(Asked.number(Kinds.day(), "45000"), "2023-03-15");
        RawCell cell = new RawCell(Type.NUMBER, "45000");
        Asked.taken(Kinds.day().take(cell, new Context(null, null, true)), "2027-03-16");
    }

    @Test
    void aNumberMayBeADayInEightFigures() {
        Asked.taken(Asked.number(Kinds.day(), "20230514"), "2023-05-14");
        Asked.refused(Asked.number(Kinds.day(), "5.1"), "cellNotADay");
    }

    @Test
    void aRealDateIsOneAndAnHourIsNot() {
        Asked.taken(Kinds.day().take(new RawCell(Type.DATE, "2023-05-14"), Context.NONE), "2023-05-14");
        Asked.refused(Kinds.day().take(new RawCell(Type.DATE, "09:30"), Context.NONE), "cellNotADay");
    }

    @Test
    void whatWasGuessedIsSaid() {
        assertThat(Asked.of(Kinds.day(), "23.5.14").note()).isEqualTo(Note.of("taken", "23.5.14", "2023-05-14"));
        assertThat(Kinds.day().take(RawCell.text("45000"), IN_2023).note()).isNotNull();
        assertThat(Kinds.day().take(RawCell.text("5月14日"), IN_2023).note()).isNotNull();
    }

    @Test
    void theDaysWithinATextAreFoundWithWhatStandsBeforeThem() {
        assertThat(DaysWithin.read("2025-07-19(原2025-07-12)", null))
                .extracting(found -> found.before() + " " + found.day())
                .containsExactly(" 2025-07-19", "(原 2025-07-12");
        assertThat(DaysWithin.read("2025-10-27 合格", null)).hasSize(1);
        assertThat(DaysWithin.read("3月1日发，3月9日合格", 2025)).hasSize(2);
        assertThat(DaysWithin.read("3月1日发", null)).isEmpty();
        assertThat(DaysWithin.read("2025-02-30", null)).isEmpty();
    }
}
