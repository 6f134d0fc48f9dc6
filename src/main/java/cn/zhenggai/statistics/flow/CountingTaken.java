package cn.zhenggai.statistics.flow;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.flow.Taken.Alike;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Evenings;
import cn.zhenggai.statistics.measure.PastOfFigures;
import cn.zhenggai.statistics.measure.Question;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the steps that were taken. A step that was taken never changes, and its case seldom: up to the evening before they are
 * counted month by month and kept, so that a year of them is never one long statement and the next look reads what is new.
 */
@Component
class CountingTaken {

    private static final int MOST = 512;

    private final JdbcClient jdbc;
    private final PastOfFigures past;
    private final Clock clock;
    private final Evenings<Counted> evenings = new Evenings<>(MOST);

    CountingTaken(JdbcClient jdbc, PastOfFigures past, Clock clock) {
        this.jdbc = jdbc;
        this.past = past;
        this.clock = clock;
    }

    /** @param position of the last change of figures that it knows of */
    private record Counted(long position, List<Taken> taken) {}

    Collection<Taken> taken(Question question, CaseScope.Condition seen) {
        return Evenings.asked(question, seen)
                .flatMap(asked -> kept(question, seen, asked))
                .orElseGet(() -> counted(FlowRows.taken(question, seen)));
    }

    /** Empty when history was written since it was kept; what is kept is counted anew then. */
    private Optional<Collection<Taken>> kept(Question question, CaseScope.Condition seen, Object asked) {
        CutOff evening = Evenings.before(question.cut(), clock);
        Taking all = Taking.of(question);
        Taking settled = all.until(evening.moment());
        if (settled.never()) {
            return Optional.empty();
        }
        Question then = new Question(evening, question.period(), question.filter());
        List<Object> names = new ArrayList<>();
        List<Counted> months = new ArrayList<>();
        for (Taking month : settled.months()) {
            names.add(List.of(evening, asked, month));
            months.add(evenings.of(
                    names.get(names.size() - 1),
                    () -> new Counted(past.position(), counted(FlowRows.taken(then, seen, month)))));
        }
        Collection<Taken> sum = sum(Stream.of(
                        months.stream().flatMap(month -> month.taken().stream()),
                        since(question, seen, all, settled, evening))
                .flatMap(some -> some));
        long known = months.stream().mapToLong(Counted::position).min().orElse(0);
        if (past.stands(known, evening)) {
            return Optional.of(sum);
        }
        names.forEach(evenings::forget);
        return Optional.empty();
    }

    private Stream<Taken> since(
            Question question, CaseScope.Condition seen, Taking all, Taking settled, CutOff evening) {
        Map<String, Object> when = Map.of("settled", BureauTime.column(evening.moment()));
        Stream<Taken> today = counted(FlowRows.taken(question, seen, all.after(evening.moment()))).stream();
        Stream<Taken> asNow =
                counted(FlowRows.ofChanged(question, seen, settled, true).with(when)).stream();
        Stream<Taken> asThen =
                counted(FlowRows.ofChanged(question, seen, settled, false).with(when)).stream();
        return Stream.of(today, asNow, asThen.map(Taken::off)).flatMap(some -> some);
    }

    private static Collection<Taken> sum(Stream<Taken> taken) {
        Map<Alike, Taken> sum = new LinkedHashMap<>();
        taken.forEach(some -> sum.merge(some.alike(), some, Taken::plus));
        return sum.values().stream().filter(some -> some.done() != 0).toList();
    }

    private List<Taken> counted(FlowRows rows) {
        return jdbc.sql(Taken.sql(rows))
                .params(rows.values())
                .query(Taken::read)
                .list();
    }
}
