package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages hold no words and no script of their own. */
class TemplateTests {

    private static final int LONGEST_LINE = 160;

    @Test
    void templatesKeepTheRules() throws Exception {
        Set<String> keys = MessageTests.texts("").keySet();
        List<String> problems = new ArrayList<>();
        for (String tree : List.of("src/main", "src/demo")) {
            for (Path file : ShapeTests.filesIn(Path.of(tree, "resources/templates"), ".html")) {
                problems.addAll(TemplateRules.problems(file.toString(), Files.readString(file), keys));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void linesOfPagesScriptsAndStylesFitAScreen() throws Exception {
        List<String> tooLong = new ArrayList<>();
        for (String tree : List.of("src/main/resources", "src/demo/resources")) {
            for (String ending : List.of(".html", ".js", ".css")) {
                for (Path file : ShapeTests.filesIn(Path.of(tree), ending)) {
                    tooLong.addAll(longLines(file));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** What others built is left as they built it. */
    private static List<String> longLines(Path file) throws Exception {
        if (file.toString().contains("META-INF")) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() > LONGEST_LINE)
                .mapToObj(i -> file + ":" + (i + 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p>签收</p>, literal text",
                "<p>Receive</p>, literal text",
                "<p th:text=\"#{known}\">Fine</p><p>Not fine</p>, literal text",
                "<ul th:text=\"#{known}\"><li>Fine</li></ul><img src=\"a\">not, literal text",
                "<input placeholder=\"Search\">, literal placeholder",
                "<img alt=\"A photo\"/>, literal alt",
                "<a title=\"More\" th:text=\"#{known}\">x</a>, literal title",
                "<button aria-label=\"Close\"></button>, literal aria-label",
                "<script>go()</script>, inline script",
                "<style>p { color: red }</style>, inline style",
                "<button onclick=\"go()\"></button>, script in onclick",
                "<button hx-on:click=\"go()\"></button>, script in hx-on:click",
                "<p th:text=\"#{unknown}\">x</p>, no message unknown",
                "<p th:text=\"#{unknown(${a})}\">x</p>, no message unknown"
            })
    void everyMistakeIsFound(String html, String found) throws Exception {
        assertThat(TemplateRules.problems("page", html, Set.of("known"))).anyMatch(p -> p.contains(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{known}\">Fine</p>",
                "<td th:utext=\"${line.text}\"><b>Fine</b></td>",
                "<p>[[#{known}]] / 12 · &middot;</p>",
                "<!-- a comment --><!--/* parsed away */--><br><hr/>",
                "<tbody th:remove=\"all\"><tr><td>Sample</td></tr></tbody>",
                "<input type=\"text\" th:placeholder=\"#{known}\"><p th:text=\"#{|status.${x}|}\"></p>",
                "<!DOCTYPE html><html><head><script src=\"/a.js\" defer></script></head></html>"
            })
    void rightPagesPass(String html) throws Exception {
        assertThat(TemplateRules.problems("page", html, Set.of("known"))).isEmpty();
    }
}
