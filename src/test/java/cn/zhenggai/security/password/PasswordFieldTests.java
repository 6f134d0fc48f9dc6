package cn.zhenggai.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Where passwords are typed: nobody reads along, and managers of passwords know what to fill in. */
class PasswordFieldTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyFieldForAPasswordIsMaskedAndSaysWhichOneItIs() throws IOException {
        List<Element> fields = texts("templates", ".html")
                .flatMap(page -> Jsoup.parse(page).select("input[name~=(?i)password$]:not([type=hidden])").stream())
                .toList();
        assertThat(fields).hasSize(6).allSatisfy(field -> {
            assertThat(field.attr("type")).isEqualTo("password");
            assertThat(field.attr("autocomplete")).isIn("current-password", "new-password");
            assertThat(Integer.parseInt(field.attr("maxlength"))).isGreaterThanOrEqualTo(PasswordRules.LONGEST);
        });
    }

    @Test
    void noScriptKeepsAnybodyFromPasting() throws IOException {
        assertThat(texts("templates", ".html")).noneMatch(page -> page.contains("onpaste"));
        assertThat(texts("static/js", ".js")).isNotEmpty().noneMatch(script -> script.contains("'paste'"));
    }

    private static Stream<String> texts(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(PasswordFieldTests::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
