package cn.zhenggai.engine.table;

import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RuleLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/**
 * Everything in a table that cannot be meant, each with its rule and its cell: what its own reader cannot read, conditions
 * that are none, cases without an answer or with two, rules that never answer.
 */
final class TableFaults {

    private static final int MOST = 30;

    private final RuleTable table;
    private final RuleTable original;
    private final KnownTable<?> reader;
    private final List<Refusal.Reason> reasons = new ArrayList<>();

    private TableFaults(RuleTable table, RuleTable original) {
        this.table = table;
        this.original = original;
        this.reader = KnownTable.of(table.id());
    }

    /** @param original says what may stand in a column */
    static Optional<Refusal> refusal(RuleTable table, RuleTable original) {
        TableFaults faults = new TableFaults(table, original);
        faults.values();
        table.rows().forEach(faults::cells);
        if (faults.reasons.isEmpty()) {
            faults.answers();
        }
        List<Refusal.Reason> told =
                faults.reasons.stream().distinct().limit(MOST).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(told));
    }

    /** What a table offers may be less than what there is, and never more. */
    private void values() {
        for (TableColumn column : all(table)) {
            List<String> known = named(all(original), column.name()).values();
            column.values().stream()
                    .filter(value -> !known.contains(value))
                    .forEach(value -> wrong("–", column.title(), value, String.join(", ", known)));
        }
    }

    private void cells(RuleTable.Row row) {
        if (row.conditions().size() > table.inputs().size()
                || row.answers().size() > table.outputs().size()) {
            reasons.add(RuleTable.reason("rules.tooManyCells", row.name()));
            return;
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            TableColumn column = table.inputs().get(i);
            TableColumn known = named(original.inputs(), column.name());
            known.fault(row.conditions().get(i))
                    .ifPresent(found -> wrong(row.name(), column.title(), found, known.allowed()));
        }
        read(row, Map.of());
    }

    private void read(RuleTable.Row row, Map<String, Object> facts) {
        RuleLine line = table.line(row);
        reader.read(facts, line);
        line.wrong().forEach(each -> wrong(row.name(), table.label(each.column()), each.found(), each.allowed()));
    }

    private void answers() {
        Set<RuleTable.Row> answering = new HashSet<>();
        try {
            Matching matching = new Matching(table);
            for (Map<String, Object> facts : Facts.of(original.inputs(), table, reader.looked())) {
                List<RuleTable.Row> matched = matching.of(facts);
                matched.forEach(row -> read(row, facts));
                answering.addAll(matched);
                count(matched, facts);
            }
        } catch (DmnEngineException | FeelException wrong) {
            reasons.add(RuleTable.reason("rules.condition", table.id()));
            return;
        }
        table.rows().stream()
                .filter(row -> !answering.contains(row) && !forTheRest(row))
                .forEach(row -> reasons.add(RuleTable.reason("rules.never", row.name())));
    }

    /** One answer where one is wanted; where many are, none twice by the name in the first column. */
    private void count(List<RuleTable.Row> matched, Map<String, Object> facts) {
        if (table.one() && matched.isEmpty()) {
            reasons.add(RuleTable.reason("rules.gap", Facts.words(facts, original.inputs())));
        }
        Map<String, RuleTable.Row> names = new HashMap<>();
        for (RuleTable.Row row : matched) {
            String name = row.answers().get(0);
            RuleTable.Row other = names.putIfAbsent(name, row);
            if (other != null) {
                reasons.add(RuleTable.reason("rules.twice", other.name(), row.name(), name));
            }
        }
    }

    /** A last rule without conditions may stand although nothing is left for it. */
    private static boolean forTheRest(RuleTable.Row row) {
        return row.conditions().stream().allMatch(each -> each.isEmpty() || each.equals("-"));
    }

    private void wrong(String rule, String column, String found, String allowed) {
        String cell = found.isEmpty() ? "∅" : RuleTable.shortened(found);
        reasons.add(RuleTable.reason("rules.cell", rule, column, cell, allowed));
    }

    private static List<TableColumn> all(RuleTable table) {
        List<TableColumn> columns = new ArrayList<>(table.inputs());
        columns.addAll(table.outputs());
        return columns;
    }

    private static TableColumn named(List<TableColumn> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
