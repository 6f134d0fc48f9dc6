package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The chapter for developers shows the house as it is: its picture and its list of rooms are made from the code. With
 * {@code -Dchapter=write} the test writes them, otherwise it only compares.
 */
class ArchitectureChapterTests {

    private static final Path CHAPTER = Path.of("src/docs/architecture.md");
    private static final String BASE = "cn.zhenggai.";
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final JavaClasses all = Product.CLASSES;

    @Test
    void thePictureIsThatOfTheCode() throws IOException {
        holds("picture", "```mermaid\nflowchart LR\n" + arrows() + "```\n");
    }

    @Test
    void theRoomsAreThoseOfTheCode() throws IOException {
        holds("rooms", "| room | files | what lies in it |\n|---|---|---|\n" + rooms());
    }

    /** One arrow for each package that another one uses; what everybody uses is left out. */
    private String arrows() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : all) {
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String from = feature(type.getPackageName());
                String to = feature(use.getTargetClass().getPackageName());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && !to.equals("shared")) {
                    uses.computeIfAbsent(from, f -> new TreeSet<>()).add(to);
                }
            }
        }
        return uses.entrySet().stream()
                .map(use -> "  " + use.getKey() + " --> " + String.join(" & ", use.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String rooms() throws IOException {
        StringBuilder rows = new StringBuilder();
        Map<Path, List<Path>> rooms = ShapeTests.filesIn(Path.of("src/main/java/cn/zhenggai"), ".java").stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Path, List<Path>> room : rooms.entrySet()) {
            String name = Path.of("src/main/java/cn/zhenggai")
                    .relativize(room.getKey())
                    .toString();
            Path info = room.getKey().resolve("package-info.java");
            long files =
                    room.getValue().stream().filter(file -> !file.equals(info)).count();
            if (Files.exists(info) && files > 0) {
                rows.append("| `%s` | %d | %s |%n".formatted(name.replace('/', '.'), files, sentence(info)));
            }
        }
        return rows.toString();
    }

    private static String sentence(Path info) throws IOException {
        Matcher found = SENTENCE.matcher(Files.readString(info));
        assertThat(found.find()).as("a sentence in %s", info).isTrue();
        return found.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
    }

    private static String feature(String packageName) {
        return packageName.startsWith(BASE)
                ? packageName.substring(BASE.length()).split("\\.")[0]
                : "";
    }

    private static void holds(String part, String wanted) throws IOException {
        String begin = "<!-- " + part + ": made from the code -->\n";
        String end = "<!-- end of " + part + " -->";
        String chapter = Files.readString(CHAPTER);
        int from = chapter.indexOf(begin) + begin.length();
        int to = chapter.indexOf(end);
        assertThat(to).as("the marks of %s", part).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("chapter"))) {
            Files.writeString(CHAPTER, chapter.substring(0, from) + wanted + chapter.substring(to));
            return;
        }
        assertThat(chapter.substring(from, to))
                .as("run this test with -Dchapter=write")
                .isEqualTo(wanted);
    }
}
