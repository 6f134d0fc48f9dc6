package cn.zhenggai.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** P8: every due step taken and queued exactly once, against an engine timer and one inserted row a case. */
class StepsTrial {

    private static final Bar CPU = Bar.atLeast("P8", "processor time, raw engine timers / the watch", 10, 100);
    private static final Map<String, ToDoubleFunction<Cost>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("cpu ms, JVM and database", Cost::cpu);
        FIGURES.put("cpu ms, JVM", Cost::jvm);
        FIGURES.put("cpu ms, database", Cost::database);
        FIGURES.put("wall ms", Cost::wall);
    }

    private final BenchSettings settings;
    private final OverdueStorm storm;
    private final StatementCosts statements;

    StepsTrial(BenchSettings settings, OverdueStorm storm, StatementCosts statements) {
        this.settings = settings;
        this.storm = storm;
        this.statements = statements;
    }

    Verdict run(Report report) {
        Meter meter = Meter.here();
        Duel.Outcome outcome;
        try (RawTimers raw = new RawTimers(settings.database(), settings.cases())) {
            outcome = new Duel(meter, raw, storm).fight(settings.rounds());
        }
        report.add("## All steps taken and queued\n").add(table(outcome));
        report.add(
                "The engine's delegate writes one row a case, the watch %d.%n".formatted(1 + 2 * County.TOLD_OF_EACH));
        storm.prepare();
        statements.watch(storm::run);
        report.add("## What the database took for the watch, once more\n").add(statements.top(12));
        Cost digests = meter.of(storm::digests);
        report.add("One digest each for %,d people, %,d messages in them: %s cpu ms, %s ms.%n"
                .formatted(
                        storm.checkDigests(),
                        storm.messages(),
                        Spread.shown(digests.cpu()),
                        Spread.shown(digests.wall())));
        return new Verdict(
                CPU, outcome.ratio(Cost::cpu), outcome.ratios(Cost::cpu).toString());
    }

    private static Table table(Duel.Outcome outcome) {
        Table table = new Table("figure", outcome.peerName(), outcome.oursName(), "ratio of medians");
        FIGURES.forEach((name, figure) ->
                table.row(name, spread(outcome.peer(), figure), spread(outcome.ours(), figure), outcome.ratio(figure)));
        return table;
    }

    private static Spread spread(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return Spread.of(costs.stream().map(figure::applyAsDouble).toList());
    }
}
