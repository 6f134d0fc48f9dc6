package cn.zhenggai.bench;

import java.util.List;
import java.util.Locale;

/** The middle one of several figures, and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return new Spread(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** The value below which so many of a hundred lie; of few figures the largest. */
    static double percentile(List<Double> figures, double percent) {
        List<Double> sorted = figures.stream().sorted().toList();
        int at = (int) Math.ceil(sorted.size() * percent / 100) - 1;
        return sorted.get(Math.max(0, at));
    }

    @Override
    public String toString() {
        return "%s (%s to %s)".formatted(shown(median), shown(least), shown(most));
    }

    static String shown(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }
}
