package cn.zhenggai.bench;

import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks for the figures of a county with ten years of cases behind it; see {@code benchmarks.md}. */
public final class FiguresBench {

    private FiguresBench() {}

    public static void main(String[] args) {
        int code = 0;
        try {
            run(BenchSettings.ofProperties(), Integer.getInteger("bench.closed", 100_000));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(BenchSettings settings, int closed) {
        String database = ServerAsDelivered.prepareLarge(settings.database());
        Report report = new Report(
                "Figures of %,d closed and %,d open cases".formatted(closed, closed / 10), settings, database);
        ConfigurableApplicationContext product = Product.on(settings.database());
        try {
            Table verdicts = new Table("id", "ratio", "beside it", "wanted", "verdict", "what");
            new FiguresTrial(product, closed)
                    .run(report, settings.rounds())
                    .forEach(verdict -> verdict.addTo(verdicts));
            report.add("## Verdict\n").add(verdicts);
        } finally {
            product.close();
        }
        String name = "figures-" + closed + "-" + settings.database().name().toLowerCase(Locale.ROOT);
        System.out.println("Written to " + report.writeTo(settings.results(), name));
    }
}
