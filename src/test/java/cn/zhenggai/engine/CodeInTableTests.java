package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhenggai.engine.table.PlainDmn;
import cn.zhenggai.engine.table.RuleTable;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Decision tables of somebody who wants the server to run what he wrote. */
@ProcessTest
class CodeInTableTests {

    private static final Map<String, Object> FACTS = Map.of("category", "A", "severity", "GENERAL");
    private static final String CALL =
            "''.getClass().forName('cn.zhenggai.engine.Attacked').getMethod('run')" + ".invoke(null)";
    private static final String JUEL = "\\${" + CALL + "}";

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @BeforeEach
    void nothingRanYet() {
        Attacked.ran = false;
    }

    static Stream<Arguments> attacks() {
        String entry = "<inputEntry id=\"inputEntry_deadline_01_1\">\\s*<text>\"A\"</text>";
        String answer = "<outputEntry id=\"outputEntry_deadline_01_1\">\\s*<text>5</text>";
        String asked = "<inputExpression id=\"inputExpression_category\" typeRef=\"string\">\\s*<text>category</text>";
        return Stream.of(
                Arguments.of(
                        "in a condition", entry, "<inputEntry expressionLanguage=\"juel\"><text>" + JUEL + "</text>"),
                Arguments.of(
                        "in an answer", answer, "<outputEntry expressionLanguage=\"juel\"><text>" + JUEL + "</text>"),
                Arguments.of(
                        "in what is asked",
                        asked,
                        "<inputExpression expressionLanguage=\"juel\"><text>" + JUEL + "</text>"),
                Arguments.of("without naming the language", entry, "<inputEntry><text>" + JUEL + "</text>"),
                Arguments.of("in an answer without", answer, "<outputEntry><text>" + JUEL + "</text>"),
                Arguments.of("on the decision", "<decision id", "<decision expressionLanguage=\"juel\" id"),
                Arguments.of("in no space", "<decision id", "<script xmlns=\"\"/><decision id"),
                Arguments.of("on all", "<definitions ", "<definitions expressionLanguage=\"juel\" "),
                Arguments.of("in types", "<definitions ", "<definitions typeLanguage=\"x\" "),
                Arguments.of(
                        "as a script",
                        entry,
                        "<inputEntry expressionLanguage=\"javascript\"><text>java.lang.System.exit(1)</text>"),
                Arguments.of("as a function", entry, "<inputEntry><text>string length(\"A\") = 1</text>"),
                Arguments.of(
                        "as a function of Java",
                        entry,
                        "<inputEntry><text>{f: function() external { java: { class: \"cn.zhenggai.engine.Attacked\","
                                + " method signature: \"run()\" } }, r: f()}.r</text>"),
                Arguments.of("as a list of functions", entry, "<inputEntry><text>\"A\", now()</text>"),
                Arguments.of(
                        "as an expression",
                        "(?s)<decisionTable.*</decisionTable>",
                        "<literalExpression expressionLanguage=\"juel\"><text>" + JUEL + "</text></literalExpression>"),
                Arguments.of(
                        "beside the table",
                        "<decision id",
                        "<decision id=\"other\"><literalExpression><text>1</text></literalExpression></decision><decision id"),
                Arguments.of(
                        "as knowledge", "<decision id", "<businessKnowledgeModel id=\"b\" name=\"b\"/><decision id"),
                Arguments.of("as a type", "<decision id", "<itemDefinition id=\"i\" name=\"i\"/><decision id"),
                Arguments.of(
                        "from elsewhere", "<decision id", "<import namespace=\"x\" importType=\"y\"/><decision id"),
                Arguments.of("as an extension", "<decision id", "<extensionElements/><decision id"),
                Arguments.of("required", "<decisionTable ", "<informationRequirement/><decisionTable "),
                Arguments.of(
                        "called",
                        "(?s)<decisionTable.*</decisionTable>",
                        "<invocation><literalExpression><text>f</text></literalExpression></invocation>"),
                Arguments.of("twice in a cell", entry, "<inputEntry><text>\"A\"</text><text>" + JUEL + "</text>"),
                Arguments.of("in a variable", "<input id", "<input camunda:inputVariable=\"x\" id"),
                Arguments.of(
                        "in another space",
                        "<inputEntry id",
                        "<inputEntry xmlns:x=\"urn:x\" x:expressionLanguage=\"juel\" id"),
                Arguments.of("by a style", "<definitions ", "<?xml-stylesheet href=\"x.xsl\"?><definitions "),
                Arguments.of(
                        "by an entity",
                        "<definitions ",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions "),
                Arguments.of(
                        "by inclusion",
                        "<decision id",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/><decision id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void noTableWithCodeIsLetIn(String where, String right, String wrong) {
        Outcome<RuleTable> outcome = RuleTable.read("deadline", attack(right, wrong), offered());
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons().get(0).code())
                .isIn("rules.foreign", "rules.cell", "rules.doctype", "rules.columns", "rules.notDmn");
        assertThat(Attacked.ran).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void evenWhenItWereLetInNothingWouldRun(String where, String right, String wrong) {
        catchThrowable(() -> evaluate(new PlainDmn().buildEngine(), attack(right, wrong)));
        assertThat(Attacked.ran).isFalse();
    }

    /** The same attack as it goes through an engine off the shelf: what the others prove is not that it never worked. */
    @Test
    void offTheShelfItWouldRun() {
        Arguments first = attacks().findFirst().orElseThrow();
        byte[] attack = attack((String) first.get()[1], (String) first.get()[2]);
        evaluate(DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), attack);
        assertThat(Attacked.ran).isTrue();
    }

    @Test
    void theEngineOfTheProcessesRunsNoCodeEither() {
        Arguments first = attacks().findFirst().orElseThrow();
        String attack = new String(attack((String) first.get()[1], (String) first.get()[2]), StandardCharsets.UTF_8)
                .replace("<decision id=\"deadline\"", "<decision id=\"attack\"");
        String deployment = repository
                .createDeployment()
                .addString("attack.dmn", attack)
                .deploy()
                .getId();
        try {
            Throwable refused = catchThrowable(() -> decisions.evaluateDecisionTableByKey("attack", FACTS));
            assertThat(refused).hasRootCauseInstanceOf(PlainDmn.CodeInTable.class);
            assertThat(Attacked.ran).isFalse();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private static void evaluate(DmnEngine engine, byte[] table) {
        engine.evaluateDecisionTable(engine.parseDecision("deadline", new ByteArrayInputStream(table)), FACTS);
    }

    private static byte[] attack(String right, String wrong) {
        String offered = new String(offered(), StandardCharsets.UTF_8);
        String changed = offered.replaceFirst(right, wrong);
        assertThat(changed).isNotEqualTo(offered);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] offered() {
        try {
            return Files.readAllBytes(Path.of("processes/deadline.dmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
