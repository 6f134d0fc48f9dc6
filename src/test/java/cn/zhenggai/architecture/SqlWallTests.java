package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL stays behind its wall: a table is named by the feature that writes it, everybody else reads views. */
class SqlWallTests {

    private static final Set<String> READ_BY_VIEWS_ALONE = Set.of("desk_role");
    private static final Pattern VIEW = Pattern.compile("create (?:or replace )?view (\\w+) as(.*?);", Pattern.DOTALL);

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** From this version on the name of a migration begins with the owner of what it makes. */
    private static final int NAMED_BY_OWNER = 46;

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)\\b");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?([a-z_]+)");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__([a-z]+)_.*\\.sql");

    @Test
    void everyTableHasAnOwner() throws IOException {
        assertThat(tables()).isNotEmpty().isSubsetOf(TableOwners.OF.keySet());
        assertThat(TableOwners.OF.values()).isSubsetOf(features());
    }

    @Test
    void aTableIsNamedInItsOwnersFeatureOnly() throws IOException {
        List<String> over = new ArrayList<>();
        for (Path file : sources()) {
            String feature = featureOf(file);
            for (String table : namedIn(Files.readString(file))) {
                String owner = TableOwners.OF.get(table);
                if (owner != null && !owner.equals(feature)) {
                    over.add(file + " names " + table + " of " + owner);
                }
            }
        }
        assertThat(over).isEmpty();
    }

    @Test
    void aTableIsNamedBySomebody() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            named.addAll(namedIn(text));
            Matcher row = Pattern.compile("@Table\\(\"([a-z_]+)\"\\)").matcher(text);
            while (row.find()) {
                named.add(row.group(1));
            }
        }
        named.addAll(READ_BY_VIEWS_ALONE);
        assertThat(named).as("the pattern finds what is there").containsAll(tables());
    }

    @Test
    void aNewMigrationIsNamedByTheOwnerOfItsTables() throws IOException {
        for (Path file : ShapeTests.filesIn(MIGRATIONS, ".sql")) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            if (Integer.parseInt(name.group(1)) >= NAMED_BY_OWNER) {
                assertThat(features()).as("owner in the name of %s", file).contains(name.group(2));
                assertThat(createdIn(file).stream().map(TableOwners.OF::get))
                        .as("owner of what %s creates", file)
                        .allMatch(name.group(2)::equals);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatALiteralNamesIsSeen(String code, Set<String> tables) {
        assertThat(namedIn(code)).isEqualTo(tables);
    }

    static Stream<Arguments> whatALiteralNamesIsSeen() {
        return Stream.of(
                arguments("sql(\"select 1 from person p\")", Set.of("person")),
                arguments("sql(\"select 1 from org_person p\")", Set.of("org_person")),
                arguments(
                        "sql(\"\"\"\n select 1 from case_log l\n join person_role r on 1 = 1\"\"\")",
                        Set.of("case_log", "person_role")),
                arguments("sql(\"insert into message (a) values (1)\")", Set.of("message")),
                arguments("sql(\"update unit set name = 'x'\")", Set.of("unit")),
                arguments("String unit = person.from(unit);", Set.of()));
    }

    /** A view keeps the name of who made it; one that reads another cannot be loaded where that name is not known. */
    @Test
    void noViewReadsAnotherView() throws IOException {
        Map<String, String> views = new TreeMap<>();
        for (Path file :
                ShapeTests.filesIn(MIGRATIONS, ".sql").stream().sorted().toList()) {
            Matcher made = VIEW.matcher(Files.readString(file));
            while (made.find()) {
                views.put(made.group(1), made.group(2));
            }
        }
        assertThat(views).hasSizeGreaterThan(15);
        views.forEach((view, text) -> assertThat(
                        Pattern.compile("\\w+").matcher(text).results().map(MatchResult::group))
                .as(view)
                .doesNotContainAnyElementsOf(views.keySet()));
    }

    private static Set<String> namedIn(String java) {
        Set<String> named = new TreeSet<>();
        Matcher literal = LITERAL.matcher(java);
        while (literal.find()) {
            Matcher table = NAMED.matcher(literal.group().toLowerCase(Locale.ROOT));
            while (table.find()) {
                named.add(table.group(1));
            }
        }
        return named;
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path file : ShapeTests.filesIn(MIGRATIONS, ".sql")) {
            tables.addAll(createdIn(file));
        }
        return tables;
    }

    private static Set<String> createdIn(Path migration) throws IOException {
        return CREATED.matcher(Files.readString(migration))
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(ShapeTests.filesIn(Path.of("src/main/java"), ".java"));
        sources.addAll(ShapeTests.filesIn(Path.of("src/demo/java"), ".java"));
        return sources;
    }

    private static Set<String> features() throws IOException {
        return sources().stream().map(SqlWallTests::featureOf).collect(Collectors.toSet());
    }

    /** The folder below {@code src/…/java/cn/zhenggai}. */
    private static String featureOf(Path file) {
        return file.getName(5).toString();
    }
}
