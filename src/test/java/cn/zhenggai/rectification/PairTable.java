package cn.zhenggai.rectification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of a case that is in one side path when the other is tried, for every two of them; for readers too. */
final class PairTable {

    private static final Path FILE = Path.of("src", "test", "resources", "sidepaths", "pairs.csv");
    private static final String HEADING = "first,second,outcome,why";

    private final Map<Aside, Map<Aside, String>> outcomes = new EnumMap<>(Aside.class);

    private PairTable() {}

    static PairTable read() {
        PairTable table = new PairTable();
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADING))
                    .map(line -> line.split(",", 4))
                    .forEach(table::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void put(String[] cells) {
        if (cells.length < 4 || cells[3].isBlank()) {
            throw new IllegalStateException("Without a reason: " + String.join(",", cells));
        }
        String twice = outcomes.computeIfAbsent(Aside.valueOf(cells[0]), first -> new EnumMap<>(Aside.class))
                .put(Aside.valueOf(cells[1]), cells[2]);
        if (twice != null) {
            throw new IllegalStateException("Twice: " + String.join(",", cells));
        }
    }

    /** Null for a pair that is not in the table. */
    String of(Aside first, Aside second) {
        return outcomes.getOrDefault(first, Map.of()).get(second);
    }

    /** Those of the table and those that were found, where they differ. */
    String differences(Aside first, Map<Aside, String> found) {
        Map<Aside, String> other = new LinkedHashMap<>(found);
        other.entrySet().removeIf(one -> one.getValue().equals(of(first, one.getKey())));
        return other.entrySet().stream()
                .map(one -> "%s,%s: %s instead of %s"
                        .formatted(first, one.getKey(), one.getValue(), of(first, one.getKey())))
                .collect(Collectors.joining("\n"));
    }
}
