package cn.zhenggai.statistics.analysis;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.statistics.analysis.CountedCut.Timed;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Evenings;
import cn.zhenggai.statistics.measure.Held;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.PastOfFigures;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts cases by a dimension. What had ended the evening before is kept; see {@link Evenings}. */
@Component
class CountingCuts {

    private static final int MOST = 128;

    private final JdbcClient jdbc;
    private final PastOfFigures past;
    private final Clock clock;
    private final Evenings<Settled> evenings = new Evenings<>(MOST);

    CountingCuts(JdbcClient jdbc, PastOfFigures past, Clock clock) {
        this.jdbc = jdbc;
        this.past = past;
        this.clock = clock;
    }

    private record Settled(long position, CountedCut ended) {}

    private record Asked(Dimension by, Question question, Collection<Measure> measures, CaseScope.Condition seen) {

        Asked at(CutOff cut) {
            return new Asked(by, new Question(cut, question.period(), question.filter()), measures, seen);
        }
    }

    CountedCut cut(Dimension by, Question question, Collection<Measure> measures, CaseScope.Condition seen) {
        Asked asked = new Asked(by, question, measures, seen);
        return Evenings.asked(question, seen)
                .flatMap(name -> sinceEvening(asked, name))
                .orElseGet(() -> counted(asked, Held.at(question.cut())));
    }

    /** Empty when history was written since it was kept; it is counted anew then. */
    private Optional<CountedCut> sinceEvening(Asked asked, Object name) {
        CutOff evening = Evenings.before(asked.question().cut(), clock);
        Object key = List.of(evening, name, asked.question().period(), asked.by(), List.copyOf(asked.measures()));
        Settled settled =
                evenings.of(key, () -> new Settled(past.position(), counted(asked.at(evening), Held.ended(evening))));
        CountedCut all = settled.ended().plus(counted(asked, Held.since(evening)));
        if (past.stands(settled.position(), evening)) {
            return Optional.of(all);
        }
        evenings.forget(key);
        return Optional.empty();
    }

    private CountedCut counted(Asked asked, Held held) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Question.Rows groups =
                asked.question().grouped(asked.seen(), held, List.of(asked.by().column()), asked.measures());
        jdbc.sql(groups.sql()).params(groups.values()).query((RowCallbackHandler)
                row -> tallies.put(key(row.getString("k0")), Tally.read(row, asked.measures())));
        boolean timed = asked.measures().contains(Measure.TIMED);
        return new CountedCut(tallies, timed ? timed(asked, held) : List.of());
    }

    private List<Timed> timed(Asked asked, Held held) {
        String column = asked.by().column();
        String sql = asked.question().portions(asked.seen(), held).stream()
                .map(portion -> portion.and(Measure.TIMED.condition()))
                .map(portion -> "select " + column + " k, c.tenths_taken, c.workdays_taken, " + portion.sign()
                        + "count(*) n from case_figures c where " + portion.rows() + " group by " + column
                        + ", c.tenths_taken, c.workdays_taken")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql)
                .params(asked.question().values(asked.seen(), held))
                .query((row, n) -> new Timed(
                        key(row.getString("k")),
                        row.getInt("tenths_taken"),
                        row.getObject("workdays_taken", Integer.class),
                        row.getInt("n")))
                .list();
    }

    private static String key(@Nullable String column) {
        return column == null ? Dimension.NONE : column;
    }
}
