package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fourteen published years as facts, and as people may have them in four forms. */
public final class PublishedYears {

    private static final Path PLACE = Path.of("src/test/resources/calendar");
    private static final Map<Integer, List<Holiday>> YEARS = new TreeMap<>();

    static {
        int year = 0;
        for (String line : lines("published.txt")) {
            String[] parts = line.split(" ");
            if (parts[0].matches("\\d{4}")) {
                year = Integer.parseInt(parts[0]);
            } else if (!line.startsWith("#")) {
                YEARS.computeIfAbsent(year, each -> new ArrayList<>()).add(Holiday.of(parts));
            }
        }
    }

    private PublishedYears() {}

    /** A holiday from its first day off to its last, with the days worked for it. */
    private record Holiday(String name, LocalDate first, LocalDate last, List<LocalDate> worked) {

        static Holiday of(String... parts) {
            String[] ends = parts[1].split("\\.\\.");
            List<LocalDate> worked = Stream.of(parts)
                    .skip(2)
                    .map(day -> LocalDate.parse(day.substring(1)))
                    .toList();
            return new Holiday(parts[0], LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), worked);
        }

        Stream<CalendarDay> days() {
            return Stream.concat(
                    first.datesUntil(last.plusDays(1)).map(day -> new CalendarDay(day, CalendarDay.Kind.OFF, name)),
                    worked.stream().map(day -> new CalendarDay(day, CalendarDay.Kind.WORK, name)));
        }
    }

    static Stream<Integer> years() {
        return YEARS.keySet().stream();
    }

    static List<CalendarDay> days(int year) {
        return YEARS.get(year).stream()
                .flatMap(Holiday::days)
                .sorted(Comparator.comparing(CalendarDay::day))
                .toList();
    }

    public static String table(int year) {
        return "日期,类型,节日\n"
                + days(year).stream()
                        .map(day -> day.day() + (day.off() ? ",休," : ",班,") + day.name())
                        .collect(Collectors.joining("\n"));
    }

    /** As it is copied from a page, with whatever was announced later behind it. */
    public static String notice(int year) {
        String all = String.join("\n", lines("worded.txt"));
        String text = all.substring(all.indexOf("= " + year) + 7);
        return text.contains("\n= ") ? text.substring(0, text.indexOf("\n= ")) : text;
    }

    static String json(int year) {
        return days(year).stream()
                .map(day -> "    {\n      \"name\": \"%s\",\n      \"date\": \"%s\",\n      \"isOffDay\": %s\n    }"
                        .formatted(day.name(), day.day(), day.off()))
                .collect(Collectors.joining(
                        ",\n", "{\n  \"$schema\": \"x\",\n  \"year\": " + year + ",\n  \"days\": [\n", "\n  ]\n}"));
    }

    static String calendar(int year) {
        return YEARS.get(year).stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(event(each.name + "假期", each.first, each.last.plusDays(1))),
                        each.worked.stream().map(day -> event(each.name + "（班）", day, null))))
                .collect(Collectors.joining(
                        "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:放假\r\n", "END:VCALENDAR\r\n"));
    }

    private static String event(String title, LocalDate first, LocalDate end) {
        DateTimeFormatter plain = DateTimeFormatter.BASIC_ISO_DATE;
        String until = end == null ? "DURATION:P1D" : "DTEND;VALUE=DATE:" + plain.format(end);
        return "BEGIN:VEVENT\r\nUID:%s@test\r\nDTSTART;VALUE=DATE:%s\r\n%s\r\nSUMMARY:%s\r\n %s\r\n"
                        .formatted(first, plain.format(first), until, title.substring(0, 1), title.substring(1))
                + "BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDESCRIPTION:上班\r\nEND:VALARM\r\nEND:VEVENT\r\n";
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PLACE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
