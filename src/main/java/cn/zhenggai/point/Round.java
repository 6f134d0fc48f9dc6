package cn.zhenggai.point;

import java.util.List;

/**
 * The points of a school and who was there today.
 *
 * @param schoolDay no round is asked for on a day without school
 * @param days those before, latest first
 */
public record Round(List<Line> lines, boolean schoolDay, List<DayOfRound> days) {

    /** @param passes of today, latest first */
    public record Line(Point point, List<Pass> passes) {

        public boolean passed() {
            return !passes.isEmpty();
        }

        /** Asked for today, and nobody was there yet. */
        public boolean missing() {
            return point.daily() && passes.isEmpty();
        }
    }

    /** Of the round of each day; others are nobody's duty. */
    public List<Line> daily() {
        return lines.stream().filter(line -> line.point().daily()).toList();
    }

    public List<Line> missing() {
        return schoolDay ? lines.stream().filter(Line::missing).toList() : List.of();
    }

    public int passed() {
        return (int) daily().stream().filter(Line::passed).count();
    }
}
