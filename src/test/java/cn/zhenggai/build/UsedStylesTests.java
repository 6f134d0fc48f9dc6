package cn.zhenggai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Of the library's styles those are served that can meet something on a page, and they look as they did. */
class UsedStylesTests {

    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("(?:class(?:Name)?\\s*[:=]\\s*|classList\\.\\w+\\()['\"`]([\\w -]+)['\"`]");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                ".btn{color:red},                                   kept",
                ".carousel{color:red},                              gone",
                ".btn .carousel{color:red},                         gone",
                ".carousel>.btn,                                    gone",
                ".btn-red{color:red},                               kept",
                ".chip-new{color:red},                              kept",
                ".chipper{color:red},                               gone",
                ".btn:not(.carousel){color:red},                    kept",
                "kbd{color:red},                                    gone",
                "button{color:red},                                 kept",
                "html{color:red},                                   kept",
                ":root[data-bs-theme=dark]{color:red},              gone",
                "input[type=date]{color:red},                       kept",
                "@media print{.btn{color:red}},                     kept",
                "@media print{.carousel{color:red}},                gone",
                ".from-script{color:red},                           kept",
                ".in-code{color:red},                               kept",
                ".nav{color:red},                                   gone",
                ".named{color:red},                                 kept"
            })
    void aRuleStaysWhenAPageMayMeetIt(String rule, String fate) {
        NamesInPages names = new NamesInPages();
        names.template("""
                <button class="btn" th:classappend="${x} ? 'btn-red'" th:text="#{nav.people}"><input></button>
                <span th:class="|chip chip-${look}|"></span><p th:replace="~{fragments :: note('named', #{nav.x})}"></p>""");
        names.script("const a = h('i', { class: 'from-script' });");
        names.code("String html = \"<b class=\\\"in-code\\\">\";");
        String css = rule.endsWith("}") ? rule : rule + "{color:red}";
        assertThat(new UsedStyles(css, names).text().isBlank()).isEqualTo(fate.equals("gone"));
    }

    @Test
    void propertiesThatNobodyReadsAndMovesThatNobodyMakesAreLeftOut() {
        NamesInPages names = new NamesInPages();
        names.template("<b class=\"btn\"></b>");
        names.style("p { color: var(--x-ours); animation: pulse 1s; }");
        String css = """
                .btn{--x-a:1;--x-b:var(--x-a);--x-empty:;--x-ours:red;--x-unread:2;--x-only-by-unread:var(--x-unread);
                     width:var(--x-b);color:var(--x-empty)}
                @keyframes pulse{from{top:0}}@keyframes spin{from{top:0}}""";
        assertThat(new UsedStyles(css, names).text())
                .contains("--x-a:1", "--x-b:var(--x-a)", "--x-empty:;", "--x-ours:red", "pulse")
                .doesNotContain("unread", "spin", "without");
    }

    /** Read another way than the build reads them. */
    @Test
    void everyClassThatPagesNameIsServedAndNoOther() throws Exception {
        Set<String> known = classes(MakingStyles.whole());
        Set<String> served =
                classes(new ClassPathResource("static/tabler.css").getContentAsString(StandardCharsets.UTF_8));
        Set<String> named = namedInPages();
        named.retainAll(known);
        assertThat(named).contains("btn", "card", "form-control", "visually-hidden");
        assertThat(served).containsAll(named);
        assertThat(known).contains("carousel", "offcanvas", "accordion-button");
        assertThat(served).doesNotContain("carousel", "offcanvas", "accordion-button");
        assertThat(new ClassPathResource("static/tabler.css").contentLength()).isLessThan(60_000);
    }

    private static Set<String> namedInPages() throws Exception {
        Set<String> named = new TreeSet<>();
        for (var page : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8))
                    .select("[class]")
                    .forEach(element -> named.addAll(element.classNames()));
        }
        try (var scripts = Files.walk(Path.of("src/main/resources/static/js"))) {
            for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                IN_SCRIPT
                        .matcher(Files.readString(script))
                        .results()
                        .forEach(found ->
                                named.addAll(Set.of(found.group(1).strip().split("\\s+"))));
            }
        }
        return named;
    }

    private static Set<String> classes(String css) {
        String plain = css.replaceAll("url\\([^)]*\\)", "").replaceAll("/\\*.*?\\*/", "");
        return CLASS.matcher(plain).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
