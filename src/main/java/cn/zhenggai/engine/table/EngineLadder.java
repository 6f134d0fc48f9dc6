package cn.zhenggai.engine.table;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Rung;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the ladder from its newest decision table; the lines are kept until there is a newer one. */
@Component
class EngineLadder implements LadderRules {

    private final DecisionTables tables;
    private volatile Rules kept = new Rules("", List.of());

    EngineLadder(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Rules current() {
        LoadedTable newest = tables.current(KnownTable.LADDER);
        if (!kept.version().equals(newest.version())) {
            kept = new Rules(newest.version(), rungs(newest));
        }
        return kept;
    }

    private static List<Rung> rungs(LoadedTable table) {
        return Arrays.stream(Ladder.values())
                .flatMap(ladder -> table.answers(KnownTable.LADDER, Map.of("ladder", ladder.name())).stream())
                .toList();
    }
}
