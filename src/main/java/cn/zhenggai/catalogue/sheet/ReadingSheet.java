package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.Column;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.ItemChecks;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads the catalogue from a table and names every row that cannot be meant so. */
@Component
class ReadingSheet {

    private final SheetWords words;

    ReadingSheet(SheetWords words) {
        this.words = words;
    }

    /** @param now the catalogue as it reads on the day from which the sheet is to count */
    public CatalogueSheet read(SheetTable table, Map<String, HazardItem> now, Map<String, String> categories) {
        List<SheetFault> faults = new ArrayList<>(table.faults());
        if (faults.stream().anyMatch(fault -> fault.line() == 0)) {
            return new CatalogueSheet(List.of(), Map.of(), faults);
        }
        List<HazardItem> items = new ArrayList<>();
        Map<String, Integer> needed = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        for (SheetTable.Row row : table.soundRows()) {
            ReadItem reading = new ReadItem(row, words, faults);
            HazardItem known = now.get(row.cells().get(Column.CODE));
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
            faults.add(SheetFault.ofAll("", "sheetEmpty"));
        }
        return new CatalogueSheet(List.copyOf(items), needed, List.copyOf(faults));
    }

    /** What a sheet once said, whether or not it would be taken today. */
    List<HazardItem> asItStands(SheetTable table) {
        return table.rows().stream()
                .map(row -> new ReadItem(row, words, new ArrayList<>()).item(null))
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
}
