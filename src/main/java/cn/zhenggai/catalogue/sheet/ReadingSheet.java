package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemChecks;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.text.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the catalogue from a table and names every row that cannot be meant so. */
@Component
class ReadingSheet {

    private static final Set<Column> OF_LINES =
            EnumSet.of(Column.REQUIREMENT, Column.HAZARD_WORDING, Column.DEFAULT_ORDER, Column.NOTE);

    private final SheetWords words;

    ReadingSheet(SheetWords words) {
        this.words = words;
    }

    /** @param now the catalogue as it reads on the day from which the sheet is to count */
    public CatalogueSheet read(SheetTable table, Map<String, HazardItem> now, Map<String, String> categories) {
        List<SheetFault> faults = new ArrayList<>(table.faults());
        Map<Column, Integer> places = places(table);
        if (faults.stream().noneMatch(fault -> fault.line() == 0)) {
            faults.addAll(wrongColumns(table, places));
        }
        if (faults.stream().anyMatch(fault -> fault.line() == 0)) {
            return new CatalogueSheet(List.of(), Map.of(), faults);
        }
        List<HazardItem> items = new ArrayList<>();
        Map<String, Integer> needed = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        for (SheetTable.Row row : table.soundRows()) {
            Map<Column, String> cells = cells(row, places);
            ReadItem reading = new ReadItem(row.line(), cells, words, faults);
            HazardItem known = now.get(cells.get(Column.CODE));
            HazardItem item = reading.item(known);
            needed(reading, item, needed);
            if (known == null || !item.saysTheSameAs(known)) {
                checked(reading, item, categories);
            }
            if (!item.code().isEmpty() && !codes.add(item.code())) {
                reading.fault(Column.CODE, "sheetTwice", item.code());
            }
            if (reading.sound()) {
                items.add(item);
            }
        }
        if (table.rows().isEmpty()) {
            faults.add(SheetFault.of(0, null, "sheetEmpty"));
        }
        return new CatalogueSheet(List.copyOf(items), needed, List.copyOf(faults));
    }

    /** What a sheet once said, whether or not it would be taken today. */
    List<HazardItem> asItStands(SheetTable table) {
        Map<Column, Integer> places = places(table);
        return table.rows().stream()
                .map(row -> new ReadItem(row.line(), cells(row, places), words, new ArrayList<>()).item(null))
                .toList();
    }

    private static void needed(ReadItem reading, HazardItem item, Map<String, Integer> needed) {
        Integer number = reading.groupNeeded();
        if (number != null && item.group() != null) {
            Integer other = needed.putIfAbsent(item.group(), number);
            if (other != null && !other.equals(number)) {
                reading.fault(Column.GROUP_NEEDED, "sheetNeededTwice", item.group(), other, number);
            }
        }
    }

    /** What the cells say one by one is sound; here it has to fit together. */
    private static void checked(ReadItem reading, HazardItem item, Map<String, String> categories) {
        if (reading.sound()) {
            ItemChecks.refusal(item, categories).stream()
                    .map(Refusal::reasons)
                    .flatMap(List::stream)
                    .forEach(reason -> reading.fault(
                            ItemChecks.column(reason.field()),
                            reason.code(),
                            reason.arguments().toArray()));
        }
    }

    private Map<Column, Integer> places(SheetTable table) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < table.headings().size(); i++) {
            int place = i;
            words.column(heading(table.headings().get(i))).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    /** One message for all of them, so that whoever made the sheet sees at once which one he took. */
    private List<SheetFault> wrongColumns(SheetTable table, Map<Column, Integer> places) {
        String missing = Arrays.stream(Column.values())
                .filter(column -> !column.optional() && !places.containsKey(column))
                .map(Column::key)
                .collect(Collectors.joining(", "));
        String unknown = table.headings().stream()
                .map(ReadingSheet::heading)
                .filter(heading -> !heading.isEmpty() && words.column(heading).isEmpty())
                .map(heading -> heading.length() > 40 ? heading.substring(0, 40) : heading)
                .collect(Collectors.joining(", "));
        String twice = table.headings().stream()
                .flatMap(heading -> words.column(heading(heading)).stream())
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey().key())
                .collect(Collectors.joining(", "));
        return Stream.of(missing, unknown, twice).allMatch(String::isEmpty)
                ? List.of()
                : List.of(SheetFault.of(0, null, "sheetColumns", orDash(missing), orDash(unknown), orDash(twice)));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String heading(String cell) {
        return SheetWords.narrow(Objects.requireNonNull(PlainText.line(cell)));
    }

    private static String text(Column column, String cell) {
        boolean lines = OF_LINES.contains(column);
        String plain = Objects.requireNonNull(lines ? PlainText.lines(cell) : PlainText.line(cell));
        return column.prose() ? plain : SheetWords.narrow(plain);
    }

    private static Map<Column, String> cells(SheetTable.Row row, Map<Column, Integer> places) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(column, text(column, row.cell(place))));
        return cells;
    }
}
