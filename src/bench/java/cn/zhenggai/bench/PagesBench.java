package cn.zhenggai.bench;

import java.time.Duration;

/** Opens the pages of a day's work in a county with ten years of cases behind it, for as many minutes as there are rounds; see {@code benchmarks.md}. */
public final class PagesBench {

    private PagesBench() {}

    public static void main(String[] args) {
        LargeCounty.measure("Pages", (product, report) -> {
            new Decade(product, LargeCounty.CLOSED).work();
            Duration measured = Duration.ofMinutes(BenchSettings.ofProperties().rounds());
            return new PagesTrial(product, measured).run(report);
        });
    }
}
