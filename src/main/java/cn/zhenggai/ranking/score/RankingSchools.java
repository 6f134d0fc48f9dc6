package cn.zhenggai.ranking.score;

import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.veto.Vetoes;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.WeightEditions;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Question;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the schools of the reader's bureau. Three statements: counts, weights, vetoes. */
@Service
public class RankingSchools {

    private final ReadingCounts counts;
    private final ReadingReasons reasons;
    private final WeightEditions editions;
    private final Vetoes vetoes;

    RankingSchools(ReadingCounts counts, ReadingReasons reasons, WeightEditions editions, Vetoes vetoes) {
        this.counts = counts;
        this.reasons = reasons;
        this.editions = editions;
        this.vetoes = vetoes;
    }

    /**
     * The schools that the reader sees, at their places among those that the question means.
     *
     * @throws NotFound for whoever has no ranking
     */
    @Transactional(readOnly = true)
    public Ranking of(Question question, Actor reader) {
        Edition edition = edition(question, reader);
        return Ranking.of(
                question,
                edition,
                edition.weights(),
                counts.of(reader.bureauId(), question),
                vetoes.of(reader),
                seen(reader));
    }

    /**
     * One school with each case that cost it anything.
     *
     * @throws NotFound also for a school that the reader does not see, or that was not there
     */
    @Transactional(readOnly = true)
    public Explained explained(String code, Question question, Actor reader) {
        Question all = new Question(question.cut(), question.period(), FiguresFilter.ALL);
        List<SchoolCounts> schools = counts.of(reader.bureauId(), all);
        SchoolCounts school = schools.stream()
                .filter(one -> one.code().equals(code))
                .filter(seen(reader))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such school for this reader"));
        Edition edition = edition(all, reader);
        List<Veto> known = vetoes.of(reader);
        Ranking among = Ranking.of(all, edition, edition.weights(), schools, known, one -> true);
        String kind = school.kind() == null ? Dimension.NONE : school.kind();
        Ranking alike =
                Ranking.of(all.with(Dimension.KIND, kind), edition, edition.weights(), schools, known, one -> true);
        List<Veto> own =
                known.stream().filter(veto -> veto.schoolId() == school.id()).toList();
        return new Explained(
                all,
                edition,
                among.of(code).orElseThrow(),
                among.ranked(),
                alike.of(code).orElseThrow().place(),
                alike.ranked(),
                reasons.of(school, all, reader),
                Vetoes.at(own, all.cut().moment()),
                own);
    }

    /**
     * The places that other weights would give, beside those that count; writes nothing.
     *
     * @throws NotFound for whoever does not see all
     */
    @Transactional(readOnly = true)
    public Trial tried(Weights weights, Question question, Actor reader) {
        RankingScope.requireAll(reader);
        Edition edition = edition(question, reader);
        List<SchoolCounts> schools = counts.of(reader.bureauId(), question);
        List<Veto> known = vetoes.of(reader);
        Ranking before = Ranking.of(question, edition, edition.weights(), schools, known, one -> true);
        Ranking after = Ranking.of(question, edition, weights, schools, known, one -> true);
        return Trial.of(before, after, weights);
    }

    /** What was set after the cut-off, stands and would count for the period, as far as the reader may know. */
    @Transactional(readOnly = true)
    public List<Veto> vetoedSince(Question question, Actor reader) {
        return vetoes.of(reader).stream()
                .filter(veto -> !veto.known(question.cut().moment()) && !veto.lifted())
                .filter(veto -> veto.covers(question.period().last()))
                .toList();
    }

    private Edition edition(Question question, Actor reader) {
        return editions.inForce(reader.bureauId(), question.period().last());
    }

    private static Predicate<SchoolCounts> seen(Actor reader) {
        return switch (RankingScope.of(reader)) {
            case ALL -> school -> true;
            case TOWNSHIP -> school -> school.townshipId() != null && school.townshipId() == reader.unitId();
            case SCHOOL -> school -> school.id() == reader.unitId();
        };
    }
}
