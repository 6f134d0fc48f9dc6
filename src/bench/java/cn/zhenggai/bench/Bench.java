package cn.zhenggai.bench;

import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the benchmarks of {@code src/docs/benchmarks.md}, prints their tables and leaves them in a file. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        int code = 0;
        try {
            run(BenchSettings.ofProperties());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(BenchSettings settings) {
        String database = ServerAsDelivered.prepare(settings.database());
        Report report = new Report("%,d cases become overdue at once".formatted(settings.cases()), settings, database);
        ConfigurableApplicationContext product = Product.on(settings.database());
        try {
            measure(settings, report, product);
        } finally {
            product.close();
        }
    }

    private static void measure(BenchSettings settings, Report report, ApplicationContext product) {
        OverdueStorm storm = new OverdueStorm(product, settings);
        StepsTrial steps = new StepsTrial(settings, storm, product.getBean(StatementCosts.class));
        ListsTrial lists = new ListsTrial(settings, storm, product);
        Table verdicts = new Table("id", "ratio", "beside it", "wanted", "verdict", "what");
        steps.run(report).addTo(verdicts);
        lists.run(report).forEach(verdict -> verdict.addTo(verdicts));
        report.add("## Verdict\n").add(verdicts);
        String name =
                "overdue-" + settings.cases() + "-" + settings.database().name().toLowerCase(Locale.ROOT);
        System.out.println("Written to " + report.writeTo(settings.results(), name));
    }
}
