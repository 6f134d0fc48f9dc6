package cn.zhenggai.engine.table;

import cn.zhenggai.stoporder.StopRules;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table that suggests stop orders. What a column does not name is {@code OTHER} to it. */
@Component
class EngineStopRules implements StopRules {

    private static final String OTHER = "OTHER";

    private final DecisionTables tables;

    EngineStopRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Suggestion suggested(Circumstances of) {
        LoadedTable table = tables.current(KnownTable.STOP_SUGGESTION);
        return table.answer(
                KnownTable.STOP_SUGGESTION,
                Map.of(
                        "category", of.category(),
                        "itemCode", named(table, "itemCode", of.itemCode()),
                        "schoolKind", named(table, "schoolKind", of.schoolKind()),
                        "openCases", Math.min(of.openCases(), Facts.LARGEST),
                        "stopUse", of.stopUse()));
    }

    private static String named(LoadedTable table, String column, String word) {
        boolean known = table.matching().get().table().inputs().stream()
                .filter(input -> input.name().equals(column))
                .anyMatch(input -> input.values().contains('"' + word + '"'));
        return known ? word : OTHER;
    }
}
