package cn.zhenggai.rule.trial;

import cn.zhenggai.escalation.ladder.Ladder;
import cn.zhenggai.escalation.ladder.LadderRules;
import cn.zhenggai.escalation.ladder.Rung;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rung as it is, and as it would be.
 *
 * @param now null for one that would be new
 * @param then null for one that would be gone, and where nothing is tried
 * @param tried whether anything is
 */
public record RungLine(@Nullable Rung now, @Nullable Rung then, boolean tried) {

    /** By ladder, in the order of the present table; what is new comes last. */
    public static Map<Ladder, List<RungLine>> of(LadderRules.Rules present, LadderRules.@Nullable Rules other) {
        Map<Ladder, List<RungLine>> all = new LinkedHashMap<>();
        for (Ladder ladder : Ladder.values()) {
            all.put(ladder, of(present.of(ladder), other == null ? null : other.of(ladder)));
        }
        return all;
    }

    private static List<RungLine> of(List<Rung> present, @Nullable List<Rung> other) {
        List<RungLine> lines = new ArrayList<>();
        for (Rung rung : present) {
            lines.add(new RungLine(rung, other == null ? null : named(other, rung), other != null));
        }
        if (other != null) {
            other.stream()
                    .filter(rung -> named(present, rung) == null)
                    .forEach(rung -> lines.add(new RungLine(null, rung, true)));
        }
        return lines;
    }

    private static @Nullable Rung named(List<Rung> rungs, Rung wanted) {
        return rungs.stream()
                .filter(rung -> rung.rung().equals(wanted.rung()))
                .findFirst()
                .orElse(null);
    }

    public boolean added() {
        return now == null;
    }

    public boolean gone() {
        return tried && then == null;
    }

    public boolean changed() {
        return tried && (now == null || !now.equals(then));
    }

    /** The one to show: as it would be, unless it would be gone. */
    public @Nullable Rung shown() {
        return then == null ? now : then;
    }

    /** The other one where both are there and say different things. */
    public @Nullable Rung before() {
        return now != null && then != null && !now.equals(then) ? now : null;
    }
}
