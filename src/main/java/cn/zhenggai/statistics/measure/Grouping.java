package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.CaseMeasures;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts in three steps, so that measures are reckoned for some thousand groups and not for each of a million rows: rows are
 * brought together that are of one class and alike at the cut-off; the class says what they are; the measures, the same words as
 * over single rows, are summed. Rows of the period and open ones of before are read apart, each in the order in which they lie.
 */
final class Grouping {

    /** What can be summed of rows before it is known what counts. */
    private static final List<String> SUMS = List.of(
            "rounds_decided",
            "rounds_passed",
            "rounds_falsified",
            "tenths_to_closure",
            "funds_needed",
            "funds_allotted",
            "funds_met",
            "funds_spent",
            "receipts",
            "receipts_in_time",
            "inspections",
            "inspections_in_time");

    /** Of which it matters whether they have passed. */
    private static final List<String> MOMENTS =
            List.of("late_after", "receipt_late_after", "inspection_late_after", "bureau_late_after");

    /** The class, and what rows of a group have in common, under the names that the measures know. */
    private static final String KNOWN = """
            g.n, k.state, k.severity, k.self_found, k.outside, k.extended extensions, k.repeated, k.listed times_listed, k.listed_now,
            k.stopped, k.planned, case when k.timed = 1 then 0 end tenths_taken, k.first_passed, k.on_time_original,
            k.on_time_approved, k.claimed_in_time, k.claimed_in_original_time, case when %s then 1 else 0 end is_open,
            case when g.found = 1 then :from else :never end counted_key""".formatted(CaseMeasures.OPEN.replace("c.", "k."));

    private final List<String> keys;
    private final Collection<Measure> measures;
    private final List<String> sums;
    private final List<String> moments;
    private final boolean days;

    Grouping(List<String> keys, Collection<Measure> measures) {
        this.keys = keys;
        this.measures = measures;
        this.sums = named(SUMS);
        this.moments = named(MOMENTS);
        this.days = !named(List.of("deadline")).isEmpty();
    }

    private List<String> named(List<String> columns) {
        return columns.stream()
                .filter(column -> measures.stream().anyMatch(measure -> measure.names(column)))
                .toList();
    }

    String sql(List<Held.Portion> portions) {
        String groups = measures.stream().allMatch(Measure::standing)
                ? parts(portions, "c.is_open = 1", 0).collect(Collectors.joining(" union all "))
                : Stream.concat(
                                parts(portions, "c.counted_key between :from and :until", 1),
                                measures.stream().anyMatch(Measure::standing)
                                        ? parts(
                                                portions,
                                                "c.is_open = 1 and c.counted_key not between :from and :until",
                                                0)
                                        : Stream.empty())
                        .collect(Collectors.joining(" union all "));
        String counted = measures.stream().map(Measure::column).collect(Collectors.joining(", "));
        return "select " + names("c.") + ", " + counted + " from (select " + names("g.") + ", " + KNOWN
                + each(sums, ", g.%1$s")
                + each(moments, ", case when g.past_%1$s = 1 then :from end %1$s")
                + (days ? ", case when g.passed = 1 then :over else :never end deadline" : "")
                + " from (" + groups + ") g join figures_class k on k.id = g.class_id) c group by " + names("c.");
    }

    private Stream<String> parts(List<Held.Portion> portions, String part, int found) {
        String keyed = IntStream.range(0, keys.size())
                .mapToObj(n -> keys.get(n) + " k" + n)
                .collect(Collectors.joining(", "));
        return portions.stream()
                .map(portion -> portion.and(part))
                .map(portion ->
                        "select " + keyed + ", c.class_id, " + found + " found, " + portion.sign() + "count(*) n"
                                + each(sums, ", " + portion.sign() + "sum(c.%1$s) %1$s")
                                + each(moments, ", case when c.%1$s < :now then 1 else 0 end past_%1$s")
                                + (days ? ", case when c.deadline <= :over then 1 else 0 end passed" : "")
                                + " from case_figures c where " + portion.rows()
                                + " group by " + names("") + ", c.class_id" + each(moments, ", past_%1$s")
                                + (days ? ", passed" : ""));
    }

    private static String each(List<String> columns, String words) {
        return columns.stream().map(words::formatted).collect(Collectors.joining());
    }

    private String names(String of) {
        return IntStream.range(0, keys.size()).mapToObj(n -> of + "k" + n).collect(Collectors.joining(", "));
    }
}
