package cn.zhenggai.engine;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rules of {@code deadline.dmn}, each looked at alone, so that a mistake can be told with its rule. */
final class LimitRules {

    private static final String CATEGORIES = "ABCDEFGHIJKLMNO";
    private static final int MOST = 1000;
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private LimitRules() {}

    static Optional<Refusal> faults(RuleTable table) {
        List<Refusal.Reason> reasons = new ArrayList<>();
        int number = 0;
        for (Rule rule : table.table().getRules()) {
            number++;
            outputs(table, rule, name(rule, number), reasons);
        }
        if (reasons.isEmpty()) {
            covers(table, reasons);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(reasons));
    }

    static Limit limit(RuleTable table, String category, String severity) {
        DmnDecisionResult found = ENGINE.evaluateDecision(
                ENGINE.parseDecision(table.id(), table.model()), Map.of("category", category, "severity", severity));
        if (found.isEmpty()) {
            return null;
        }
        DmnDecisionResultEntries rule = found.getSingleResult();
        return new Limit(rule.getEntry("amount"), Limit.Unit.valueOf(rule.getEntry("unit")));
    }

    private static void outputs(RuleTable table, Rule rule, String name, List<Refusal.Reason> reasons) {
        List<String> names = table.table().getOutputs().stream()
                .map(output -> output.getName())
                .toList();
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        String amount = text(entries, names.indexOf("amount"));
        String unit = text(entries, names.indexOf("unit"));
        if (!amount.matches("\\d{1,4}") || Integer.parseInt(amount) > MOST) {
            reasons.add(reason("rules.amount", name, amount, Integer.toString(MOST)));
        }
        if (!known(unit)) {
            reasons.add(reason("rules.unit", name, unit));
        }
    }

    /** A milestone would need a column that the table does not have. */
    private static boolean known(String unit) {
        for (Limit.Unit each : Limit.Unit.values()) {
            if (each != Limit.Unit.MILESTONE && unit.equals('"' + each.name() + '"')) {
                return true;
            }
        }
        return false;
    }

    private static void covers(RuleTable table, List<Refusal.Reason> reasons) {
        for (String category : CATEGORIES.split("")) {
            for (Severity severity : Severity.values()) {
                try {
                    if (limit(table, category, severity.name()) == null) {
                        reasons.add(reason("rules.gap", category, severity.name()));
                    }
                } catch (DmnEngineException | FeelException wrong) {
                    reasons.add(reason("rules.condition", culprit(table)));
                    return;
                }
            }
        }
    }

    /** The first rule that cannot be evaluated when it stands alone. */
    private static String culprit(RuleTable table) {
        List<Rule> rules = List.copyOf(table.table().getRules());
        for (int i = 0; i < rules.size(); i++) {
            RuleTable alone = new RuleTable(table.id(), table.model().clone(), null);
            DecisionTable copy = alone.model()
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
            List<Rule> copies = List.copyOf(copy.getRules());
            Rule kept = copies.get(i);
            copies.stream().filter(rule -> rule != kept).forEach(rule -> copy.getRules()
                    .remove(rule));
            try {
                limit(alone, "A", Severity.GENERAL.name());
            } catch (DmnEngineException | FeelException wrong) {
                return name(rules.get(i), i + 1);
            }
        }
        return "?";
    }

    private static String text(List<OutputEntry> entries, int place) {
        return place < 0 || place >= entries.size() || entries.get(place).getText() == null
                ? ""
                : entries.get(place).getText().getTextContent().strip();
    }

    private static String name(Rule rule, int number) {
        String described = rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
        return described.isEmpty() ? Integer.toString(number) : number + " " + described;
    }

    private static Refusal.Reason reason(String code, Object... arguments) {
        return Refusal.Reason.of("file", code, arguments);
    }
}
