package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.engine.table.KnownTable;
import cn.zhenggai.engine.table.LoadedTable;
import cn.zhenggai.engine.table.RuleTable;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision tables that somebody changed. */
class RuleTableTests {

    private static final String OFFERED = text("deadline");

    static List<String> known() {
        return KnownTable.ALL.stream().map(KnownTable::id).toList();
    }

    @Test
    void everyTableInTheFolderHasItsReader() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn")))
                    .containsExactlyInAnyOrderElementsOf(
                            known().stream().map(id -> id + ".dmn").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void theTablesThatComeWithTheProgramAreSound(String id) {
        assertThat(read(id, text(id)).refusal()).isNull();
    }

    @Test
    void aChangedLimitIsRead() {
        RuleTable table = read("deadline", OFFERED.replaceFirst("<text>5</text>", "<text>7</text>"))
                .orThrow();
        LoadedTable changed = LoadedTable.of("", () -> table);
        assertThat(changed.answer(KnownTable.DEADLINE, Map.of("category", "A", "severity", "GENERAL")))
                .isEqualTo(Limit.workdays(7));
        assertThat(changed.answer(KnownTable.DEADLINE, Map.of("category", "A", "severity", "MAJOR")))
                .isEqualTo(Limit.days(30));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("</definitions>", "", "rules.notXml", ""),
                Arguments.of("<definitions ", "<!DOCTYPE x [<!ENTITY e \"e\">]><definitions ", "rules.doctype", ""),
                Arguments.of("(?s)<definitions.*", "<html/>", "rules.notDmn", ""),
                Arguments.of("decision id=\"deadline\"", "decision id=\"limits\"", "rules.otherDecision", "deadline"),
                Arguments.of("name=\"unit\"", "name=\"units\"", "rules.columns", "units"),
                Arguments.of("<text>severity</text>", "<text>grade</text>", "rules.columns", "grade"),
                Arguments.of("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"", "rules.hitPolicy", "FIRST"),
                Arguments.of(" camunda:historyTimeToLive=\"P180D\"", "", "rules.noTimeToLive", ""),
                Arguments.of("<text>5</text>", "<text>five</text>", "rules.cell", "1 消防安全，一般"),
                Arguments.of("<text>5</text>", "<text>-5</text>", "rules.cell", "1 消防安全，一般"),
                Arguments.of("<text>5</text>", "<text>5000</text>", "rules.cell", "1 消防安全，一般"),
                Arguments.of("<text>\"WORKDAYS\"</text>", "<text>\"FORTNIGHTS\"</text>", "rules.cell", "1 消防安全，一般"),
                Arguments.of("<text>\"WORKDAYS\"</text>", "<text>\"MILESTONE\"</text>", "rules.cell", "1 消防安全，一般"),
                Arguments.of("<text>\"B\"</text>", "<text>\"B\" or ((</text>", "rules.cell", "3 食品与饮水，一般"),
                Arguments.of("<text>\"B\"</text>", "<text>\"Q\"</text>", "rules.cell", "类别 category, \"Q\""),
                Arguments.of("<text>\"B\"</text>", "<text>\"A\"</text>", "rules.never", "3 食品与饮水，一般"),
                Arguments.of(
                        "(?s)<outputEntry id=\"outputEntry_deadline_01_2\">.*?</outputEntry>", "", "rules.cell", "∅"),
                Arguments.of(
                        "<text>\"WORKDAYS\"</text>", "<text>if true then \"DAYS\"</text>", "rules.cell", "单位 unit"),
                Arguments.of("\"HOURS\",\"WORKDAYS\"", "\"MOONS\"", "rules.cell", "MOONS"),
                Arguments.of("(?s)<rule id=\"rule_deadline_27\">.*</rule>", "", "rules.gap", "类别 N, 等级 GENERAL"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsNamedWithItsRule(String right, String wrong, String code, String named) {
        String changed = OFFERED.replaceFirst(right, wrong);
        assertThat(changed).isNotEqualTo(OFFERED);
        Outcome<RuleTable> outcome = read("deadline", changed);
        assertThat(outcome.accepted()).isFalse();
        Refusal.Reason first = outcome.refusal().reasons().get(0);
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.arguments().toString()).contains(named);
    }

    private static Outcome<RuleTable> read(String id, String text) {
        return RuleTable.read(id, text.getBytes(StandardCharsets.UTF_8), text(id).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String id) {
        try {
            return Files.readString(Path.of("processes", id + ".dmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
