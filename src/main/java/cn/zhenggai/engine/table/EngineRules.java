package cn.zhenggai.engine.table;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.Reach;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.rectification.RectificationRules.EarlyWarning;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision tables in {@code processes/}. */
@Component
class EngineRules implements RectificationRules {

    private final DecisionTables tables;

    EngineRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Limit limitFor(String category, Severity severity) {
        return limit(tables.current(KnownTable.DEADLINE), category, severity);
    }

    @Override
    public Limit limitFor(String category, Severity severity, LocalDate day) {
        return limit(tables.on(KnownTable.DEADLINE, day), category, severity);
    }

    @Override
    public Outcome<Limits> trying(byte[] table) {
        String id = KnownTable.DEADLINE.id();
        Outcome<RuleTable> found = RuleTable.read(id, table, DecisionTables.original(id));
        if (!found.accepted()) {
            return Outcome.refused(found.refusal());
        }
        LoadedTable tried = LoadedTable.of("", found::result);
        return Outcome.done((category, severity) -> limit(tried, category, severity));
    }

    private static Limit limit(LoadedTable table, String category, Severity severity) {
        return table.answer(KnownTable.DEADLINE, Map.of("category", category, "severity", severity.name()));
    }

    @Override
    public Verification verificationFor(Severity severity, Source source) {
        return tables.answer(KnownTable.VERIFICATION, Map.of("severity", severity.name(), "source", source.name()));
    }

    @Override
    public Closing closingFor(Severity severity, boolean listed) {
        return tables.answer(KnownTable.CLOSING, Map.of("severity", severity.name(), "listed", listed));
    }

    @Override
    public ExtensionRule extensionFor(Severity severity, boolean listed, int approvedBefore) {
        int approved = Math.min(approvedBefore, Facts.LARGEST);
        return tables.answer(
                KnownTable.EXTENSION,
                Map.of("severity", severity.name(), "listed", listed, "approvedBefore", approved));
    }

    @Override
    public int longestPause(PauseReason reason, String category) {
        return tables.answer(KnownTable.PAUSING, Map.of("reason", reason.name(), "category", category));
    }

    @Override
    public Limit stepLimit(Step step, Severity severity) {
        return tables.answer(KnownTable.STEP_LIMIT, Map.of("step", step.name(), "severity", severity.name()));
    }

    @Override
    public int afterClosure(AfterClosure what) {
        return tables.answer(KnownTable.AFTER_CLOSURE, Map.of("number", what.name()));
    }

    @Override
    public EarlyWarning earlyWarning(Rising subject) {
        return tables.answer(KnownTable.EARLY_WARNING, Map.of("subject", subject.name()));
    }

    @Override
    public String appraisalFor(String itemCode, Severity severity) {
        return tables.answer(KnownTable.APPRAISAL, Map.of("itemCode", itemCode, "severity", severity.name()));
    }

    @Override
    public Reach reachOf(LatestDay day) {
        return tables.answer(KnownTable.LATEST_DAY, Map.of("day", day.name()));
    }
}
