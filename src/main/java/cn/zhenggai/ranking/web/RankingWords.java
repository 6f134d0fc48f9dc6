package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.table.Wording;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells in words what was asked for, which weights count and how points are reckoned; the same on pages and in the workbook. */
@Component
class RankingWords {

    private static final List<String> RULES = List.of("points", "counted", "out", "seen", "ties", "veto", "then");

    private final Wording words;

    RankingWords(Wording words) {
        this.words = words;
    }

    /** The period, the cut-off and what schools are narrowed to. */
    List<String> asked(Ranking ranking) {
        List<String> told = new ArrayList<>(asked(ranking.question()));
        Set<String> townships = ranking.question().filter().keys().getOrDefault(Dimension.TOWNSHIP, Set.of());
        Set<String> kinds = ranking.question().filter().keys().getOrDefault(Dimension.KIND, Set.of());
        if (!townships.isEmpty()) {
            told.add(townships.stream()
                    .map(key -> ranking.townships().getOrDefault(key, key))
                    .collect(Collectors.joining("、")));
        }
        if (!kinds.isEmpty()) {
            told.add(String.join("、", kinds));
        }
        return told;
    }

    List<String> asked(Question question) {
        return List.of(
                words.of(
                        "ranking.period",
                        question.period().first().toString(),
                        question.period().last().toString()),
                words.of("ranking.on", question.cut().day().toString()));
    }

    /** Who reads without persons is not told who published it. */
    String edition(Edition edition, Actor reader) {
        return edition.given()
                ? words.of("ranking.edition.given")
                : words.of(
                        "ranking.edition",
                        edition.from().toString(),
                        reader.reads(edition.publishedBy()),
                        BureauTime.dayOf(edition.publishedAt()).toString());
    }

    /** One sentence a criterion, with what it costs; then the rules. */
    List<String> rules(Edition edition) {
        List<String> told = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Weight weight = edition.weights().of(criterion);
            told.add(words.of(
                    "ranking.costs",
                    words.of("ranking.criterion." + criterion),
                    words.of("ranking.how." + criterion),
                    number(weight.points()),
                    number(weight.most())));
        }
        RULES.forEach(rule -> told.add(words.of("ranking.rule." + rule)));
        return told;
    }

    private static String number(Number number) {
        return number.toString();
    }
}
