package cn.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.zhenggai.start.CannotStart;
import cn.zhenggai.start.ServerVersion;
import cn.zhenggai.support.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** A production start either serves, or says in one line what the operator has to correct. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    private static final String RIGHT = """
            spring:
              datasource:
                url: %s
                username: %s
                password: %s
            zhenggai:
              base-url: https://zhenggai.example.cn
              files: %s
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void theOperatorsFolder() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.copy(Path.of("config/application.yml"), folder.resolve("config/application.yml"));
        Files.writeString(folder.resolve("a-file"), "in the way");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2")
    void withRightSettingsTheLoginPageAnswers(TestDatabase database) throws Exception {
        write(right(database.fresh()));
        try (ConfigurableApplicationContext server = start()) {
            String port = server.getEnvironment().getProperty("local.server.port");
            HttpRequest login = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(login, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    static Stream<Arguments> mistakes() {
        String file = "application-mysql.yml";
        return Stream.of(
                arguments("url: .*", "", "spring.datasource.url is missing", file),
                arguments("url: .*", "url:", "spring.datasource.url is missing", file + " line 3"),
                arguments(
                        "url: .*",
                        "url: ${NO_SUCH_VARIABLE}",
                        "spring.datasource.url needs something",
                        "NO_SUCH_VARIABLE"),
                arguments("url: .*", "url: mysql://db/zhenggai", "not the address of a database", file + " line 3"),
                arguments("url: .*", "url: jdbc:mariadb://db/zhenggai", "Write jdbc:mysql://host", file + " line 3"),
                arguments("url: .*", "url: jdbc:mysql://db:3306", "not the address of a database", file + " line 3"),
                arguments("url: .*", "url: jdbc:mysql://db:x/zhenggai", "cannot be used", file + " line 3"),
                arguments(
                        "url: .*", "url: jdbc:mysql://db.invalid/zhenggai", "host that nobody knows", file + " line 3"),
                arguments("127.0.0.1:\\d+", "127.0.0.1:1", "does not answer", file + " line 3"),
                arguments("username: .*", "", "spring.datasource.username is missing", file),
                arguments("username: .*", "username: stranger", "refuses the user", "spring.datasource.username"),
                arguments("password: .*", "password: wrong", "refuses the user", file + " line 4 and "),
                arguments("files: .*", "files: /proc/zhenggai", "a folder that cannot be written", file + " line 8"),
                arguments("$", "server.port: 8104,33106\n", "server.port is given more than once", file + " line 9"),
                arguments(
                        "$",
                        "server.forward-headers-strategy: nativ\n",
                        "server.forward-headers-strategy is \"nativ\"",
                        file + " line 9"),
                arguments("password: .*", "", "spring.datasource.password is missing", file),
                arguments(
                        "password: .*",
                        "password: ${NO_SUCH_PASSWORD:}",
                        "spring.datasource.password is missing",
                        "environment variable NO_SUCH_PASSWORD, read by"),
                arguments("password: .*", "password: wrong", "refuses the user", "spring.datasource.password"),
                arguments("/zg_\\w+", "/another", "does not let the user into the database", file + " line 3"),
                arguments("base-url: .*", "", "zhenggai.base-url is missing", file),
                arguments(
                        "base-url: .*",
                        "base-url: zhenggai.example.cn",
                        "not an address that people can open",
                        file + " line 7"),
                arguments("base-url: .*", "base-url: ftp://zhenggai.example.cn", "not an address", file + " line 7"),
                arguments("base-url: .*", "base-url: https://a b", "not an address", file + " line 7"),
                arguments("files: .*", "", "zhenggai.files is missing", file),
                arguments("files: .*/", "files: a-file/", "a folder that cannot be written", file + " line 8"),
                arguments("$", "server.port: eighty\n", "server.port is \"eighty\", not a number", file + " line 9"),
                arguments("$", "server.address: 192.0.2.1\nserver.port: 18080\n", "cannot listen", file + " line 10"),
                arguments(
                        "$",
                        "spring.datasource.hikari.transaction-isolation: TRANSACTION_SERIALIZABLE\n",
                        "needs READ_COMMITTED",
                        file + " line 9"),
                arguments("$", "zhenggai.database-patience: soon\n", "not a length of time", file + " line 9"),
                arguments("$", "zhenggai.second-factor: leader\n", "Write leaders or offered", file + " line 9"),
                arguments(
                        "$",
                        "zhenggai.secrets-key-file: /proc/no/key\n",
                        "a folder that cannot be written",
                        file + " line 9"),
                arguments(
                        "$",
                        "zhenggai.sign-in.issuer: https://sso.example.cn\n",
                        "zhenggai.sign-in.client-id is missing",
                        file),
                arguments("datasource:", "datasource", "not valid YAML, line", "column"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void withAWrongSettingItSaysWhatToDo(String right, String wrong, String said, String place, CapturedOutput output)
            throws IOException {
        String settings = right(TestDatabase.MARIADB.fresh());
        String broken = settings.replaceFirst(right.equals("$") ? "\\z" : right, wrong.replace("$", "\\$"));
        write(broken.replace("a-file", folder.resolve("a-file").toString()));
        refusesToStart(output).contains(said).contains(place);
    }

    @ParameterizedTest
    @CsvSource({
        "deadline.dmn, <text>\"WORKDAYS\"</text>, <text>\"MOONS\"</text>, Rule 1",
        "deadline.dmn, <definitions, <!DOCTYPE x><definitions, a DOCTYPE is not accepted",
        "deadline.dmn, name=\"unit\", name=\"units\",             Its columns must be",
        "limits.dmn,   deadline,     limits,                    is not the name of a decision table",
        "escalation-ladder.dmn, <text>\"CONFIRM\"</text>, <text>\"CONFIRMED\"</text>, "
                + "'cell “方式 manner”: it cannot be \"CONFIRMED\". Allowed: \"AUTOMATIC\", \"CONFIRM\", \"PROPOSE\".'",
        "escalation-ladder.dmn, SAFETY_OFFICER\", PRINCIPLE\", 'Rule 1 一般隐患：期限前3个工作日临期提醒, cell “告知对象 addressees”'",
        "closing.dmn, <text>\"NONE\"</text>, <text></text>, 'Rule 3 一般隐患复查合格即销号, cell “审批人 approval”: it cannot be ∅'",
        "verification.dmn, <text>2</text>, <text>-2</text>, 'cell “复查人数 people”: it cannot be -2. Allowed: 1–5.'",
        "deadline.dmn, '<inputEntry id=', '<inputEntry expressionLanguage=\"juel\" id=', 'expressionLanguage=\"juel\" (rule 1'"
    })
    void withABrokenDecisionTableItSaysWhichRule(
            String name, String right, String wrong, String said, CapturedOutput output) throws IOException {
        write(right(TestDatabase.MARIADB.fresh()));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path known = Path.of("processes", name);
        String offered = Files.readString(Files.exists(known) ? known : Path.of("processes/deadline.dmn"));
        Files.writeString(rules.resolve(name), offered.replaceFirst(right, wrong));
        refusesToStart(output, "--zhenggai.rules=" + rules).contains(name).contains(said);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2")
    void bothServersRefuseInTheSameWords(TestDatabase database, CapturedOutput output) throws IOException {
        write(right(database.fresh()).replaceFirst("password: .*", "password: wrong"));
        refusesToStart(output).contains("refuses the user. Check spring.datasource.username");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2")
    void aUserWithRightsIsToldThatTheDatabaseDoesNotExist(TestDatabase database, CapturedOutput output)
            throws IOException {
        write(right(database.fresh()).replaceFirst("/zg_\\w+", "$0_missing"));
        refusesToStart(output).contains("has no such database. Create it with character set utf8mb4");
    }

    @ParameterizedTest
    @EnumSource
    void aProductionStartNeverInheritsTheDemo(TestDatabase database, CapturedOutput output) throws Exception {
        TestDatabase.Schema schema = holding(database, "demo_clock");
        write(right(schema));
        refusesToStart(output, profiles(database))
                .contains("spring.datasource.url leads to a database that holds the demo county")
                .contains("start with profile demo");
    }

    @ParameterizedTest
    @EnumSource
    void theDemoDoesNotMoveInWithRealPeople(TestDatabase database, CapturedOutput output) throws Exception {
        TestDatabase.Schema schema = holding(database, "person");
        write(right(schema));
        refusesToStart(output, profiles(database, "demo"))
                .contains("spring.datasource.url leads to a database of real people")
                .contains("Start without profile demo");
    }

    @Test
    void aFolderOfAnotherDatabaseIsNotTouched(CapturedOutput output) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("database"), "0123456789");
        write(right(TestDatabase.MARIADB.fresh()));
        refusesToStart(output)
                .contains("belongs to another database (01234567)")
                .contains("start once with --zhenggai.adopt-files=01234567");
        assertThat(files.resolve("database")).hasContent("0123456789");
    }

    @Test
    void theFolderOfAServerIsAlwaysChosen() throws IOException {
        List<PropertySource<?>> server =
                new YamlPropertySourceLoader().load("server", new FileSystemResource("config/application-mysql.yml"));
        assertThat(server.get(0).getProperty("zhenggai.files")).isEqualTo("${ZHENGGAI_FILES:}");
    }

    @Test
    void theDemoHasADatabaseAndAFolderOfItsOwn() throws IOException {
        List<PropertySource<?>> demo =
                new YamlPropertySourceLoader().load("demo", new FileSystemResource("config/application-demo.yml"));
        assertThat(demo.get(0).getProperty("spring.datasource.url"))
                .asString()
                .startsWith("jdbc:h2:file:./.data/demo/");
        assertThat(demo.get(0).getProperty("zhenggai.files")).isEqualTo("./.data/demo/files");
    }

    @Test
    void aPortInUseIsNamed(CapturedOutput output) throws IOException {
        write(right(TestDatabase.MARIADB.fresh()));
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            refusesToStart(output, "--server.port=" + port)
                    .contains("server.port is " + port)
                    .contains("choose another");
        }
    }

    @Test
    void itWaitsForAServerThatIsStillStarting(CapturedOutput output) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write(right(new TestDatabase.Schema("jdbc:mysql://127.0.0.1:" + free.getLocalPort() + "/zg", "u", "p")));
        }
        assertThatThrownBy(() -> start("--zhenggai.database-patience=1s")).isInstanceOf(CannotStart.class);
        assertThat(output.getErr().lines()).hasSize(2).first().asString().startsWith("Waiting for the database server");
    }

    @Test
    void aProcessEndsWithItsOwnExitCodeAndNoStackTrace() throws Exception {
        write(right(TestDatabase.MARIADB.fresh()).replaceFirst("base-url: .*", ""));
        assertThat(saidAtItsEnd(System.getProperty("java.class.path"), commandLine()))
                .contains("zhenggai.base-url is missing");
    }

    /** The demo is compiled among the tests; without them the class path is what the product's jar holds. */
    @Test
    void theProductAloneRefusesToBeADemo() throws Exception {
        String alone = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(saidAtItsEnd(alone, List.of("--spring.profiles.active=demo")))
                .contains("spring.profiles.active names the profile demo, but this is the product alone");
    }

    private String saidAtItsEnd(String classPath, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Zhenggai.class.getName()));
        command.addAll(arguments);
        Path said = folder.resolve("stderr");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isEqualTo(78);
        List<String> lines = Files.readAllLines(said);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.7.44-log", "5.5.5-10.6.18-MariaDB", "5.7.9-10.6.18-MariaDB", "10.10.2-MariaDB", "who knows"})
    void oldServersAreRefused(String version) {
        assertThat(ServerVersion.of(version).isTooOld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.15",
                "8.4.3",
                "9.1.0",
                "10.11.6-MariaDB-log",
                "5.5.5-10.11.6-MariaDB",
                "5.7.9-10.11.6-MariaDB",
                "11.4.5-MariaDB"
            })
    void newServersAreWelcome(String version) {
        assertThat(ServerVersion.of(version).isTooOld()).isFalse();
    }

    private AbstractStringAssert<?> refusesToStart(CapturedOutput output, String... more) {
        assertThatThrownBy(() -> start(more).close()).isInstanceOf(RuntimeException.class);
        List<String> lines =
                output.getErr().lines().filter(StartTests::ofThisStart).toList();
        assertThat(lines).hasSize(1);
        assertThat(output).doesNotContain("\tat ");
        return assertThat(lines.get(0)).startsWith("Zhenggai cannot start: ");
    }

    /** A server of another test in this JVM may log something while this start sets up the log, and be told so. */
    private static boolean ofThisStart(String line) {
        return !line.contains("|-WARN in Logger[") || !line.contains("No appenders present");
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> all = new ArrayList<>(commandLine());
        all.addAll(List.of(more));
        if (more.length > 0 && more[0].startsWith("--spring.profiles.active=")) {
            all.remove(0);
        }
        return SpringApplication.run(Zhenggai.class, all.toArray(String[]::new));
    }

    private List<String> commandLine() {
        return List.of(
                "--spring.profiles.active=mysql",
                "--spring.config.location=classpath:/,"
                        + folder.resolve("config").toUri(),
                "--camunda.bpm.job-execution.enabled=false");
    }

    private static TestDatabase.Schema holding(TestDatabase database, String table) throws SQLException {
        TestDatabase.Schema schema = database.fresh();
        try (Connection connection = schema.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (id int not null primary key)");
            statement.execute("insert into " + table + " values (1)");
        }
        return schema;
    }

    /** The embedded database is not for the profile of the servers, so its settings go into the common file. */
    private String profiles(TestDatabase database, String... more) throws IOException {
        List<String> profiles = new ArrayList<>(List.of(more));
        if (database == TestDatabase.H2) {
            Files.move(
                    folder.resolve("config/application-mysql.yml"),
                    folder.resolve("config/application.yml"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    folder.resolve("config/application.yml"), "logging.level.root: warn\n", StandardOpenOption.APPEND);
        } else {
            profiles.add("mysql");
        }
        return "--spring.profiles.active=" + String.join(",", profiles);
    }

    private String right(TestDatabase.Schema schema) {
        return RIGHT.formatted(schema.url(), schema.user(), schema.password(), folder.resolve("files"));
    }

    private void write(String settings) throws IOException {
        String port = settings.contains("server.port") ? "" : "server.port: 0\n";
        Files.writeString(folder.resolve("config/application-mysql.yml"), settings + port);
    }
}
