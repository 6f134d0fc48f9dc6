package cn.zhenggai.bench;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P15: the cockpit and the analysis against a group-by over the rows of all cases, and whether both say the same. */
class FiguresTrial {

    private static final Bar COCKPIT = Bar.atLeast(
            "P15", "time, group-by over every row for the cards and townships alone / whole cockpit", 20, 100);
    private static final Bar ANALYSIS = Bar.atMost("P15", "ms, 99 of 100 analyses of this year, warm", 300, 150);
    private static final int ANALYSES = 40;

    private final ApplicationContext product;
    private final int closed;
    private final Clock clock;

    FiguresTrial(ApplicationContext product, int closed) {
        this.product = product;
        this.closed = closed;
        this.clock = product.getBean(Clock.class);
    }

    List<Verdict> run(Report report, int rounds) {
        new Decade(product, closed).figures();
        Actor director = product.getBean(Directory.class).actor(County.login(1)).orElseThrow();
        List<Double> peers = new ArrayList<>();
        List<Double> cockpits = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> analyses = new ArrayList<>();
        List<Double> past = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        cockpit(director);
        first.addAll(analyses(director));
        for (int round = 0; round < rounds; round++) {
            Tally[] said = new Tally[2];
            peers.add(timed(() -> said[0] = plain(director)));
            cockpits.add(timed(() -> said[1] = cockpit(director)));
            ratios.add(peers.get(round) / cockpits.get(round));
            same(said[0], said[1]);
            analyses.addAll(analyses(director));
            past.add(timed(() -> analysis(director, over(1), 0)));
            past.add(timed(() -> analysis(director, over(5), 0)));
        }
        Table table = new Table("what", "times", "p50 ms", "p90 ms", "p99 ms");
        row(table, "group-by over every row: cards and townships alone", peers);
        row(table, "cockpit: cards, ladder, days, schools, 24 months, categories, townships", cockpits);
        row(table, "analysis of this year, asked for the first time that day", first);
        row(table, "analysis of this year, themes and dimensions in turn", analyses);
        row(table, "analysis as of one and of five years ago", past);
        report.add("## The figures of the director\n").add(table);
        return List.of(
                new Verdict(
                        COCKPIT, Spread.of(ratios).median(), Spread.of(ratios).toString()),
                new Verdict(ANALYSIS, Spread.percentile(analyses, 99), "of " + Spread.of(analyses)));
    }

    private Tally cockpit(Actor director) {
        return product.getBean(Figures.class).overview(director).total();
    }

    /** As one would write it: every row of now, every measure reckoned for each. */
    private Tally plain(Actor director) {
        Question.Rows rows = Question.of(CutOff.now(clock))
                .rows(product.getBean(CaseScope.class).of(director));
        List<Measure> all = List.of(Measure.values());
        String sums = all.stream()
                .map(measure -> measure.sum() + " " + measure.name().toLowerCase() + "_ones")
                .collect(Collectors.joining(", "));
        return product
                .getBean(JdbcClient.class)
                .sql("select c.township_id, c.category, " + sums + " from case_figures c where " + rows.sql()
                        + " group by c.township_id, c.category")
                .params(rows.values())
                .query((row, n) -> Tally.read(row, all))
                .list()
                .stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    private List<Double> analyses(Actor director) {
        List<Double> times = new ArrayList<>();
        for (int n = 0; n < ANALYSES; n++) {
            int at = n;
            times.add(timed(() -> analysis(director, CutOff.now(clock), at)));
        }
        return times;
    }

    private void analysis(Actor director, CutOff cut, int at) {
        Theme theme = Theme.values()[at % Theme.values().length];
        List<Dimension> cuts = Dimension.cuts(director);
        Dimension by = cuts.get(at % cuts.size());
        product.getBean(Analysing.class).by(by, Question.of(cut), theme.measures(), director);
    }

    private CutOff over(int years) {
        return CutOff.of(LocalDate.now(clock).minusYears(years), clock).orThrow();
    }

    private static void same(Tally plain, Tally cockpit) {
        List<Measure> differ = Arrays.stream(Measure.values())
                .filter(measure -> cockpit.of(measure) != 0 && cockpit.of(measure) != plain.of(measure))
                .toList();
        if (!differ.isEmpty() || cockpit.found() == 0 || cockpit.open() == 0) {
            throw new IllegalStateException("Not the same: " + differ);
        }
    }

    private static double timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void row(Table table, String what, List<Double> times) {
        table.row(
                what,
                times.size(),
                Spread.percentile(times, 50),
                Spread.percentile(times, 90),
                Spread.percentile(times, 99));
    }
}
