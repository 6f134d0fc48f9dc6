package cn.zhenggai.calendar;

import cn.zhenggai.calendar.year.ReadingSheet;
import cn.zhenggai.calendar.year.YearSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calendars made of the files that come with the program, without a database. */
final class Known {

    static final Term AUTUMN = new Term(1L, "2026年秋季学期", day("2026-09-01"), day("2027-01-22"));

    private Known() {}

    static Almanac years(int... years) {
        return with(List.of(), List.of(), Map.of(), years);
    }

    static Almanac with(List<CalendarDay> county, List<Term> terms, Map<Integer, LocalDate> floods, int... years) {
        List<YearLoaded> loaded = new ArrayList<>();
        List<CalendarDay> days = new ArrayList<>();
        for (int year : years) {
            loaded.add(new YearLoaded(year, YearLoaded.Source.FILE, year + ".csv", null, Instant.EPOCH, null, null));
            days.addAll(sheet(year).days());
        }
        return new Almanac(new Facts(1, loaded, days, List.of(), county, terms, floods));
    }

    static YearSheet sheet(int year) {
        try {
            return ReadingSheet.read(Files.readAllBytes(Path.of("config/calendar", year + ".csv")), year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
