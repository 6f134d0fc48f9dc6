package cn.zhenggai.dataimport.part;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.sheet.Table;
import cn.zhenggai.sheet.Tables;
import cn.zhenggai.sheet.Workbook;
import cn.zhenggai.sheet.heading.Certainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a workbook holds of several kinds, in their order.
 *
 * @param without names of sheets that hold none of them
 */
public record FoundParts(List<FoundPart> parts, List<String> without) {

    /** A sheet of this name tells how the others are filled in, and names their headings. */
    private static final String EXPLAINED = "说明";

    private static final int NAMED = 1000;
    private static final int WHOLE = 100;

    public FoundParts {
        parts = List.copyOf(parts);
        without = List.copyOf(without);
    }

    /** Of one kind its tables as they are found; of several each sheet goes to the kind that it fits best. */
    public static FoundParts in(Workbook book, List<ImportKind> kinds) {
        if (kinds.size() == 1) {
            Tables found = book.find(kinds.get(0).layout());
            List<FoundPart> one =
                    found.tables().isEmpty() ? List.of() : List.of(new FoundPart(kinds.get(0), found.tables()));
            return new FoundParts(one, found.without());
        }
        return shared(book, kinds);
    }

    private record Fitting(ImportKind kind, Table table, int points) {}

    private static FoundParts shared(Workbook book, List<ImportKind> kinds) {
        Map<String, Fitting> best = new LinkedHashMap<>();
        TreeSet<String> others = new TreeSet<>();
        for (ImportKind kind : kinds) {
            Tables found = book.find(kind.layout());
            others.addAll(found.without());
            for (Table table : found.recognised() ? found.tables() : List.<Table>of()) {
                others.add(table.sheetName());
                if (!table.sheetName().contains(EXPLAINED)) {
                    best.merge(table.sheetName(), new Fitting(kind, table, points(kind, table)), FoundParts::better);
                }
            }
        }
        others.removeAll(best.keySet());
        List<FoundPart> parts = new ArrayList<>();
        for (ImportKind kind : kinds) {
            List<Table> tables = best.values().stream()
                    .filter(fitting -> fitting.kind().equals(kind))
                    .map(Fitting::table)
                    .toList();
            if (!tables.isEmpty()) {
                parts.add(new FoundPart(kind, tables));
            }
        }
        return new FoundParts(parts, new ArrayList<>(others));
    }

    private static Fitting better(Fitting one, Fitting other) {
        return other.points() > one.points() ? other : one;
    }

    /** The name of the sheet tells most, then that nothing is missing, then how many columns are known. */
    private static int points(ImportKind kind, Table table) {
        String sheet = Folded.of(table.sheetName());
        int named = (int) kind.sheetNames().stream()
                .filter(name -> sheet.contains(Folded.of(name)))
                .count();
        int known = (int) table.guesses().stream()
                .filter(guess -> guess.certainty().compareTo(Certainty.PART) <= 0)
                .count();
        return Math.min(named, 1) * NAMED + (table.missing().isEmpty() ? WHOLE : 0) + known;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What all these headings are known by. */
    public String layout() {
        return parts.size() == 1
                ? parts.get(0).layout()
                : Fingerprint.of(parts.stream().map(FoundPart::layout).collect(Collectors.joining("|")));
    }
}
