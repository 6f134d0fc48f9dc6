package cn.zhenggai.bench;

import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks whether an altered photo was used before, among as many as a province takes in years; see {@code benchmarks.md}. */
public final class PhotoBench {

    private PhotoBench() {}

    public static void main(String[] args) {
        int code = 0;
        try {
            run(BenchSettings.ofProperties(), Integer.getInteger("bench.photos", 100_000));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(BenchSettings settings, int photos) {
        String database = ServerAsDelivered.prepare(settings.database());
        Report report = new Report("An altered photo among %,d".formatted(photos), settings, database);
        ConfigurableApplicationContext product = Product.on(settings.database());
        try {
            Table verdicts = new Table("id", "ratio", "beside it", "wanted", "verdict", "what");
            new LikenessTrial(product, photos)
                    .run(report, settings.rounds())
                    .forEach(verdict -> verdict.addTo(verdicts));
            report.add("## Verdict\n").add(verdicts);
        } finally {
            product.close();
        }
        String name = "photos-" + photos + "-" + settings.database().name().toLowerCase(Locale.ROOT);
        System.out.println("Written to " + report.writeTo(settings.results(), name));
    }
}
