package cn.zhenggai.bench;

/** Asks for the figures of a county with ten years of cases behind it; see {@code benchmarks.md}. */
public final class FiguresBench {

    private FiguresBench() {}

    public static void main(String[] args) {
        LargeCounty.measure("Figures", (product, report) -> new FiguresTrial(product, LargeCounty.CLOSED)
                .run(report, BenchSettings.ofProperties().rounds()));
    }
}
