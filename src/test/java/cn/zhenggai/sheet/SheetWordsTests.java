package cn.zhenggai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.sheet.heading.Certainty;
import cn.zhenggai.sheet.raw.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the reader has to say, it says in words. */
class SheetWordsTests {

    private static final Pattern CODES = Pattern.compile("\"(cell(?!Xfs)[A-Z]\\w+|workbook[A-Z]\\w{3,})\"");
    private static final Pattern NOTES = Pattern.compile("Note\\.of\\(\"(\\w+)\"");

    private static Set<String> words() throws IOException {
        Properties words = new Properties();
        try (InputStream content = Files.newInputStream(Path.of("src/main/resources/messages/sheet.properties"))) {
            words.load(content);
        }
        return words.stringPropertyNames();
    }

    private static Set<String> inSources(Pattern pattern, String before) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/cn/zhenggai/sheet"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(code -> codes.add(before + code.group(1)));
            }
        }
        return codes;
    }

    @Test
    void everyReasonAndEveryNoteIsASentence() throws IOException {
        Set<String> reasons = inSources(CODES, "refusal.");
        assertThat(reasons).hasSizeGreaterThan(25);
        assertThat(words()).containsAll(reasons).containsAll(inSources(NOTES, "sheet.note."));
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        Set<String> said = inSources(CODES, "refusal.");
        said.addAll(inSources(NOTES, "sheet.note."));
        Arrays.stream(Skipped.Why.values()).forEach(why -> said.add("sheet.skipped." + why));
        Arrays.stream(Certainty.values()).forEach(certainty -> said.add("sheet.certainty." + certainty));
        assertThat(words()).isEqualTo(said);
        assertThat(Unreadable.values()).allSatisfy(why -> assertThat(said).contains("refusal." + why.code));
    }
}
