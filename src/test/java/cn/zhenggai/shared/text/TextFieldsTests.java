package cn.zhenggai.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFieldsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern BOX = Pattern.compile(
            "<textarea\\s[^>]*?(?<!:)name=\"(\\w+)\"|name=\\$\\{'(\\w+)-' \\+ n}|area\\('\\w+', '(\\w+)'");

    @Test
    void whatPagesOfferAsABoxKeepsItsLinesAndNothingElseDoes() throws IOException {
        Set<String> boxes = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(TEMPLATES)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Matcher found = BOX.matcher(Files.readString(page));
                while (found.find()) {
                    boxes.add(Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(name -> name != null)
                            .findFirst()
                            .orElseThrow());
                }
            }
        }
        assertThat(boxes).containsExactlyInAnyOrderElementsOf(TextFields.OF_LINES);
    }

    @Test
    void aFieldOfOneLineOfManyIsKnownByItsName() {
        assertThat(TextFields.read("requirement-RC-2026-000121", "一\r\n二")).isEqualTo("一\n二");
        assertThat(TextFields.read("place", "一\r\n二")).isEqualTo("一 二");
        assertThat(TextFields.read(null, null)).isNull();
    }
}
