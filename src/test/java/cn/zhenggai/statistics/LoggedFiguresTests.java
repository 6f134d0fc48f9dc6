package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.Office;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every measure at random cut-offs, of random periods and filters, against a reading of the logs alone. What hangs on limits of
 * steps, on what plans need and reports spent and on what was found before is counted by hand elsewhere.
 */
@TimeAtHand
abstract class LoggedFiguresTests {

    private static final int QUESTIONS = Integer.getInteger("logged.questions", 25);

    private static final Set<Measure> NOT_IN_LOGS = EnumSet.of(
            Measure.REPEATED,
            Measure.OURS_REPEATED,
            Measure.BUREAU_LATE,
            Measure.FUNDS_NEEDED,
            Measure.FUNDS_MET,
            Measure.FUNDS_SPENT,
            Measure.RECEIPTS_DUE,
            Measure.RECEIPTS_IN_TIME,
            Measure.RECEIPTS_LATE,
            Measure.INSPECTIONS_DUE,
            Measure.INSPECTIONS_IN_TIME);

    @Autowired
    Office office;

    @Autowired
    PlayingHistory histories;

    @Autowired
    Analysing analysing;

    @Autowired
    ComparingFlow flow;

    @Autowired
    FlowSaid.Asking asking;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMeasureIsWhatTheLogsSay() {
        PlayedHistory history = histories.played();
        Random random = new Random(history.seed());
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = history.question(random, histories.finders(PlayingHistory.PLAIN), clock);
            compare(question, history);
        }
    }

    /** How that is read: {@link ComparingFlow}. */
    @Test
    void whereTheTimeWentIsWhatTheLogsSay() {
        PlayedHistory history = histories.played();
        Random random = new Random(history.seed());
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = history.question(random, histories.everyFinder(), clock);
            flow.compare(random, question, history, office.actor("director"));
        }
    }

    @Test
    void whatTheFlowSaidOnAnEveningIsSaidOfThatDayForEver() {
        PlayedHistory history = histories.played();
        assertThat(history.evenings()).isNotEmpty();
        for (FlowSaid evening : history.evenings()) {
            Question then = evening.question();
            CutOff day = CutOff.of(then.cut().day(), clock).orThrow();
            Question now = new Question(day, then.period(), then.filter());
            assertThat(asking.said(now, office.actor("director")))
                    .as(history.again())
                    .usingRecursiveComparison()
                    .ignoringFields("question")
                    .isEqualTo(evening);
        }
    }

    private void compare(Question question, PlayedHistory history) {
        List<LoggedCase> asked = history.cases().stream()
                .filter(one -> PlayingHistory.PLAIN.contains(one.finder()) && one.meantBy(question.filter()))
                .map(one -> one.logged(jdbc))
                .toList();
        Map<Measure, Long> expected = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            expected.put(measure, 0L);
        }
        asked.forEach(one -> one.counted(question.period(), question.cut())
                .forEach((measure, n) -> expected.merge(measure, n, Long::sum)));
        for (Dimension by : List.of(Dimension.CATEGORY, Dimension.SCHOOL)) {
            Analysis analysis = analysing.by(by, question, EnumSet.allOf(Measure.class), office.actor("director"));
            Map<Measure, Long> counted = new EnumMap<>(analysis.total().tally().counts());
            NOT_IN_LOGS.forEach(measure -> counted.put(measure, expected.get(measure)));
            assertThat(counted).as("%s %s", history.again(), question).isEqualTo(expected);
            times(question, asked, analysis, history.again());
        }
    }

    /** In tenths, sorted, by counting them. */
    private static void times(Question question, List<LoggedCase> asked, Analysis analysis, String seed) {
        List<Long> took = asked.stream()
                .map(one -> one.took(question.period(), question.cut()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (took.isEmpty()) {
            assertThat(analysis.total().took().mean()).isNull();
            return;
        }
        int n = took.size();
        assertThat(analysis.total().took().mean())
                .as(seed)
                .isEqualByComparingTo(BigDecimal.valueOf(
                                took.stream().mapToLong(Long::longValue).sum())
                        .divide(BigDecimal.valueOf(10L * n), 1, RoundingMode.HALF_UP));
        BigDecimal middle = BigDecimal.valueOf(took.get((n - 1) / 2) + took.get(n / 2))
                .divide(BigDecimal.valueOf(20), 1, RoundingMode.HALF_UP);
        assertThat(analysis.total().took().median()).as(seed).isEqualByComparingTo(middle);
        assertThat(analysis.total().took().nineOfTen())
                .as(seed)
                .isEqualByComparingTo(BigDecimal.valueOf(took.get((int) Math.ceil(n * 0.9) - 1), 1));
    }
}

@ProcessTest
class H2LoggedFiguresTests extends LoggedFiguresTests {}

@OnMariaDb
class MariaDbLoggedFiguresTests extends LoggedFiguresTests {}

@OnMySql
class MySqlLoggedFiguresTests extends LoggedFiguresTests {}
