package cn.zhenggai.statistics.measure;

import cn.zhenggai.rectification.CaseMeasures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            "tenths_to_closure",
            "funds_needed",
            "funds_spent",
            "receipts",
            "receipts_in_time",
            "inspections",
            "inspections_in_time");

    private static final String ALIKE =
            "case when c.late_after < :now then 1 else 0 end late, case when c.deadline <= :over then 1 else 0 end passed";
    private static final String WAITING = ", case when c.receipt_late_after < :now then 1 else 0 end receipt_late,"
            + " case when c.inspection_late_after < :now then 1 else 0 end inspection_late";

    /** The class, and what rows of a group have in common, under the names that the measures know. */
    private static final String KNOWN = """
            g.n, k.state, k.severity, k.self_found, k.outside, k.extended extensions, k.repeated, k.listed times_listed, k.planned,
            case when k.timed = 1 then 0 end tenths_taken, k.first_passed, k.on_time_original, k.on_time_approved, k.claimed_in_time,
            k.claimed_in_original_time, case when %s then 1 else 0 end is_open, case when g.late = 1 then :from end late_after,
            case when g.passed = 1 then :over else :never end deadline, case when g.found = 1 then :from else :never end counted_key""".formatted(CaseMeasures.OPEN.replace("c.", "k."));

    private final List<String> keys;
    private final Collection<Measure> measures;
    private final Set<String> sums;
    private final boolean waiting;

    Grouping(List<String> keys, Collection<Measure> measures) {
        this.keys = keys;
        this.measures = measures;
        this.sums = measures.stream()
                .flatMap(measure -> SUMS.stream().filter(measure::names))
                .collect(Collectors.toCollection(TreeSet::new));
        this.waiting = measures.stream().anyMatch(measure -> measure.names("late_after < :now") && !measure.ofCases());
    }

    String sql(CutOff cut, String rows) {
        String groups = Stream.concat(
                        parts(cut, "c.counted_key between :from and :until", 1, rows),
                        measures.stream().anyMatch(Measure::standing)
                                ? parts(cut, "c.is_open = 1 and c.counted_key not between :from and :until", 0, rows)
                                : Stream.empty())
                .collect(Collectors.joining(" union all "));
        String known = Stream.concat(Stream.of(names("g.")), Stream.of(KNOWN)).collect(Collectors.joining(", "));
        return "select " + names("c.") + ", "
                + measures.stream().map(Measure::column).collect(Collectors.joining(", ")) + " from (select " + known
                + sums.stream().map(sum -> ", g." + sum).collect(Collectors.joining())
                + (waiting
                        ? ", case when g.receipt_late = 1 then :from end receipt_late_after,"
                                + " case when g.inspection_late = 1 then :from end inspection_late_after"
                        : "")
                + " from (" + groups + ") g join case_class k on k.id = g.class_id) c group by " + names("c.");
    }

    /** What holds now lies together; what has ended since a day that is over lies behind that day. */
    private Stream<String> parts(CutOff cut, String part, int found, String rows) {
        return cut.parts()
                .map(then -> "select "
                        + IntStream.range(0, keys.size())
                                .mapToObj(n -> keys.get(n) + " k" + n)
                                .collect(Collectors.joining(", "))
                        + ", c.class_id, " + found + " found, " + ALIKE + (waiting ? WAITING : "") + ", count(*) n"
                        + sums.stream()
                                .map(sum -> ", sum(c." + sum + ") " + sum)
                                .collect(Collectors.joining())
                        + " from case_figures c where " + then + " and " + part + " and " + rows + " group by "
                        + names("") + ", c.class_id, late, passed"
                        + (waiting ? ", receipt_late, inspection_late" : ""));
    }

    private String names(String of) {
        return IntStream.range(0, keys.size()).mapToObj(n -> of + "k" + n).collect(Collectors.joining(", "));
    }
}
