package cn.zhenggai.bench;

import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Previews tables as long as a large county's; see {@code benchmarks.md}. */
public final class ImportsBench {

    private ImportsBench() {}

    public static void main(String[] args) {
        int code = 0;
        try {
            run(BenchSettings.ofProperties(), Integer.getInteger("bench.rows", 20_000));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(BenchSettings settings, int rows) {
        String database = ServerAsDelivered.prepare(settings.database());
        Report report = new Report("Tables of %,d rows previewed".formatted(rows), settings, database);
        ConfigurableApplicationContext product = Product.on(settings.database());
        try {
            Table verdicts = new Table("id", "figure", "beside it", "wanted", "verdict", "what");
            new ImportsTrial(product, rows).run(report, settings.rounds()).forEach(verdict -> verdict.addTo(verdicts));
            report.add("## Verdict\n").add(verdicts);
        } finally {
            product.close();
        }
        String name = "imports-" + rows + "-" + settings.database().name().toLowerCase(Locale.ROOT);
        System.out.println("Written to " + report.writeTo(settings.results(), name));
    }
}
