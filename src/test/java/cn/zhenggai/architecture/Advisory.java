package cn.zhenggai.architecture;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A line of {@code advisories.csv}: something known to be wrong with versions of a library.
 *
 * @param before the first version without it; empty while there is none
 * @param until how long it is accepted all the same, null when it is not
 */
record Advisory(
        String artifact,
        String from,
        String before,
        String id,
        String severity,
        LocalDate seen,
        LocalDate until,
        String why) {

    /** Numbers by their value; what stands behind them, as in {@code 3.1.5.RELEASE}, makes no difference here. */
    private static final Comparator<String> BY_VERSION = (one, other) -> Arrays.compare(numbers(one), numbers(other));

    static List<Advisory> all() throws IOException {
        return lines(Path.of("src/test/resources/advisories.csv")).stream()
                .map(Advisory::read)
                .toList();
    }

    /** The lines of a table, without its heading. */
    static List<String[]> lines(Path table) throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(table.toFile())) {
            return lines.readAll().stream().skip(1).toList();
        }
    }

    private static Advisory read(String[] line) {
        return new Advisory(
                line[0],
                line[1],
                line[2],
                line[3],
                line[4],
                LocalDate.parse(line[5]),
                line[6].isEmpty() ? null : LocalDate.parse(line[6]),
                line[7]);
    }

    boolean concerns(String version) {
        return BY_VERSION.compare(version, from) >= 0 && (before.isEmpty() || BY_VERSION.compare(version, before) < 0);
    }

    boolean acceptedOn(LocalDate day) {
        return until != null && !day.isAfter(until);
    }

    /** The path of the artifact's folder in any repository. */
    String folder() {
        String[] names = artifact.split(":");
        return "/" + names[0].replace('.', '/') + "/" + names[1] + "/";
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[.-]"))
                .filter(part -> part.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public String toString() {
        return id + " (" + severity + ") of " + artifact + ", fixed in " + before;
    }
}
