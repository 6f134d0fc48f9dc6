package cn.zhenggai.escalation.desk;

import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The desk at one look: first what the reader can decide, the worst of it on top; then what else is late and goes on; and
 * apart what a leader put off.
 */
public record Glance(List<DeskLine> decidable, List<DeskLine> late, List<DeskLine> held) {

    /** How much is read of what waits, and of what is late, before it is put in order. */
    public static final int LOOKED_AT = 30;

    /** So many rows in all; what is held is folded and not counted. */
    private static final int SHOWN = 12;
    /** What waits leaves so many places for what is merely late. */
    private static final int LEFT = 4;

    /** @param waiting soonest due first; @param overdue worst first */
    public static Glance of(List<DeskLine> waiting, List<DeskLine> overdue, Instant now) {
        List<DeskLine> decidable = waiting.stream().sorted(worst(now)).toList();
        Set<Long> ids = new HashSet<>();
        decidable.forEach(line -> ids.add(line.id()));
        List<DeskLine> others =
                overdue.stream().filter(line -> !ids.contains(line.id())).toList();
        List<DeskLine> late = others.stream().filter(line -> !held(line)).toList();
        int room = late.size() < LEFT ? SHOWN - late.size() : SHOWN - LEFT;
        List<DeskLine> first = cut(decidable, room);
        return new Glance(
                first,
                cut(late, SHOWN - first.size()),
                others.stream().filter(Glance::held).toList());
    }

    public Stream<DeskLine> lines() {
        return Stream.of(decidable, late, held).flatMap(List::stream);
    }

    private static boolean held(DeskLine line) {
        return line.standstill() == DeskLine.Standstill.HELD && line.decision() == null;
    }

    private static List<DeskLine> cut(List<DeskLine> lines, int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private static Comparator<DeskLine> worst(Instant now) {
        return Comparator.comparing((DeskLine line) -> !line.lateAt(now))
                .thenComparing(line -> line.severity() != Severity.MAJOR)
                .thenComparing(line -> line.dates().deadline())
                .thenComparing(line -> line.hands().due().day());
    }
}
