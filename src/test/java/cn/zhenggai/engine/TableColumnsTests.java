package cn.zhenggai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.engine.table.KnownTable;
import cn.zhenggai.engine.table.RuleTable;
import cn.zhenggai.engine.table.TableColumn;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.Reach;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.rectification.RectificationRules.Closing.Approval;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.RuleLine;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns of the decision tables: what may stand in them, and that somebody reads each. */
@ProcessTest
class TableColumnsTests {

    @Autowired
    HazardCatalogue catalogue;

    static List<KnownTable<?>> tables() {
        return KnownTable.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noAnswerIsThereThatNobodyReads(KnownTable<?> known) {
        RuleTable table = read(known);
        for (RuleTable.Row row : table.rows()) {
            RuleLine line = table.line(row);
            known.read(Map.of(), line);
            assertThat(line.read())
                    .containsExactlyInAnyOrderElementsOf(
                            table.outputs().stream().map(TableColumn::name).toList());
        }
    }

    /** Each answer of each rule, changed alone, is another line for those who use it, or no line at all. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyAnswerThatIsChangedMeansSomethingElse(KnownTable<?> known) {
        RuleTable table = read(known);
        for (RuleTable.Row row : table.rows()) {
            for (int column = 0; column < table.outputs().size(); column++) {
                String other =
                        another(table.outputs().get(column), row.answers().get(column));
                Map<String, String> cells = cells(table, row);
                Object before = known.read(Map.of(), new RuleLine(cells));
                cells.put(table.outputs().get(column).name(), other);
                RuleLine changed = new RuleLine(cells);
                Object after = known.read(Map.of(), changed);
                assertThat(after.equals(before) && changed.wrong().isEmpty())
                        .as("%s, rule %s, %s", known.id(), row.name(), other)
                        .isFalse();
            }
        }
    }

    static Stream<Arguments> closed() {
        EnumSet<Step> limited = EnumSet.of(
                Step.SIGN_NOTICE,
                Step.RECEIVE_NOTICE,
                Step.WRITE_PLAN,
                Step.REVIEW_PLAN,
                Step.ASSIGN_WORK,
                Step.VERIFY,
                Step.APPROVE_CLOSURE,
                Step.HOLD_TALK,
                Step.REGISTER_LISTING,
                Step.PUBLISH_LISTING,
                Step.PUBLISH_DELISTING,
                Step.DECIDE_OBJECTION);
        EnumSet<StepKind> kinds = EnumSet.complementOf(EnumSet.of(StepKind.URGED));
        EnumSet<Limit.Unit> ofDays = EnumSet.of(Limit.Unit.WORKDAYS, Limit.Unit.DAYS);
        return Stream.of(
                Arguments.of("deadline", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("deadline", "unit", EnumSet.complementOf(EnumSet.of(Limit.Unit.MILESTONE))),
                Arguments.of("verification", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("verification", "source", EnumSet.allOf(Source.class)),
                Arguments.of("verification", "unit", ofDays),
                Arguments.of("closing", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("closing", "approval", EnumSet.allOf(Approval.class)),
                Arguments.of("extension", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("extension", "decider", RectificationRules.LEADERS),
                Arguments.of("pausing", "reason", EnumSet.allOf(PauseReason.class)),
                Arguments.of("step-limit", "step", limited),
                Arguments.of("step-limit", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("step-limit", "unit", ofDays),
                Arguments.of("latest-day", "day", EnumSet.allOf(LatestDay.class)),
                Arguments.of("latest-day", "unit", EnumSet.allOf(Reach.Unit.class)),
                Arguments.of("after-closure", "number", EnumSet.allOf(AfterClosure.class)),
                Arguments.of("appraisal", "severity", EnumSet.allOf(Severity.class)),
                Arguments.of("early-warning", "subject", EnumSet.allOf(Rising.class)),
                Arguments.of("escalation-ladder", "ladder", EnumSet.allOf(Ladder.class)),
                Arguments.of("escalation-ladder", "kind", kinds),
                Arguments.of("escalation-ladder", "unit", EnumSet.allOf(Rung.Unit.class)),
                Arguments.of("escalation-ladder", "manner", EnumSet.allOf(Rung.Manner.class)));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aTableOffersWhatTheProgramKnows(String id, String column, Collection<? extends Enum<?>> names) {
        assertThat(values(id, column))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(each -> '"' + each.name() + '"').toList());
    }

    @Test
    void everyClosedListIsHeldAgainstTheProgram() {
        List<String> held =
                closed().map(each -> each.get()[0] + "." + each.get()[1]).toList();
        List<String> offered = tables().stream()
                .flatMap(known -> columns(read(known))
                        .filter(column -> !column.values().isEmpty())
                        .map(column -> known.id() + "." + column.name()))
                .toList();
        assertThat(offered)
                .containsAll(held)
                .filteredOn(each -> !held.contains(each))
                .containsExactlyInAnyOrder(
                        "deadline.category",
                        "pausing.category",
                        "stop-suggestion.category",
                        "stop-suggestion.itemCode",
                        "stop-suggestion.schoolKind",
                        "stop-suggestion.suggestion",
                        "appraisal.itemCode",
                        "escalation-ladder.decider");
        assertThat(values("escalation-ladder", "decider"))
                .containsExactlyInAnyOrder("\"\"", "\"SECTION_HEAD\"", "\"DEPUTY\"", "\"DIRECTOR\"");
    }

    @Test
    void everyCategoryOfTheCatalogueIsOffered() {
        List<String> letters = catalogue.categories().keySet().stream()
                .map(letter -> '"' + letter + '"')
                .toList();
        assertThat(values("deadline", "category")).containsAll(letters);
        assertThat(values("pausing", "category")).containsAll(letters);
    }

    /** The same cell with something else that could stand there. */
    private static String another(TableColumn column, String text) {
        return switch (column.type()) {
            case "integer" -> Integer.toString(Integer.parseInt(text) + 1);
            case "boolean" -> text.equals("true") ? "false" : "true";
            default ->
                column.values().stream()
                        .filter(value -> !value.equals(text))
                        .findFirst()
                        .orElse("\"HOLDER\"".equals(text) ? "\"DEPUTY\"" : "\"HOLDER\"");
        };
    }

    private static Map<String, String> cells(RuleTable table, RuleTable.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            cells.put(table.outputs().get(i).name(), row.answers().get(i));
        }
        return cells;
    }

    private static List<String> values(String id, String column) {
        return columns(read(KnownTable.of(id)))
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Stream<TableColumn> columns(RuleTable table) {
        return Stream.of(table.inputs(), table.outputs()).flatMap(List::stream);
    }

    private static RuleTable read(KnownTable<?> known) {
        try {
            byte[] file = Files.readAllBytes(Path.of("processes", known.id() + ".dmn"));
            return RuleTable.read(known.id(), file, file).orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
