package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is known to be wrong with libraries, held against those that are used, without asking anybody outside. A version
 * that is concerned is raised, or accepted for a while with a reason; the build stops when the while is over.
 */
class AdvisoryTests {

    /** How many days something may be left as it is, from the day on which it was seen. */
    private static final Map<String, Integer> PATIENCE =
            Map.of("CRITICAL", 90, "HIGH", 90, "MEDIUM", 180, "LOW", 180, "UNKNOWN", 180);

    private static final int SHORTEST_REASON = 15;

    private static List<Advisory> all;

    /** Folders of a repository: group, artifact and version. */
    private static List<Path> used;

    @BeforeAll
    static void read() throws IOException {
        all = Advisory.all();
        String jars = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        used = Arrays.stream(jars.split(File.pathSeparator))
                .filter(jar -> jar.endsWith(".jar"))
                .map(jar -> Path.of(jar).getParent())
                .toList();
    }

    @Test
    void noLibraryIsUsedInAVersionThatIsKnownToBeUnsafe() {
        LocalDate today = LocalDate.now();
        assertThat(concerned().filter(advisory -> advisory.until() == null))
                .as("raise the library, or accept it with a date and a reason")
                .isEmpty();
        assertThat(concerned().filter(advisory -> !advisory.acceptedOn(today)))
                .as("accepted for a while that is over")
                .isEmpty();
    }

    @Test
    void nothingIsAcceptedForLongerThanItsWeightAllowsAndWithoutAReason() {
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(PATIENCE).containsKey(line.severity());
            assertThat(line.id()).matches("CVE-[0-9]{4}-[0-9]{4,7}|GHSA(-[a-z0-9]{4}){3}");
            if (line.until() == null) {
                assertThat(line.why()).as(line.id()).isEmpty();
            } else {
                assertThat(line.until()).as(line.id()).isAfter(line.seen());
                assertThat(line.until())
                        .as(line.id())
                        .isBeforeOrEqualTo(line.seen().plusDays(PATIENCE.get(line.severity())));
                assertThat(line.why()).as(line.id()).hasSizeGreaterThan(SHORTEST_REASON);
            }
        });
    }

    @Test
    void everyLineIsAboutALibraryThatIsUsedAndStandsOnce() {
        Set<String> seen = new HashSet<>();
        assertThat(all)
                .allSatisfy(
                        line -> assertThat(versionsOf(line)).as(line.artifact()).isNotEmpty());
        assertThat(all).allSatisfy(line -> assertThat(seen.add(line.artifact() + line.from() + line.id()))
                .as(line.id())
                .isTrue());
    }

    @Test
    void whatIsAcceptedWithoutNeedIsTakenOut() {
        Set<Advisory> needed = concerned().collect(Collectors.toSet());
        assertThat(all.stream().filter(line -> line.until() != null)).allMatch(needed::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "3.17.0, 3.0, 3.18.0, true",
        "3.18.0, 3.0, 3.18.0, false",
        "3.9, 3.0, 3.18.0, true",
        "2.6, 3.0, 3.18.0, false",
        "3.1.5.RELEASE, 0, 3.1.5.RELEASE, false",
        "3.1.4.RELEASE, 0, 3.1.5.RELEASE, true",
        "10.1.9, 10.1.0, 10.1.59, true",
        "2.2.2, 0, '', true"
    })
    void versionsAreComparedByTheirNumbers(String version, String from, String before, boolean concerned) {
        Advisory advisory = new Advisory("a:b", from, before, "CVE-2026-0001", "LOW", LocalDate.EPOCH, null, "");
        assertThat(advisory.concerns(version)).isEqualTo(concerned);
    }

    private static Stream<Advisory> concerned() {
        return all.stream().filter(line -> versionsOf(line).stream().anyMatch(line::concerns));
    }

    /** Those of the tests among them, so that nothing is overlooked that both use. */
    private static List<String> versionsOf(Advisory line) {
        return used.stream()
                .filter(folder -> (folder.getParent() + "/").endsWith(line.folder()))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }
}
