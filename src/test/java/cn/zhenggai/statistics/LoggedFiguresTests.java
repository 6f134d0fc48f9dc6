package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Analysis;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * steps, on plans' funds and on what was found before is counted by hand elsewhere.
 */
@TimeAtHand
abstract class LoggedFiguresTests {

    private static final int CASES = Integer.getInteger("logged.cases", 10);
    private static final int DAYS = Integer.getInteger("logged.days", 25);
    private static final int QUESTIONS = Integer.getInteger("logged.questions", 25);

    private static final Set<Measure> NOT_IN_LOGS = EnumSet.of(
            Measure.REPEATED,
            Measure.OURS_REPEATED,
            Measure.BUREAU_LATE,
            Measure.FUNDS_NEEDED,
            Measure.FUNDS_SPENT,
            Measure.RECEIPTS_DUE,
            Measure.RECEIPTS_IN_TIME,
            Measure.RECEIPTS_LATE,
            Measure.INSPECTIONS_DUE,
            Measure.INSPECTIONS_IN_TIME);

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    TestCounty county;

    @Autowired
    Analysing analysing;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private record Played(CaseWalk walk, String item, Severity severity, boolean selfFound, String school) {}

    @Test
    void everyMeasureIsWhatTheLogsSay() {
        county.settle();
        long seed = Long.getLong("logged.seed", System.nanoTime());
        Random random = new Random(seed);
        Actor finder = office.another("historian", "inspector1", Role.INSPECTOR);
        List<Played> played = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 3, 2);
        LocalDate day = first;
        for (int i = 0; i < DAYS; i++) {
            day = day.plusDays(1 + random.nextInt(5));
            clock.at(day + "T" + (10 + random.nextInt(8)) + ":00:00");
            if (played.size() < CASES && (i < 3 || random.nextBoolean())) {
                played.add(found(random));
            }
            for (int step = 0; step < 2; step++) {
                Played one = played.get(random.nextInt(played.size()));
                if (!one.selfFound()) {
                    move(one.walk(), random);
                }
            }
        }
        clock.at(day.plusDays(2) + "T09:00:00");
        for (int i = 0; i < QUESTIONS; i++) {
            compare(question(random, first, day, finder), played, "-Dlogged.seed=" + seed);
        }
    }

    private void compare(Question question, List<Played> played, String seed) {
        List<LoggedCase> asked = played.stream()
                .filter(one -> meant(question.filter(), one))
                .map(one -> LoggedCase.read(jdbc, one.walk().number().value(), one.selfFound(), one.severity()))
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
            assertThat(counted).as("%s %s", seed, question).isEqualTo(expected);
            times(question, asked, analysis, seed);
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

    private Question question(Random random, LocalDate first, LocalDate last, Actor finder) {
        LocalDate day = between(random, first, last);
        CutOff cut = random.nextInt(4) == 0
                ? CutOff.now(clock)
                : CutOff.of(day, clock).orThrow();
        LocalDate from = between(random, first, cut.day());
        LocalDate until = random.nextBoolean() ? cut.day() : between(random, from, cut.day());
        Period period = random.nextInt(3) == 0 ? Period.yearTo(cut.day()) : new Period(from, until);
        FiguresFilter filter = new FiguresFilter(Map.of(
                Dimension.INSPECTOR,
                Set.of(
                        "" + finder.personId(),
                        "" + office.actor("historian.school").personId())));
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

    private static LocalDate between(Random random, LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private static boolean meant(FiguresFilter filter, Played one) {
        return filter.keys().getOrDefault(Dimension.ITEM, Set.of(one.item())).contains(one.item())
                && filter.keys()
                        .getOrDefault(Dimension.SEVERITY, Set.of(one.severity().name()))
                        .contains(one.severity().name())
                && filter.keys()
                        .getOrDefault(Dimension.SOURCE, Set.of(one.selfFound() ? "SELF_CHECK" : "INSPECTION"))
                        .contains(one.selfFound() ? "SELF_CHECK" : "INSPECTION");
    }

    private Played found(Random random) {
        office.another("historian.school", CaseWalk.OFFICER, Role.SAFETY_OFFICER);
        boolean ethics = random.nextInt(4) == 0;
        Severity severity = !ethics && random.nextInt(3) == 0 ? Severity.MAJOR : Severity.GENERAL;
        String item = ethics ? Office.ETHICS : Office.PAPERWORK;
        if (random.nextInt(5) == 0) {
            FindingForm onTheSpot = office.finding().by("historian").photos(1).photosAfter(1);
            return new Played(
                    office.open(onTheSpot.foundOn(clock.today()).fixedOnTheSpot("校长1")),
                    Office.PHYSICAL,
                    Severity.GENERAL,
                    false,
                    TestCounty.SCHOOL);
        }
        if (random.nextInt(6) == 0) {
            FindingForm inside = office.finding()
                    .by("historian.school")
                    .item(Office.PAPERWORK)
                    .source(Source.SELF_CHECK)
                    .foundOn(clock.today())
                    .ties(new FindingTies(
                            null, null, null, office.actor(CaseWalk.WORKER).personId()));
            return new Played(office.open(inside), Office.PAPERWORK, Severity.GENERAL, true, TestCounty.SCHOOL);
        }
        FindingForm form =
                office.finding().by("historian").item(item).severity(severity).foundOn(clock.today());
        return new Played(office.open(form), item, severity, false, TestCounty.SCHOOL);
    }

    private void move(CaseWalk walk, Random random) {
        switch (walk.state()) {
            case DRAFT -> walk.signed();
            case ISSUED -> {
                if (random.nextInt(8) == 0) {
                    walk.withdrawn();
                } else {
                    walk.received();
                }
            }
            case RECEIVED -> walk.assigned();
            case PLANNING -> {
                if (!walk.facts().deadline().isBefore(clock.today())) {
                    walk.to(CaseState.RECTIFYING);
                }
            }
            case RECTIFYING -> working(walk, random);
            case PAUSED -> walk.resumed();
            case SCHOOL_REVIEW -> {
                if (random.nextInt(4) == 0) {
                    walk.reportReturned("照片不清");
                } else {
                    walk.reportSigned();
                }
            }
            case SUBMITTED -> {
                if (random.nextInt(3) == 0) {
                    walk.rejected();
                } else {
                    walk.opinion(0, true);
                }
            }
            case VERIFYING -> walk.opinion(1, true);
            case CLOSE_REVIEW -> {
                if (random.nextInt(3) == 0) {
                    walk.closureReturned("请再看一次");
                } else {
                    walk.closureApproved();
                }
            }
            default -> {}
        }
    }

    /** Now and then there is more time asked for, and given or not; what is refused to be asked changes nothing. */
    private void working(CaseWalk walk, Random random) {
        int choice = random.nextInt(6);
        if (choice == 0) {
            walk.paused();
        } else if (choice < 3
                && !walk.facts().confidential()
                && asking.ask(walk, walk.facts().deadline().plusDays(6).toString())
                        .accepted()) {
            asking.decide(
                    walk, walk.facts().severity() == Severity.MAJOR ? "deputy" : "sectionhead", random.nextInt(3) > 0);
        } else {
            walk.reported();
        }
    }
}

@ProcessTest
class H2LoggedFiguresTests extends LoggedFiguresTests {}

@OnMariaDb
class MariaDbLoggedFiguresTests extends LoggedFiguresTests {}

@OnMySql
class MySqlLoggedFiguresTests extends LoggedFiguresTests {}
