package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.statistics.flow.CountedStep;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.FlowStep;
import cn.zhenggai.statistics.flow.ReadingFlow;
import cn.zhenggai.statistics.flow.ReadingSteps;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.task.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the time went, at random cut-offs, of random periods and filters, against a reading of the logs alone: how many wait at
 * each step, since when, which were taken, how long they took without the time for which the case stood still, what was decided
 * and what sent back, and whose the time was.
 *
 * <p>Logs do not say how many people look at a piece of work before the last of them has, so that comes from the rule: one in a
 * school, two else; nor which of two equal steps was the one that was taken, which makes no difference to any number. Until
 * when a step is in time they say of the work itself, its report and the review of a pause. Of the others it hangs on limits
 * and the calendar: there the number of a past day must be the one that was told on its evening.
 */
@Component
class ComparingFlow {

    private static final int MANY = 1000;

    private final ReadingFlow reading;
    private final ReadingSteps listing;
    private final JdbcClient jdbc;

    ComparingFlow(ReadingFlow reading, ReadingSteps listing, JdbcClient jdbc) {
        this.reading = reading;
        this.listing = listing;
        this.jdbc = jdbc;
    }

    private record Numbered(CaseNumber number, LoggedFlow.Waited step) {}

    /** One of the lists behind each step is read, whichever. */
    void compare(Random random, Question question, PlayedHistory history, Actor reader) {
        Map<StepKey, List<Numbered>> expected = new TreeMap<>(
                counted(question, history).stream().collect(Collectors.groupingBy(one -> one.step().key)));
        Flow flow = reading.of(question, reader);
        String asked = history.again() + " " + question;
        assertThat(flow.steps().stream().map(FlowStep::key)).as(asked).containsExactlyElementsOf(expected.keySet());
        for (FlowStep step : flow.steps()) {
            String of = asked + " " + step.key();
            List<Numbered> logged = expected.get(step.key());
            assertThat(counts(step)).as(of).isEqualTo(counts(step, logged));
            assertThat(step.oldest())
                    .as(of)
                    .isEqualTo(of(StepCount.WAITING, logged).stream()
                            .map(one -> one.step().since)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
            times(step, logged, of);
            StepCount count = StepCount.values()[random.nextInt(StepCount.values().length)];
            listed(reader, new FlowFilter(step.key(), count, question), step.of(count), logged, of);
        }
        whose(flow, expected, asked);
    }

    /** What waits at the cut-off, and what was taken in the period. */
    private List<Numbered> counted(Question question, PlayedHistory history) {
        return history.cases().stream()
                .filter(one -> one.meantBy(question.filter()))
                .flatMap(one -> LoggedFlow.of(one.logged(jdbc), question.cut().moment()).stream()
                        .map(step -> new Numbered(one.walk().number(), step)))
                .filter(one -> one.step().taken == null
                        ? !one.step().standsStill()
                        : within(question.period(), BureauTime.dayOf(one.step().taken)))
                .toList();
    }

    private static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }

    private static List<Numbered> of(StepCount count, List<Numbered> logged) {
        return logged.stream()
                .filter(one -> count.ofNow() == (one.step().taken == null))
                .filter(one -> switch (count) {
                    case WAITING, DONE -> true;
                    case WAITING_LATE, DONE_LATE -> one.step().late;
                    case TURNED_BACK -> one.step().back;
                    case DECIDED -> !one.step().undecided;
                })
                .toList();
    }

    private static Map<StepCount, Integer> counts(FlowStep step) {
        Map<StepCount, Integer> counts = new TreeMap<>();
        for (StepCount count : StepCount.values()) {
            counts.put(count, step.of(count));
        }
        return counts;
    }

    private static Map<StepCount, Integer> counts(FlowStep step, List<Numbered> logged) {
        Map<StepCount, Integer> counts = new TreeMap<>();
        for (StepCount count : StepCount.values()) {
            counts.put(count, told(step.key(), count) ? of(count, logged).size() : step.of(count));
        }
        return counts;
    }

    /** By the logs. */
    private static boolean told(StepKey key, StepCount count) {
        boolean late = count == StepCount.WAITING_LATE || count == StepCount.DONE_LATE;
        return !late || !key.inside() && LoggedFlow.LATE_BY_LOG.contains(key.step());
    }

    /** In tenths of hours, half up, sorted, by counting them. */
    private static void times(FlowStep step, List<Numbered> logged, String of) {
        List<Long> took = of(StepCount.DONE, logged).stream()
                .map(one -> Math.floorDiv(one.step().minutes + 3, 6L))
                .sorted()
                .toList();
        if (took.isEmpty()) {
            assertThat(step.time().mean()).as(of).isNull();
            return;
        }
        int n = took.size();
        long sum = took.stream().mapToLong(Long::longValue).sum();
        long middle = took.get((n - 1) / 2) + took.get(n / 2);
        assertThat(List.of(step.time().mean(), step.time().median(), step.time().nineOfTen()))
                .as(of)
                .containsExactly(hours(sum, n), hours(middle, 2), hours(took.get((int) Math.ceil(n * 0.9) - 1), 1));
    }

    private static BigDecimal hours(long tenths, int of) {
        return BigDecimal.valueOf(tenths).divide(BigDecimal.valueOf(10L * of), 1, RoundingMode.HALF_UP);
    }

    /** As many rows as the number says, and of these cases, each with its time. */
    private void listed(Actor reader, FlowFilter filter, int number, List<Numbered> logged, String of) {
        String asked = of + " " + filter.count();
        List<CountedStep> rows = listing.page(reader, filter, null, MANY).rows();
        assertThat(rows).as(asked).hasSize(number);
        assertThat(listing.count(reader, filter)).as(asked).isEqualTo(number);
        if (told(filter.step(), filter.count())) {
            assertThat(rows.stream().map(row -> row.number() + " " + Math.round(row.hours() * 60)))
                    .as(asked)
                    .containsExactlyInAnyOrderElementsOf(of(filter.count(), logged).stream()
                            .map(one -> one.number() + " " + one.step().minutes)
                            .toList());
        }
    }

    /** Of the main path, and of two who look at the same work the one who decided it. */
    private static void whose(Flow flow, Map<StepKey, List<Numbered>> expected, String asked) {
        for (Step.Side side : Step.Side.values()) {
            long minutes = expected.values().stream()
                    .flatMap(List::stream)
                    .map(Numbered::step)
                    .filter(step -> step.taken != null && !step.undecided)
                    .filter(step -> step.key.step().onMainPath() && step.key.side() == side)
                    .mapToLong(step -> step.minutes)
                    .sum();
            assertThat(flow.hours().getOrDefault(side, 0L))
                    .as("%s %s", asked, side)
                    .isEqualTo(Math.round(minutes / 60.0));
        }
    }
}
