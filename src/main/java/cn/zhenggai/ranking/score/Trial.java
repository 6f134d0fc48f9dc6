package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.weights.Weights;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A ranking beside that of other weights.
 *
 * @param moves each school, those that move most first
 */
public record Trial(Ranking before, Weights weights, List<Move> moves) {

    /** One school as it stands, and as it would. */
    public record Move(Standing before, Standing after) {

        /** How many places up; 0 for whoever has none. */
        public int up() {
            return before.ranked() ? before.place() - after.place() : 0;
        }

        public BigDecimal more() {
            return after.points().subtract(before.points());
        }
    }

    private static final Comparator<Move> MOST = Comparator.comparing(
                    (Move move) -> Math.abs(move.up()), Comparator.reverseOrder())
            .thenComparing(move -> move.more().abs(), Comparator.reverseOrder())
            .thenComparing(move -> move.before().school().code());

    static Trial of(Ranking before, Ranking after, Weights weights) {
        Map<Long, Standing> then = after.lines().stream()
                .collect(Collectors.toMap(line -> line.school().id(), Function.identity()));
        return new Trial(
                before,
                weights,
                before.lines().stream()
                        .map(line -> new Move(line, then.get(line.school().id())))
                        .sorted(MOST)
                        .toList());
    }

    /** How many schools would stand elsewhere. */
    public int moved() {
        return (int) moves.stream().filter(move -> move.up() != 0).count();
    }
}
