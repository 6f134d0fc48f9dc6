package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables that somebody changed. */
class RuleTableTests {

    private static final String OFFERED = text("deadline");

    @ParameterizedTest
    @ValueSource(strings = {"deadline", "verification", "closing", "extension", "pausing", "escalation-ladder"})
    void theTablesThatComeWithTheProgramAreSound(String id) {
        assertThat(read(id, text(id)).accepted()).isTrue();
    }

    @Test
    void aChangedLimitIsRead() {
        RuleTable changed = read("deadline", OFFERED.replaceFirst("<text>5</text>", "<text>7</text>"))
                .orThrow();
        assertThat(changed.limitFor("A", Severity.GENERAL)).isEqualTo(Limit.workdays(7));
        assertThat(changed.limitFor("A", Severity.MAJOR)).isEqualTo(Limit.days(30));
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
                Arguments.of("<text>5</text>", "<text>five</text>", "rules.amount", "1 消防安全，一般"),
                Arguments.of("<text>5</text>", "<text>-5</text>", "rules.amount", "1 消防安全，一般"),
                Arguments.of("<text>5</text>", "<text>5000</text>", "rules.amount", "1 消防安全，一般"),
                Arguments.of("\"WORKDAYS\"", "\"FORTNIGHTS\"", "rules.unit", "1 消防安全，一般"),
                Arguments.of("\"WORKDAYS\"", "\"MILESTONE\"", "rules.unit", "1 消防安全，一般"),
                Arguments.of("<text>\"B\"</text>", "<text>\"B\" or ((</text>", "rules.condition", "3 食品与饮水，一般"),
                Arguments.of("(?s)<rule id=\"rule_deadline_27\">.*</rule>", "", "rules.gap", ""));
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
