package cn.zhenggai.statistics;

import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random history that is over, and random questions about it.
 *
 * @param seed of all that is random in it
 * @param evenings what the flow said on some of its days while they were
 */
record PlayedHistory(long seed, LocalDate first, LocalDate last, List<PlayedCase> cases, List<FlowSaid> evenings) {

    /** Of those who found any of these, with some narrowed further. */
    Question question(Random random, Collection<Actor> finders, MovableClock clock) {
        LocalDate day = between(random, first, last);
        CutOff cut = random.nextInt(4) == 0
                ? CutOff.now(clock)
                : CutOff.of(day, clock).orThrow();
        LocalDate from = between(random, first, cut.day());
        LocalDate until = random.nextBoolean() ? cut.day() : between(random, from, cut.day());
        Period period = random.nextInt(3) == 0 ? Period.yearTo(cut.day()) : new Period(from, until);
        FiguresFilter filter = foundBy(finders);
        if (random.nextInt(3) == 0) {
            filter = filter.with(Dimension.ITEM, random.nextBoolean() ? Office.PAPERWORK : Office.ETHICS);
        }
        if (random.nextInt(3) == 0) {
            filter = filter.with(Dimension.SEVERITY, random.nextBoolean() ? "GENERAL" : "MAJOR");
        }
        if (random.nextInt(4) == 0) {
            filter = filter.with(Dimension.SOURCE, random.nextBoolean() ? "SELF_CHECK" : "INSPECTION");
        }
        return new Question(cut, period, filter);
    }

    /** To play the same again by hand. */
    String again() {
        return "-Dlogged.seed=" + seed;
    }

    static FiguresFilter foundBy(Collection<Actor> finders) {
        return new FiguresFilter(Map.of(
                Dimension.INSPECTOR,
                finders.stream().map(finder -> "" + finder.personId()).collect(Collectors.toSet())));
    }

    private static LocalDate between(Random random, LocalDate earliest, LocalDate latest) {
        return earliest.plusDays(random.nextInt((int) (latest.toEpochDay() - earliest.toEpochDay()) + 1));
    }
}
