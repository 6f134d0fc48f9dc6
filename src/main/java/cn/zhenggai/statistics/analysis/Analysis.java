package cn.zhenggai.statistics.analysis;

import cn.zhenggai.statistics.FiguresScope;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;
import java.util.Optional;

/**
 * Figures cut by one dimension, all of the same moment.
 *
 * @param lines each part that has anything to count, in no order; their sum is the total
 */
public record Analysis(Question question, FiguresScope scope, Dimension by, List<Line> lines, Line total) {

    /** Where nothing is known of a part, a line of nothing. */
    public Line of(String key) {
        return find(key).orElseGet(() -> Line.none(key, null));
    }

    private Optional<Line> find(String key) {
        return lines.stream().filter(line -> key.equals(line.key())).findFirst();
    }

    /** Those that need somebody first. */
    public List<Line> worstFirst(Indicator indicator) {
        return lines.stream()
                .sorted(indicator.worstFirst().thenComparing(Line::name))
                .toList();
    }
}
