package cn.zhenggai.engine;

import cn.zhenggai.escalation.Ladder;
import cn.zhenggai.escalation.LadderRules;
import cn.zhenggai.escalation.Rung;
import cn.zhenggai.escalation.StepKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Reads the ladder from its newest decision table; the lines are kept until there is a newer one. */
@Component
class EngineLadder implements LadderRules {

    private static final String TABLE = "escalation-ladder";
    private static final int HASH = 8;

    private final RepositoryService repository;
    private final DecisionService decisions;
    private volatile Kept kept = new Kept("", null);

    EngineLadder(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    private record Kept(String definitionId, Rules rules) {}

    @Override
    public Rules current() {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult();
        if (!kept.definitionId().equals(newest.getId())) {
            kept = new Kept(newest.getId(), read(newest));
        }
        return kept.rules();
    }

    private Rules read(DecisionDefinition table) {
        List<Rung> rungs = Arrays.stream(Ladder.values())
                .flatMap(ladder ->
                        decisions.evaluateDecisionTableById(table.getId(), Map.of("ladder", ladder.name())).stream()
                                .map(line -> rung(ladder, line)))
                .toList();
        return new Rules("%s:%d:%s".formatted(TABLE, table.getVersion(), hash(table)), rungs);
    }

    private static Rung rung(Ladder ladder, DmnDecisionRuleResult line) {
        String decider = line.getEntry("decider");
        Integer failures = line.getEntry("failures");
        return new Rung(
                ladder,
                line.getEntry("rung"),
                line.<Integer>getEntry("level"),
                StepKind.valueOf(line.getEntry("kind")),
                line.<Integer>getEntry("amount"),
                Rung.Unit.valueOf(line.getEntry("unit")),
                line.getEntry("addressees"),
                Rung.Manner.valueOf(line.getEntry("manner")),
                decider == null || decider.isBlank() ? null : decider,
                failures == null ? 0 : failures);
    }

    private String hash(DecisionDefinition table) {
        try (InputStream model = repository.getDecisionModel(table.getId())) {
            return DigestUtils.md5DigestAsHex(model).substring(0, HASH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
