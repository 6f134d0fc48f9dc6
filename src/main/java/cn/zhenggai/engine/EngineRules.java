package cn.zhenggai.engine;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Asks the decision tables in {@code processes/}. */
@Component
class EngineRules implements RectificationRules {

    private final ObjectProvider<DecisionService> decisions;

    EngineRules(ObjectProvider<DecisionService> decisions) {
        this.decisions = decisions;
    }

    @Override
    public Limit limitFor(String category, Severity severity) {
        DmnDecisionRuleResult rule = decide("deadline", Map.of("category", category, "severity", severity.name()));
        return new Limit(rule.getEntry("amount"), Limit.Unit.valueOf(rule.getEntry("unit")));
    }

    @Override
    public Outcome<Limits> trying(byte[] table) {
        Outcome<RuleTable> found = RuleTable.read("deadline", table, original());
        return found.accepted() ? Outcome.done(found.result()::limitFor) : Outcome.refused(found.refusal());
    }

    private static byte[] original() {
        try {
            return new ClassPathResource("processes/deadline.dmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verification verificationFor(Severity severity, Source source) {
        DmnDecisionRuleResult rule =
                decide("verification", Map.of("severity", severity.name(), "source", source.name()));
        Limit limit = new Limit(rule.getEntry("workdays"), Limit.Unit.valueOf(rule.getEntry("unit")));
        return new Verification(rule.getEntry("people"), limit, rule.getEntry("township"));
    }

    @Override
    public boolean closureNeedsApproval(Severity severity) {
        return !"NONE"
                .equals(decide("closing", Map.of("severity", severity.name())).getEntry("approval"));
    }

    @Override
    public ExtensionRule extensionFor(Severity severity, boolean listed, int approvedBefore) {
        DmnDecisionRuleResult rule = decide(
                "extension", Map.of("severity", severity.name(), "listed", listed, "approvedBefore", approvedBefore));
        return new ExtensionRule(
                Desk.Kind.valueOf(rule.getEntry("decider")),
                rule.getEntry("noticeWorkdays"),
                rule.getEntry("decideWorkdays"),
                rule.getEntry("most"));
    }

    @Override
    public int longestPause(PauseReason reason, String category) {
        return decide("pausing", Map.of("reason", reason.name(), "category", category))
                .getEntry("longestDays");
    }

    private DmnDecisionRuleResult decide(String table, Map<String, Object> facts) {
        return decisions.getObject().evaluateDecisionTableByKey(table, facts).getSingleResult();
    }
}
