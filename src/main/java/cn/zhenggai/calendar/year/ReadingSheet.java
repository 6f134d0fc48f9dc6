package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.Almanac;
import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.calendar.year.YearSheet.Fault;
import cn.zhenggai.shared.form.WrittenDay;
import cn.zhenggai.shared.text.PlainText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code date,kind,name} as spreadsheets write it: UTF-8 with or without a mark, or GBK, with commas or tabs, and
 * names every row that cannot be meant so. A list that leaves a fixed holiday out is not the list of a year.
 */
public final class ReadingSheet {

    /** 5 MB: a year has some fifty rows, so that more is another file. */
    public static final int LONGEST = 5 * 1024 * 1024;

    private static final int MOST_ROWS = 400;
    private static final int NAME = 60;
    private static final Pattern SEPARATOR = Pattern.compile("[,，\\t;；]");
    private static final ObjectReader CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build().readerForListOf(String.class);
    private static final Map<String, CalendarDay.Kind> KINDS = Map.of(
            "off", CalendarDay.Kind.OFF,
            "休", CalendarDay.Kind.OFF,
            "放假", CalendarDay.Kind.OFF,
            "work", CalendarDay.Kind.WORK,
            "班", CalendarDay.Kind.WORK,
            "上班", CalendarDay.Kind.WORK);

    private final List<Fault> faults = new ArrayList<>();
    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private @Nullable Integer year;

    /** @param year that the days must lie in, null to take that of the first day */
    private ReadingSheet(@Nullable Integer year) {
        this.year = year;
    }

    public static YearSheet read(byte[] file, @Nullable Integer year) {
        if (file.length > LONGEST) {
            return faulty(year, Fault.of(0, "tooLarge"));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return read(text, year);
            } catch (CharacterCodingException other) {
                // Not in this one; the next is tried, and after the last it is said.
            }
        }
        return faulty(year, Fault.of(0, "unreadable"));
    }

    public static YearSheet read(String text, @Nullable Integer year) {
        if (text.indexOf('\0') >= 0) {
            return faulty(year, Fault.of(0, "unreadable"));
        }
        return new ReadingSheet(year).whole(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static YearSheet faulty(@Nullable Integer year, Fault fault) {
        return new YearSheet(year, List.of(), List.of(fault));
    }

    private YearSheet whole(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_ROWS) {
            return faulty(year, Fault.of(0, "tooManyRows", lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.toLowerCase().startsWith("date"))) {
                row(i + 1, line);
            }
        }
        if (days.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of(0, "empty"));
        } else if (faults.isEmpty() && year != null) {
            fixedDaysAreOff(year);
        }
        return new YearSheet(year, List.copyOf(days.values()), List.copyOf(faults));
    }

    private void row(int line, String text) {
        List<String> cells = cells(text);
        LocalDate date = date(cell(cells, 0));
        CalendarDay.Kind kind = KINDS.get(cell(cells, 1).toLowerCase());
        String name = cell(cells, 2);
        if (date == null) {
            faults.add(Fault.of(line, "date", cell(cells, 0)));
            return;
        }
        int expected = year == null ? date.getYear() : year;
        year = expected;
        String wrong = wrong(date, expected, kind, name);
        if (kind != null && wrong == null) {
            days.put(date, new CalendarDay(date, kind, name));
        } else {
            faults.add(
                    Fault.of(line, String.valueOf(wrong), date.toString(), cell(cells, 1), String.valueOf(expected)));
        }
    }

    private @Nullable String wrong(LocalDate date, int expected, CalendarDay.@Nullable Kind kind, String name) {
        if (date.getYear() != expected) {
            return "otherYear";
        }
        if (kind == null) {
            return "kind";
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME) {
            return "name";
        }
        if (days.containsKey(date)) {
            return "twice";
        }
        return kind == CalendarDay.Kind.WORK && !Almanac.weekend(date) ? "workOnWeekday" : null;
    }

    private void fixedDaysAreOff(int expected) {
        Almanac.FIXED.keySet().stream()
                .sorted(Comparator.<MonthDay>naturalOrder())
                .forEach(fixed -> {
                    CalendarDay day = days.get(fixed.atYear(expected));
                    if (day == null || !day.off()) {
                        faults.add(Fault.of(
                                0, "fixedMissing", fixed.atYear(expected).toString()));
                    }
                });
    }

    /** By whichever of the usual separators comes first; empty when a quotation never ends. */
    private static List<String> cells(String line) {
        Matcher separator = SEPARATOR.matcher(line);
        char parts = separator.find() ? separator.group().charAt(0) : ',';
        try {
            return CSV.with(CsvSchema.emptySchema().withColumnSeparator(parts)).readValue(line);
        } catch (JsonProcessingException broken) {
            return List.of();
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? Objects.requireNonNullElse(PlainText.line(cells.get(place)), "") : "";
    }

    private static @Nullable LocalDate date(String text) {
        return WrittenDay.day(text).orElse(null);
    }
}
