package cn.zhenggai.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Has the decision engine say which rules of a table answer. What they answer is read from the rules themselves. */
final class Matching {

    private static final ThreadLocal<List<DmnEvaluatedDecisionRule>> HEARD = new ThreadLocal<>();
    private static final DmnEngine ENGINE = new PlainDmn(Matching::hear).buildEngine();
    private static final String NUMBERED = "rule_";

    private final RuleTable table;
    private final DmnDecision decision;

    /** Gives each rule the id by which it is known again: in a file that somebody wrote, it may have none. */
    Matching(RuleTable table) {
        this.table = table;
        List<Rule> rules = table.model().getModelElementsByType(DecisionTable.class).stream()
                .flatMap(each -> each.getRules().stream())
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).setId(NUMBERED + i);
        }
        this.decision = ENGINE.parseDecision(table.id(), table.model());
    }

    RuleTable table() {
        return table;
    }

    /** In the order of the table; of a table that wants one answer, that one. */
    List<RuleTable.Row> of(Map<String, Object> facts) {
        try {
            ENGINE.evaluateDecisionTable(decision, facts);
            return HEARD.get().stream()
                    .map(rule -> table.rows().get(Integer.parseInt(rule.getId().substring(NUMBERED.length()))))
                    .collect(Collectors.toCollection(ArrayList::new));
        } finally {
            HEARD.remove();
        }
    }

    private static void hear(DmnDecisionTableEvaluationEvent event) {
        HEARD.set(List.copyOf(event.getMatchingRules()));
    }
}
