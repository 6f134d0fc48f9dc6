package cn.zhenggai.engine.table;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the ladders from their decision tables, one for each stretch of days on which cases were ordered. */
@Component
class EngineLadder implements LadderRules {

    private static final String TRIED = "tried";

    private final DecisionTables tables;
    private final Clock clock;
    private volatile Kept kept = new Kept(List.of(), List.of());

    EngineLadder(DecisionTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The same tables are read once. */
    private record Kept(List<DatedTables.Dated> of, List<Rules> rules) {}

    @Override
    public List<Rules> inForce() {
        List<DatedTables.Dated> newest = tables.until(KnownTable.LADDER, BureauTime.today(clock));
        if (!kept.of().equals(newest)) {
            kept = new Kept(newest, read(newest));
        }
        return kept.rules();
    }

    @Override
    public Outcome<Rules> trying(byte[] table) {
        String id = KnownTable.LADDER.id();
        return RuleTable.read(id, table, DecisionTables.original(id))
                .map(found -> Rules.always(TRIED, rungs(LoadedTable.of(TRIED, () -> found))));
    }

    private static List<Rules> read(List<DatedTables.Dated> tables) {
        List<Rules> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            DatedTables.Dated each = tables.get(i);
            Instant until = i + 1 < tables.size() ? tables.get(i + 1).begins() : null;
            all.add(new Rules(each.table().version(), rungs(each.table()), each.begins(), until));
        }
        return List.copyOf(all);
    }

    private static List<Rung> rungs(LoadedTable table) {
        return Arrays.stream(Ladder.values())
                .flatMap(ladder -> table.answers(KnownTable.LADDER, Map.of("ladder", ladder.name())).stream())
                .toList();
    }
}
