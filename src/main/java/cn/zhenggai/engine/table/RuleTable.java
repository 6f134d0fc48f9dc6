package cn.zhenggai.engine.table;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RuleLine;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;

/**
 * A decision table as it is written: its columns, and its rules with the text of each cell. One that somebody changed is
 * held against the one that came with the program: same name, same columns.
 */
public record RuleTable(
        String id,
        String hitPolicy,
        boolean kept,
        List<TableColumn> inputs,
        List<TableColumn> outputs,
        List<Row> rows,
        DmnModelInstance model) {

    private static final String FILE = "file";
    private static final int LONGEST = 1024 * 1024;
    private static final int MOST_RULES = 300;
    private static final int SHOWN = 60;
    private static final int MOST_COLUMNS = 20;

    /** @param name its number and what is said of it */
    public record Row(int number, String name, List<String> conditions, List<String> answers) {}

    /** @param original the table of the same name in the jar */
    public static Outcome<RuleTable> read(String id, byte[] file, byte[] original) {
        Outcome<RuleTable> found =
                file.length > LONGEST ? Outcome.refused(refusal("rules.tooLarge")) : parsed(id, file);
        if (!found.accepted()) {
            return found;
        }
        RuleTable known = parsed(id, original).orThrow();
        return differs(found.result(), known)
                .or(() -> TableFaults.refusal(found.result(), known))
                .map(Outcome::<RuleTable>refused)
                .orElse(found);
    }

    /** Nothing but a decision table of this name, whatever it says. */
    static Outcome<RuleTable> parsed(String id, byte[] file) {
        Outcome<Document> document = PlainXml.read(file);
        if (!document.accepted()) {
            return Outcome.refused(document.refusal());
        }
        Optional<Refusal> foreign = PlainTable.refusal(document.result());
        if (foreign.isPresent()) {
            return Outcome.refused(foreign.get());
        }
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            return TableReading.of(id, document.result(), model)
                    .<Outcome<RuleTable>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(refusal("rules.otherDecision", id)));
        } catch (ModelException wrong) {
            return Outcome.refused(refusal("rules.notDmn"));
        }
    }

    static Refusal refusal(String code, Object... arguments) {
        return Refusal.invalid(FILE, code, arguments);
    }

    static Refusal.Reason reason(String code, Object... arguments) {
        return Refusal.Reason.of(FILE, code, arguments);
    }

    /** So much of what somebody wrote as fits into a message. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    public RuleLine line(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            cells.put(outputs.get(i).name(), row.answers().get(i));
        }
        return new RuleLine(cells);
    }

    boolean one() {
        return !hitPolicy.equals("COLLECT");
    }

    String label(String output) {
        return outputs.stream()
                .filter(column -> column.name().equals(output))
                .findFirst()
                .map(TableColumn::title)
                .orElse(output);
    }

    private static Optional<Refusal> differs(RuleTable found, RuleTable original) {
        if (!found.columns().equals(original.columns())) {
            String wanted = String.join(", ", original.columns());
            return Optional.of(refusal("rules.columns", wanted, String.join(", ", found.columns())));
        }
        if (!found.hitPolicy.equals(original.hitPolicy)) {
            return Optional.of(refusal("rules.hitPolicy", original.hitPolicy));
        }
        if (found.rows.size() > MOST_RULES) {
            return Optional.of(refusal("rules.tooMany", MOST_RULES));
        }
        return found.kept ? Optional.empty() : Optional.of(refusal("rules.noTimeToLive"));
    }

    private List<String> columns() {
        Stream<String> asked = inputs.stream().map(column -> column.name() + " (" + column.type() + ")");
        Stream<String> answered = outputs.stream().map(column -> "→ " + column.name() + " (" + column.type() + ")");
        return Stream.concat(asked, answered)
                .map(RuleTable::shortened)
                .limit(MOST_COLUMNS)
                .sorted()
                .toList();
    }
}
