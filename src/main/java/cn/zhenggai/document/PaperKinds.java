package cn.zhenggai.document;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * All papers there are, as {@code papers.csv} lists them beside the templates. A line that cannot be read, or names a moment
 * that never comes, stops the start.
 */
final class PaperKinds {

    static final String FILE = "papers.csv";

    private static final Predicate<String> CODE = code -> code.matches("[A-Z][A-Z_]{1,29}");
    private static final Predicate<String> WORD_FILE = name -> name.matches("[\\w-]{1,54}\\.docx");
    private static final Predicate<String> NAME = name -> !name.isBlank() && name.length() <= 30;
    private static final Predicate<String> SERIES = series -> !series.isBlank() && series.length() <= 20;

    private PaperKinds() {}

    static List<PaperKind> read(Resource file) {
        List<PaperKind> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.getContentAsString(StandardCharsets.UTF_8))) {
            while (lines.hasNext()) {
                PaperKind kind = kind(new Line(kinds.size() + 2, lines.next()));
                if (!codes.add(kind.code())) {
                    throw new IllegalStateException(FILE + " has " + kind.code() + " twice");
                }
                kinds.add(kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read: " + e.getMessage(), e);
        }
        return List.copyOf(kinds);
    }

    private record Line(int no, Map<String, String> cells) {

        String cell(String column, Predicate<String> right) {
            String value = cells.getOrDefault(column, "").strip();
            if (!right.test(value)) {
                throw new IllegalStateException(
                        FILE + " line " + no + ", " + column + ": \"" + value + "\" is not possible there");
            }
            return value;
        }
    }

    private static PaperKind kind(Line line) {
        String series = line.cell("series", value -> value.isEmpty() || SERIES.test(value));
        PaperContent content = PaperContent.valueOf(line.cell("content", PaperKinds::content));
        List<String> after = Stream.of(line.cell("issued_after", value -> true).split("\\s+"))
                .filter(moment -> !moment.isEmpty())
                .toList();
        line.cell("issued_after", value -> after.stream().allMatch(content::follows));
        return new PaperKind(
                line.cell("kind", CODE),
                line.cell("name", NAME),
                line.cell("template", WORD_FILE),
                content,
                series.isEmpty() ? null : series,
                after);
    }

    private static boolean content(String name) {
        return List.of(PaperContent.values()).stream()
                .anyMatch(content -> content.name().equals(name));
    }
}
