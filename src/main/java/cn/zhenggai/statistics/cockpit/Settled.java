package cn.zhenggai.statistics.cockpit;

import cn.zhenggai.statistics.cockpit.Cockpit.Part;
import cn.zhenggai.statistics.cockpit.Cockpit.Row;
import cn.zhenggai.statistics.measure.CutOff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was counted at the end of a day of cases that had ended by then, and what had come and gone. It never changes, unless somebody
 * writes history.
 *
 * @param position of the last change that was known
 */
record Settled(CutOff day, long position, List<Row> rows) {

    static Settled of(CutOff day, List<Row> rows) {
        return new Settled(
                day,
                kept(rows),
                rows.stream().filter(row -> row.part() != Part.KEPT).toList());
    }

    /** Together with the rest of today; empty when history was written since. */
    Optional<List<Row>> with(List<Row> since) {
        return kept(since) == 1
                ? Optional.of(Stream.concat(rows.stream(), since.stream()).toList())
                : Optional.empty();
    }

    private static long kept(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.part() == Part.KEPT)
                .mapToLong(Row::n)
                .sum();
    }
}
