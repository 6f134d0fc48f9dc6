package cn.zhenggai.calendar.year;

import cn.zhenggai.calendar.CalendarDay;
import cn.zhenggai.shared.form.WrittenDay;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table {@code date,kind,name} as spreadsheets write and paste it, with commas or tabs. */
final class TableDays {

    private static final Pattern SEPARATOR = Pattern.compile("[,，\\t;；]");
    private static final Pattern HEADING = Pattern.compile("(?:date|day|日期|时间).*", Pattern.DOTALL);
    private static final ObjectReader CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build().readerForListOf(String.class);

    private final Listed found = new Listed();

    private TableDays() {}

    static Listed read(String text) {
        TableDays table = new TableDays();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()
                    && !(i == 0
                            && HEADING.matcher(line.toLowerCase(Locale.ROOT)).matches())) {
                table.row(i + 1, line);
            }
        }
        return table.found;
    }

    /** Whether a line begins with a day and goes on. */
    static boolean row(String line) {
        List<String> cells = cells(line.strip());
        return cells.size() > 1 && date(cell(cells, 0)).isPresent();
    }

    private void row(int line, String text) {
        List<String> cells = cells(text);
        Optional<LocalDate> date = date(cell(cells, 0));
        CalendarDay.Kind kind = Words.kind(cell(cells, 1));
        if (date.isEmpty()) {
            found.fault(line, "date", cell(cells, 0));
        } else if (kind == null) {
            found.fault(line, "kind", date.get().toString(), cell(cells, 1));
        } else {
            found.row(line, date.get(), kind, cell(cells, 2));
        }
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
        return place < cells.size()
                ? Objects.requireNonNullElse(cells.get(place), "").strip()
                : "";
    }

    private static Optional<LocalDate> date(String text) {
        return WrittenDay.day(text);
    }
}
