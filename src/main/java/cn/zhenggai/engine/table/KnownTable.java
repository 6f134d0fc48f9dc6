package cn.zhenggai.engine.table;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.Rung;
import cn.zhenggai.rectification.Reach;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.Closing;
import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.ExtensionRule;
import cn.zhenggai.rectification.RectificationRules.Verification;
import cn.zhenggai.shared.RuleLine;
import cn.zhenggai.stoporder.StopRules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decision tables there are, each with the one reader that looks at it at a start and uses it afterwards. */
public record KnownTable<T>(String id, Reader<T> reader) {

    public static final KnownTable<Limit> DEADLINE = of("deadline", RectificationRules::hazardLimit);
    static final KnownTable<Verification> VERIFICATION = of("verification", Verification::read);
    static final KnownTable<Closing> CLOSING = of("closing", Closing::read);
    static final KnownTable<ExtensionRule> EXTENSION = of("extension", ExtensionRule::read);
    static final KnownTable<Integer> PAUSING = of("pausing", RectificationRules::longestPause);
    static final KnownTable<Limit> STEP_LIMIT = of("step-limit", RectificationRules::stepLimit);
    static final KnownTable<Reach> LATEST_DAY = of("latest-day", Reach::read);
    static final KnownTable<StopRules.Suggestion> STOP_SUGGESTION = of("stop-suggestion", StopRules.Suggestion::read);
    static final KnownTable<Integer> AFTER_CLOSURE = of("after-closure", RectificationRules::afterClosure);
    static final KnownTable<EarlyWarning> EARLY_WARNING = of("early-warning", EarlyWarning::read);
    static final KnownTable<String> APPRAISAL = of("appraisal", RectificationRules::appraisal);
    static final KnownTable<Rung> LADDER = new KnownTable<>("escalation-ladder", KnownTable::rung);

    public static final List<KnownTable<?>> ALL = List.of(
            DEADLINE,
            VERIFICATION,
            CLOSING,
            EXTENSION,
            PAUSING,
            STEP_LIMIT,
            LATEST_DAY,
            AFTER_CLOSURE,
            STOP_SUGGESTION,
            APPRAISAL,
            EARLY_WARNING,
            LADDER);

    /** Reads one rule; the facts are empty while a table is only looked at. */
    interface Reader<T> {
        public T read(Map<String, Object> facts, RuleLine line);
    }

    private interface Plain<T> {
        public T read(RuleLine line);
    }

    public static KnownTable<?> of(String id) {
        return ALL.stream().filter(table -> table.id.equals(id)).findFirst().orElseThrow();
    }

    /** The facts that its reader looks at. */
    Set<String> looked() {
        return this == LADDER ? Set.of("ladder") : Set.of();
    }

    public T read(Map<String, Object> facts, RuleLine line) {
        return reader.read(facts, line);
    }

    private static <T> KnownTable<T> of(String id, Plain<T> reader) {
        return new KnownTable<>(id, (facts, line) -> reader.read(line));
    }

    private static Rung rung(Map<String, Object> facts, RuleLine line) {
        Object ladder = facts.get("ladder");
        return Rung.read(ladder == null ? null : Ladder.valueOf(ladder.toString()), line);
    }
}
