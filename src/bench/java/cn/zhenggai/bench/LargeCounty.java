package cn.zhenggai.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One run over a county with years of cases behind it: starts the product, tries something, leaves the report, and ends the program. */
final class LargeCounty {

    static final int CLOSED = Integer.getInteger("bench.closed", 100_000);

    private LargeCounty() {}

    /** @param what {@code Figures} or {@code Pages}, for the heading and the file */
    static void measure(String what, BiFunction<ApplicationContext, Report, List<Verdict>> trial) {
        int code = 0;
        try {
            run(what, BenchSettings.ofProperties(), trial);
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(
            String what, BenchSettings settings, BiFunction<ApplicationContext, Report, List<Verdict>> trial) {
        String database = ServerAsDelivered.prepareLarge(settings.database());
        String heading = "%s over %,d closed and %,d open cases".formatted(what, CLOSED, CLOSED / 10);
        Report report = new Report(heading, settings, database);
        ConfigurableApplicationContext product = Product.on(settings.database());
        try {
            Table verdicts = new Table("id", "measured", "beside it", "wanted", "verdict", "what");
            trial.apply(product, report).forEach(verdict -> verdict.addTo(verdicts));
            report.add("## Verdict\n").add(verdicts);
        } finally {
            product.close();
        }
        String name = "%s-%d-%s".formatted(what, CLOSED, settings.database()).toLowerCase(Locale.ROOT);
        System.out.println("Written to " + report.writeTo(settings.results(), name));
    }
}
