package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one school stands and why.
 *
 * @param ranked how many schools have a place
 * @param placeAlike its place among schools of its kind, of which {@code rankedAlike} have one
 * @param cases that cost it anything, by kind
 * @param vetoes set until the cut-off, on whichever year
 * @param vetoesNow all that were ever set
 */
public record Explained(
        Question question,
        Edition edition,
        Standing standing,
        int ranked,
        @Nullable Integer placeAlike,
        int rankedAlike,
        Map<Criterion, List<ReasonCase>> cases,
        List<Veto> vetoes,
        List<Veto> vetoesNow) {

    public List<ReasonCase> cases(Criterion criterion) {
        return cases.getOrDefault(criterion, List.of());
    }
}
