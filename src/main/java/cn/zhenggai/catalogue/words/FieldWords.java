package cn.zhenggai.catalogue.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the field calls by several names: a row for each thing. Those that come with the program, and behind them those of the
 * bureau's own file. Read once, at the start.
 */
@Component
public class FieldWords {

    /** More names than anybody calls a thing by; what stands behind them is left out. */
    static final int MOST_IN_ROW = 20;

    static final int MOST_ROWS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(FieldWords.class);
    private static final String OURS = "catalogue/field-words.csv";

    private final List<List<String>> rows;

    FieldWords(@Value("${zhenggai.field-words:config/field-words.csv}") Path own) {
        List<List<String>> all = new ArrayList<>(read(ours()));
        all.addAll(read(ofBureau(own)));
        rows = List.copyOf(all.subList(0, Math.min(MOST_ROWS, all.size())));
    }

    /** Each row has two names or more. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Commas may be those of either width; what follows {@code #} at the start of a line is for its reader. */
    private static List<List<String>> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("[,，、]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_IN_ROW)
                        .toList())
                .filter(row -> row.size() > 1)
                .toList();
    }

    private static String ours() {
        try {
            return new ClassPathResource(OURS).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that cannot be read costs its words and not the start. */
    private static String ofBureau(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).replace("\uFEFF", "") : "";
        } catch (IOException e) {
            LOG.warn("{} is not used, it cannot be read as UTF-8: {}", file, e.getMessage());
            return "";
        }
    }
}
