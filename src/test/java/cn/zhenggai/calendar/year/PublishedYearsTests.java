package cn.zhenggai.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Almanac;
import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.statute.Statute;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fourteen years that the State Council published, in each form in which people have them. */
class PublishedYearsTests {

    static Stream<Integer> years() {
        return PublishedYears.years();
    }

    @Test
    void allFourteenAreThere() {
        assertThat(years())
                .containsExactly(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    /** A holiday that falls on a weekend is made up for, so that what is won on weekdays is what the law gives. */
    @ParameterizedTest
    @MethodSource("years")
    void theFactsAddUp(int year) {
        List<CalendarDay> days = PublishedYears.days(year);
        assertThat(days).filteredOn(day -> !day.off()).allMatch(day -> Almanac.weekend(day.day()));
        long won = days.stream()
                .filter(day -> day.off() && !Almanac.weekend(day.day()))
                .count();
        long worked = days.stream().filter(day -> !day.off()).count();
        int byLaw = year < 2025 ? 11 : 13;
        int beside = Map.of(2015, 1, 2020, 2).getOrDefault(year, 0);
        assertThat(won - worked).isEqualTo(byLaw + beside);
        assertThat(days)
                .filteredOn(CalendarDay::off)
                .extracting(CalendarDay::day)
                .containsAll(Statute.days(year).keySet());
    }

    @ParameterizedTest
    @MethodSource("years")
    void eachFormOfAYearSaysTheSame(int year) {
        List<CalendarDay> days = PublishedYears.days(year);
        Map<String, String> forms = Map.of(
                "table", PublishedYears.table(year),
                "notice", PublishedYears.notice(year),
                "json", PublishedYears.json(year),
                "ics", PublishedYears.calendar(year));
        forms.forEach((form, text) -> {
            YearSheet sheet = ReadingSheet.read(text, null);
            assertThat(sheet.faults()).as(form).isEmpty();
            assertThat(sheet.year()).as(form).isEqualTo(year);
            assertThat(sheet.days()).as(form).isEqualTo(days);
            assertThat(ReadingSheet.read(sheet.text(), null).days()).as("again").isEqualTo(days);
            byte[] gbk = text.getBytes(Charset.forName("GB18030"));
            assertThat(ReadingSheet.read(gbk, year).days()).as(form + " in GBK").isEqualTo(days);
        });
    }

    @ParameterizedTest
    @MethodSource("years")
    void theNoticeNamesItsNumber(int year) {
        assertThat(ReadingSheet.read(PublishedYears.notice(year), null).paper())
                .startsWith("国办发明电〔" + (year - 1) + "〕");
    }

    @Test
    void daysOfTheDecemberBeforeBelongToTheList() {
        YearSheet sheet = ReadingSheet.read(PublishedYears.notice(2019), null);
        assertThat(sheet.early())
                .extracting(CalendarDay::day)
                .containsExactly(LocalDate.of(2018, 12, 29), LocalDate.of(2018, 12, 30), LocalDate.of(2018, 12, 31));
        assertThat(sheet.first()).isEqualTo("2018-12-29");
    }

    @Test
    void whatTheNoticeOnlyEncouragesIsNotedAndNotCounted() {
        YearSheet sheet = ReadingSheet.read(PublishedYears.notice(2024), null);
        assertThat(sheet.notes()).extracting(YearSheet.Fault::code).contains("noticeBeside");
        assertThat(sheet.days()).extracting(CalendarDay::day).doesNotContain(LocalDate.of(2024, 2, 9));
    }
}
