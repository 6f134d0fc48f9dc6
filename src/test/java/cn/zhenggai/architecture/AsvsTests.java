package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every requirement of OWASP ASVS 5.0 up to level 2 has its line, and what a line calls tested has its test. */
class AsvsTests {

    private static final int SHORTEST_REASON = 10;

    private record Line(String id, String level, String done, String status, String shown) {

        static Line of(String[] cells) {
            assertThat(cells).as(Arrays.toString(cells)).hasSize(5);
            return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    private static List<Line> lines;

    @BeforeAll
    static void read() throws IOException {
        lines = Advisory.lines(Path.of("src/docs/asvs.csv")).stream()
                .map(Line::of)
                .toList();
    }

    @Test
    void everyRequirementOfBothLevelsHasOneLine() {
        assertThat(lines).hasSize(253);
        assertThat(lines)
                .extracting(Line::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9]+(\\.[0-9]+){2}"));
        Map<String, Long> levels = lines.stream().collect(Collectors.groupingBy(Line::level, Collectors.counting()));
        assertThat(levels).isEqualTo(Map.of("1", 70L, "2", 183L));
    }

    @Test
    void linesStandInTheOrderOfTheStandardAndSayWhatIsDone() {
        assertThat(lines).isSortedAccordingTo((one, other) -> Arrays.compare(numbers(one), numbers(other)));
        assertThat(lines).extracting(Line::done).noneMatch(String::isBlank);
        assertThat(lines).extracting(Line::status).isSubsetOf("test", "partly", "n/a", "open");
    }

    @Test
    void whatIsCalledTestedNamesTestsThatAreThereAndTheRestHasAReason() throws IOException {
        Set<String> tests = ShapeTests.filesIn(Path.of("src/test/java"), "Tests.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Line line : lines) {
            if (line.status().equals("test")) {
                Stream.of(line.shown().split(" "))
                        .filter(name -> !tests.contains(name))
                        .forEach(missing::add);
            } else {
                assertThat(line.shown()).as(line.id()).hasSizeGreaterThanOrEqualTo(SHORTEST_REASON);
            }
        }
        assertThat(missing).as("tests that are not there").isEmpty();
    }

    private static int[] numbers(Line line) {
        return Arrays.stream(line.id().split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
