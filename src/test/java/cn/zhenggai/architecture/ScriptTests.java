package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/** Scripts are modules: what one needs of another it imports, and nothing of ours hangs on the window. */
class ScriptTests {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    private static final int MOST_LINES = 200;
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:(.+?) from )?'([^']+)';$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?:async )?(?:function|const|class) (\\w+)", Pattern.MULTILINE);
    private static final Pattern EXPORTED = Pattern.compile("\\bexport\\s*\\{([^}]*)}");
    private static final Pattern IN_PAGE = Pattern.compile(":: module\\('([^']+)'\\)");
    private static final Pattern TAG = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern HUNG = Pattern.compile(
            "\\b(?:window|globalThis|self)(?:\\.|\\[['\"])(?!location\\b)\\w+(?:['\"]])?\\s*(?:=(?!=)|\\?\\?=|\\|\\|=)"
                    + "|Object\\.assign\\((?:window|globalThis|self)\\b|\\bwindow\\.(?:visit|zhenggai)\\b|\\bzhenggai\\.\\w"
                    + "|\\bimport\\(");

    @Test
    void everyImportLeadsToAFileThatHasWhatIsAskedFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> script : scripts().entrySet()) {
            IMPORT.matcher(script.getValue())
                    .results()
                    .forEach(found -> wrong.addAll(problems(script.getKey(), found)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingOfOursHangsOnTheWindow() throws IOException {
        assertThat(scripts()).isNotEmpty().allSatisfy((name, text) -> assertThat(
                        HUNG.matcher(text).results().map(MatchResult::group))
                .as(name)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.visit = {}",
                "window['visit'] = {}",
                "window.visit ??= {}",
                "globalThis.queue = 1",
                "Object.assign(window, { a })",
                "const { h } = window.visit;",
                "zhenggai.note('red')",
                "import('./late.js')"
            })
    void whatHangsOnTheWindowIsFound(String script) {
        assertThat(HUNG.matcher(script).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.location = link", "if (window.a === 1) b()", "new window.BpmnJS({})"})
    void whatTheBrowserAndLibrariesHangThereMayBeUsed(String script) {
        assertThat(HUNG.matcher(script).find()).isFalse();
    }

    /** Tags in the order in which scripts need each other would be globals again. */
    @Test
    void pagesRunModulesAndOneLibrary() throws IOException {
        Set<String> tags = new TreeSet<>();
        for (String page : pages()) {
            TAG.matcher(page).results().map(MatchResult::group).forEach(tags::add);
        }
        assertThat(tags)
                .containsExactly(
                        "<script th:src=\"@{/webjars/htmx.org/dist/htmx.min.js}\" defer>",
                        "<script type=\"module\" th:src=\"@{|/js/${name}|}\">");
    }

    @Test
    void everyModuleIsRunBySomePage() throws IOException {
        Map<String, String> scripts = scripts();
        Set<String> run = new TreeSet<>();
        for (String page : pages()) {
            IN_PAGE.matcher(page).results().forEach(found -> follow(found.group(1), scripts, run));
        }
        assertThat(run).isEqualTo(scripts.keySet());
    }

    @Test
    void aModuleHasOneIdeaAndSaysWhich() throws IOException {
        assertThat(scripts()).allSatisfy((name, text) -> {
            assertThat(text.lines().count()).as("lines of " + name).isLessThanOrEqualTo(MOST_LINES);
            assertThat(text).as(name).startsWith("// ");
        });
    }

    private static List<String> problems(String from, MatchResult found) {
        String target = resolve(from, found.group(2));
        String text = text(target);
        if (text == null) {
            return List.of(from + " imports " + found.group(2) + ", which is not there");
        }
        Set<String> offered = offered(text);
        return asked(found.group(1))
                .filter(name -> !offered.contains(name))
                .map(name -> from + " imports " + name + ", which " + target + " does not export")
                .toList();
    }

    private static Stream<String> asked(String clause) {
        if (clause == null || clause.startsWith("*")) {
            return Stream.empty();
        }
        if (!clause.startsWith("{")) {
            return Stream.of("default");
        }
        return Stream.of(clause.replaceAll("[{}]", "").split(","))
                .map(name -> name.strip().split(" as ")[0])
                .filter(name -> !name.isEmpty());
    }

    private static Set<String> offered(String text) {
        Set<String> names =
                EXPORT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        EXPORTED.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(name -> name.strip().replaceAll("^.* as ", ""))
                .forEach(names::add);
        return names;
    }

    private static void follow(String name, Map<String, String> scripts, Set<String> run) {
        String text = scripts.get(name);
        if (text != null && run.add(name)) {
            IMPORT.matcher(text).results().forEach(found -> follow(resolve(name, found.group(2)), scripts, run));
        }
    }

    private static String resolve(String from, String imported) {
        assertThat(imported).as("import in " + from).matches("\\.\\.?/.+\\.js");
        return SCRIPTS.relativize(
                        SCRIPTS.resolve(from).getParent().resolve(imported).normalize())
                .toString()
                .replace('\\', '/');
    }

    /** A library lies beside ours under its own name; null where there is none. */
    private static String text(String name) {
        try {
            Path ours = SCRIPTS.resolve(name);
            if (Files.exists(ours)) {
                return Files.readString(ours);
            }
            int end = name.indexOf('/');
            String path = end < 0
                    ? null
                    : new WebJarVersionLocator().fullPath(name.substring(0, end), name.substring(end + 1));
            ClassPathResource library = path == null ? null : new ClassPathResource(path);
            return library != null && library.exists() ? library.getContentAsString(StandardCharsets.UTF_8) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        for (Path file : ShapeTests.filesIn(SCRIPTS, ".js")) {
            scripts.put(SCRIPTS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return scripts;
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String tree : List.of("src/main", "src/demo")) {
            for (Path file : ShapeTests.filesIn(Path.of(tree, "resources/templates"), ".html")) {
                pages.add(Files.readString(file));
            }
        }
        return pages;
    }
}
