package cn.zhenggai.engine.table;

import cn.zhenggai.rule.RuleBook;
import cn.zhenggai.shared.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the files of tables as they are read at a start. */
@Component
class EngineRuleBook implements RuleBook {

    private final DecisionTables tables;

    EngineRuleBook(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Outcome<Rows> read(String table, byte[] file) {
        return RuleTable.read(table, file, DecisionTables.original(table)).map(EngineRuleBook::rows);
    }

    @Override
    public byte[] first(String table) {
        return tables.deployed(table);
    }

    private static Rows rows(RuleTable table) {
        List<List<String>> cells = new ArrayList<>();
        for (RuleTable.Row row : table.rows()) {
            List<String> line = new ArrayList<>(row.conditions());
            line.addAll(row.answers());
            cells.add(List.copyOf(line));
        }
        return new Rows(List.copyOf(cells));
    }
}
