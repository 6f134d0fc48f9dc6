package cn.zhenggai.calendar.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days the law gives, by the edition of their time, and where the moon puts them. */
class StatuteTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05",
                "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
                "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23", "2032-02-11", "2033-01-31",
                "2034-02-19", "2035-02-08"
            })
    void theNewYearOfTheMoonFallsWhereItIsKnownToFall(LocalDate day) {
        assertThat(LunarDays.newYear(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-04-04, 2020-06-25, 2020-10-01",
        "2023, 2023-04-05, 2023-06-22, 2023-09-29",
        "2026, 2026-04-05, 2026-06-19, 2026-09-25",
        "2033, 2033-04-04, 2033-06-01, 2033-09-08"
    })
    void soDoTheOtherFestivals(int year, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {
        assertThat(LunarDays.qingming(year)).isEqualTo(qingming);
        assertThat(LunarDays.dragonBoat(year)).isEqualTo(dragonBoat);
        assertThat(LunarDays.midAutumn(year)).isEqualTo(midAutumn);
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 13, 国务院令第795号, true,  true,  true",
        "2025, 13, 国务院令第795号, true,  true,  true",
        "2024, 11, 国务院令第644号, false, true,  false",
        "2014, 11, 国务院令第644号, false, true,  false",
        "2013, 11, 国务院令第513号, true,  false, false",
        "2008, 11, 国务院令第513号, true,  false, false",
        "2007, 10, 国务院令第270号, false, true,  true"
    })
    void eachYearFollowsTheRuleOfItsTime(
            int year, int days, String source, boolean eve, boolean third, boolean secondOfMay) {
        Map<LocalDate, Statute.Day> off = Statute.days(year);
        LocalDate newYear = LunarDays.newYear(year);
        assertThat(Statute.of(year).source()).isEqualTo(source);
        assertThat(off).hasSize(days);
        assertThat(off.containsKey(newYear.minusDays(1))).isEqualTo(eve);
        assertThat(off.containsKey(newYear.plusDays(2))).isEqualTo(third);
        assertThat(off.containsKey(LocalDate.of(year, 5, 2))).isEqualTo(secondOfMay);
    }

    @Test
    void twoHolidaysOnOneDayHaveBothNames() {
        assertThat(Statute.days(2031).get(LocalDate.of(2031, 10, 1))).isEqualTo(new Statute.Day("国庆节、中秋节", true));
    }

    @Test
    void beyondWhatTheCalendarIsAskedForOnlyTheFixedDaysAreKnown() {
        assertThat(Statute.days(2101).values().stream().map(Statute.Day::fixed).collect(Collectors.toSet()))
                .containsExactly(true);
    }
}
