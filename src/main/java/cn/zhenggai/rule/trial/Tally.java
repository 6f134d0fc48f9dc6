package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.StepKind;
import cn.zhenggai.escalation.replay.Fired;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Steps and messages of many cases, as they were and as they would have been. */
final class Tally {

    private final Map<Rank, Row> steps = new TreeMap<>(
            Comparator.comparingInt((Rank rank) -> rank.kind().ordinal()).thenComparingInt(Rank::level));
    private final Map<String, Row> kinds = new LinkedHashMap<>();
    private final Map<String, Row> parts = new LinkedHashMap<>();

    private static final class Row {
        private int was;
        private int wouldBe;
        private int more;
        private int less;
        private int shifted;

        void add(int count, boolean other) {
            if (other) {
                wouldBe += count;
            } else {
                was += count;
            }
        }
    }

    private record Rank(StepKind kind, int level) {}

    /** What makes two steps the same one: late of what, for the how manyth time. */
    private record Same(String clock, long subject, String rung, int turn) {}

    CountingMessages.Tally messages(boolean other) {
        return (kind, part, people) -> {
            kinds.computeIfAbsent(kind, none -> new Row()).add(people, other);
            parts.computeIfAbsent(part, none -> new Row()).add(people, other);
        };
    }

    /** @return the steps of one case that would come on another day, in addition, or not at all */
    List<Trial.Shift> compare(List<Fired> was, List<Fired> wouldBe) {
        Map<Same, Fired> now = bySame(was);
        Map<Same, Fired> then = bySame(wouldBe);
        List<Trial.Shift> shifts = new ArrayList<>();
        now.forEach((same, step) -> compare(step, then.get(same)).ifPresent(shifts::add));
        then.forEach((same, step) -> {
            if (!now.containsKey(same)) {
                Row row = row(step);
                row.wouldBe++;
                row.more++;
                shifts.add(new Trial.Shift(step.rung().kind(), step.rung().level(), null, day(step)));
            }
        });
        return shifts;
    }

    private Optional<Trial.Shift> compare(Fired was, @Nullable Fired then) {
        Row row = row(was);
        row.was++;
        if (then == null) {
            row.less++;
            return Optional.of(new Trial.Shift(was.rung().kind(), was.rung().level(), day(was), null));
        }
        row(then).wouldBe++;
        if (day(was).equals(day(then))) {
            return Optional.empty();
        }
        row.shifted++;
        return Optional.of(new Trial.Shift(then.rung().kind(), then.rung().level(), day(was), day(then)));
    }

    private Row row(Fired step) {
        return steps.computeIfAbsent(new Rank(step.rung().kind(), step.rung().level()), none -> new Row());
    }

    private static Map<Same, Fired> bySame(List<Fired> steps) {
        Map<Same, Fired> all = new LinkedHashMap<>();
        for (Fired step : steps) {
            int turn = 0;
            Same same = same(step, turn);
            while (all.containsKey(same)) {
                same = same(step, ++turn);
            }
            all.put(same, step);
        }
        return all;
    }

    private static Same same(Fired step, int turn) {
        return new Same(step.clock(), step.subject(), step.rung().rung(), turn);
    }

    private static LocalDate day(Fired step) {
        return BureauTime.dayOf(step.at());
    }

    List<Trial.Steps> steps() {
        return steps.entrySet().stream()
                .map(each -> steps(each.getKey(), each.getValue()))
                .toList();
    }

    private static Trial.Steps steps(Rank rank, Row row) {
        return new Trial.Steps(rank.kind(), rank.level(), row.was, row.wouldBe, row.more, row.less, row.shifted);
    }

    List<Trial.Messages> kinds() {
        return lines(kinds);
    }

    List<Trial.Messages> parts() {
        return lines(parts);
    }

    private static List<Trial.Messages> lines(Map<String, Row> counts) {
        return counts.entrySet().stream()
                .map(each -> new Trial.Messages(each.getKey(), each.getValue().was, each.getValue().wouldBe))
                .sorted(Comparator.comparingInt((Trial.Messages each) -> Math.max(each.was(), each.wouldBe()))
                        .reversed()
                        .thenComparing(Trial.Messages::name))
                .toList();
    }
}
