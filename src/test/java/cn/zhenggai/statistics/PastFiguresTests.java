package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.escalation.Watching;
import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.history.CaseSpans;
import cn.zhenggai.rectification.history.FiguresRecount;
import cn.zhenggai.rectification.history.RecountingFigures;
import cn.zhenggai.rectification.reopening.DecidingReopening;
import cn.zhenggai.rectification.reopening.ProposingReopening;
import cn.zhenggai.rectification.reopening.ReopeningDecision;
import cn.zhenggai.rectification.reopening.ReopeningEntry;
import cn.zhenggai.rectification.reopening.ReopeningGround;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.cockpit.Overview;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Tally;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of a day that is over are what they were on that day, whenever they are asked for. */
@TimeAtHand
abstract class PastFiguresTests {

    private static final int CASES = Integer.getInteger("past.cases", 6);
    private static final int DAYS = Integer.getInteger("past.days", 12);

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    Figures figures;

    @Autowired
    ReadingCounted counting;

    @Autowired
    Analysing analysing;

    @Autowired
    Photos photos;

    @Autowired
    ProposingReopening proposing;

    @Autowired
    DecidingReopening deciding;

    @Autowired
    CaseSpans spans;

    @Autowired
    RecountingFigures recounting;

    @Autowired
    Watching watching;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        county.settle();
    }

    @Test
    @DisplayName("Scenario 32: the report of 30 June is the same on 20 July and in August")
    void scenario32_reportOfAPastDay() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        clock.at("2026-06-08T09:00:00");
        Tally before = past(LocalDate.of(2026, 6, 7)).total();
        List<CaseWalk> cases = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            cases.add(found(Severity.GENERAL).signed());
        }
        clock.at("2026-06-12T15:00:00");
        cases.subList(0, 20).forEach(walk -> walk.to(CaseState.CLOSED));
        clock.at("2026-07-10T10:00:00");
        cases.subList(20, 23).forEach(walk -> walk.to(CaseState.CLOSED));

        clock.at("2026-07-20T10:00:00");
        Overview printed = past(june);
        assertThat(List.of(
                        printed.total().found() - before.found(),
                        printed.total().closed() - before.closed(),
                        printed.total().open() - before.open()))
                .containsExactly(25, 20, 5);
        assertThat(figures.overview(office.actor("director")).total().closed() - before.closed())
                .isEqualTo(23);
        clock.at("2026-08-31T10:00:00");
        assertThat(past(june)).isEqualTo(printed);
    }

    /** What had ended is kept from the evening before; a clock that was wrong, or somebody who writes history, must not be lost by that. */
    @Test
    void whatIsWrittenBehindAnEveningIsCountedAlthoughItWasKept() {
        clock.at("2026-07-22T10:00:00");
        Actor director = office.actor("director");
        Overview before = figures.overview(director);
        clock.at("2026-07-14T10:00:00");
        found(Severity.GENERAL).signed().to(CaseState.CLOSED);
        clock.at("2026-07-22T11:00:00");
        assertThat(figures.overview(director).total().closed())
                .isEqualTo(before.total().closed() + 1);
    }

    /** A case that had ended the evening before goes on today, and ends again. */
    @Test
    void aCaseThatGoesOnIsNoLongerCountedAsEnded() {
        clock.at("2026-08-04T10:00:00");
        Actor director = office.actor("director");
        CaseWalk walk = found(Severity.GENERAL).signed().to(CaseState.CLOSED);
        clock.at("2026-08-06T10:00:00");
        Tally before = figures.overview(director).total();
        proposing
                .propose(
                        walk.number(),
                        office.actor("inspector1"),
                        new ReopeningEntry(
                                ReopeningGround.RELAPSE, "又上了锁", List.of(photos.taken(office.actor("inspector1")))))
                .orThrow();
        deciding.decide(walk.number(), office.actor("sectionhead"), new ReopeningDecision(true, null, null))
                .orThrow();
        Tally open = figures.overview(director).total();
        assertThat(open.closed()).isEqualTo(before.closed() - 1);
        assertThat(open.open()).isEqualTo(before.open() + 1);
        assertThat(open.found()).isEqualTo(before.found());
        walk.to(CaseState.CLOSED);
        assertThat(figures.overview(director).total().closed()).isEqualTo(before.closed());
    }

    /** Each evening the figures are written down as they are; much later they are asked for by their day. */
    @Test
    void whatEveryEveningWasIsStillKnownAfterARandomHistory() throws IOException {
        long seed = Long.getLong("past.seed", System.nanoTime());
        Random random = new Random(seed);
        List<CaseWalk> cases = new ArrayList<>();
        Map<LocalDate, Overview> evenings = new LinkedHashMap<>();
        Map<LocalDate, Overview> printed = new LinkedHashMap<>();
        LocalDate day = LocalDate.of(2026, 9, 1);
        for (int i = 0; i < DAYS; i++) {
            day = day.plusDays(1 + random.nextInt(4));
            clock.at(day + "T10:00:00");
            if (cases.size() < CASES) {
                cases.add(found(random.nextBoolean() ? Severity.GENERAL : Severity.MAJOR));
            }
            move(cases.get(random.nextInt(cases.size())), random);
            clock.at(day + "T23:59:59");
            evenings.put(day, figures.overview(office.actor("director")));
            clock.at(day.plusDays(1) + "T00:00:00");
            printed.put(day, past(day));
        }
        clock.at(day.plusDays(40) + "T09:00:00");
        cases.forEach(walk -> move(walk, random));
        printed.forEach((evening, then) ->
                assertThat(past(evening)).as("-Dpast.seed=%d %s", seed, evening).isEqualTo(then));
        printed.forEach(this::everyNumberIsAsLongAsItsList);
        evenings.forEach((evening, then) -> assertThat(untilTheLastSecond(past(evening)))
                .as("-Dpast.seed=%d %s", seed, evening)
                .isEqualTo(untilTheLastSecond(then)));
        assertThat(spans.astray()).as("-Dpast.seed=%d", seed).isEmpty();
        assertThat(jdbc.sql("select c.number from rectification_case c where case when " + CaseMeasures.OPEN
                                + " then 1 else 0 end <> case when " + CaseMeasures.UNENDED + " then 1 else 0 end")
                        .query(String.class)
                        .list())
                .as("-Dpast.seed=%d, open by state and by end", seed)
                .isEmpty();
        upgradedAgain();
        assertThat(spans.astray()).as("-Dpast.seed=%d, upgraded", seed).isEmpty();
        evenings.forEach((evening, then) -> assertThat(counted(past(evening).total()))
                .as("-Dpast.seed=%d %s, as the log tells it", seed, evening)
                .isEqualTo(counted(then.total())));
    }

    private void everyNumberIsAsLongAsItsList(LocalDate day, Overview printed) {
        Actor director = office.actor("director");
        Question all = Question.of(CutOff.of(day, clock).orThrow());
        Tally counted = analysing
                .by(Dimension.SCHOOL, all, EnumSet.allOf(Measure.class), director)
                .total()
                .tally();
        for (Measure measure : Measure.values()) {
            CountedFilter filter = new CountedFilter(measure, all);
            long sum = counted.counts().get(measure);
            int cases = counting.count(director, filter).cases();
            assertThat(counting.count(director, filter).sum())
                    .as("%s %s", day, measure)
                    .isEqualTo(sum);
            assertThat(!measure.ofCases() || cases == sum)
                    .as("%s %s", day, measure)
                    .isTrue();
            assertThat(counting.page(director, filter, null, 1000).rows())
                    .as("%s %s", day, measure)
                    .hasSize(cases)
                    .allSatisfy(line -> assertThat(line.title()).isNotBlank());
        }
        for (Overview.Township township : printed.townships()) {
            Question there = all.with(
                    Dimension.TOWNSHIP,
                    township.id() == null ? Dimension.NONE : township.id().toString());
            assertThat(counting.count(director, new CountedFilter(Measure.OPEN, there))
                            .cases())
                    .isEqualTo(township.tally().open());
        }
    }

    /** As on a database of before, which has nothing but the cases and their logs. */
    private void upgradedAgain() throws IOException {
        String written = statements("V0137__rectification_keeps_history")
                .filter(statement -> statement.contains("insert into case_span"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("delete from case_span").update();
        jdbc.sql(written.substring(written.indexOf("insert"))).update();
        statements("V0139__rectification_measures_work")
                .map(String::strip)
                .filter(statement ->
                        statement.startsWith("update case_span") || statement.startsWith("insert into case_class"))
                .forEach(statement -> jdbc.sql(statement).update());
    }

    private static Stream<String> statements(String script) throws IOException {
        return Stream.of(new ClassPathResource("db/migration/" + script + ".sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .split(";"));
    }

    /** The days on which cases were to be done are not all in logs of before. */
    private static List<Integer> counted(Tally tally) {
        return List.of(tally.found(), tally.open(), tally.claimed(), tally.closed(), tally.major(), tally.external());
    }

    @Test
    void aDayToComeIsRefusedAtItsField() {
        clock.at("2026-09-10T10:00:00");
        Outcome<CutOff> cut = CutOff.of(LocalDate.of(2026, 9, 11), clock);
        assertThat(cut.refusal().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("on");
            assertThat(reason.code()).isEqualTo("inTheFuture");
        });
        assertThat(CutOff.of(LocalDate.of(2026, 9, 10), clock).orThrow().past()).isFalse();
        assertThat(CutOff.of(null, clock).orThrow().day()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void ofACaseThatGoesItsWayEachMomentIsTold() {
        clock.at("2026-09-14T09:00:00");
        CaseWalk walk = found(Severity.GENERAL).to(CaseState.CLOSED);
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(spans.astray()).isEmpty();
    }

    /** A decision that is opened, and one that is passed on to another, change what the bureau owes and not the case. */
    @Test
    void whatTheWatchOpensAndPassesOnIsCountedAtOnce() {
        CaseWalk walk = watching.general("2026-09-16");
        watching.watch("2026-09-17T09:00:00");
        watching.watch("2026-09-22T09:00:00");
        LocalDate first = walk.waiting(Step.DECIDE_ESCALATION).dueOn();
        assertThat(spans.astray()).isEmpty();
        watching.watch("2026-09-30T09:00:00");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).dueOn()).isAfter(first);
        assertThat(spans.astray()).isEmpty();
    }

    @Test
    void theRecountOfANightSaysThatFiguresAreThoseOfTheCases() {
        clock.at("2029-09-13T09:00:00");
        CaseWalk walk = found(Severity.GENERAL).to(CaseState.SUBMITTED);
        clock.at("2029-09-14T01:59:00");
        recounting.recount();
        assertThat(recounting.last().map(FiguresRecount::day)).isNotEqualTo(Optional.of(LocalDate.of(2029, 9, 14)));
        clock.at("2029-09-14T02:05:00");
        recounting.recount();
        FiguresRecount sound = recounting.last().orElseThrow();
        assertThat(sound.astray()).isZero();
        assertThat(sound.finishedAt()).isNotNull();
        assertThat(sound.cases()).isPositive();

        String of = " where case_id = (select id from case_card where number = '"
                + walk.number().value() + "') and until_at = '9999-12-31'";
        jdbc.sql("update case_span set severity = 'MAJOR'" + of).update();
        clock.at("2029-09-14T04:05:00");
        recounting.recount();
        assertThat(recounting.last()).as("once a night").contains(sound);
        clock.at("2029-09-15T02:05:00");
        recounting.recount();
        assertThat(recounting.last().orElseThrow().astray()).isOne();
        assertThat(recounting.last().orElseThrow().numbers())
                .isEqualTo(walk.number().value());
        jdbc.sql("update case_span set severity = 'GENERAL'" + of).update();
    }

    private CaseWalk found(Severity severity) {
        return office.open(
                office.finding().item(Office.PAPERWORK).severity(severity).foundOn(clock.today()));
    }

    private void move(CaseWalk walk, Random random) {
        switch (walk.state()) {
            case DRAFT -> walk.signed();
            case ISSUED -> {
                if (random.nextInt(6) == 0) {
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
            case RECTIFYING -> {
                if (random.nextInt(4) == 0) {
                    walk.paused();
                } else {
                    walk.reported();
                }
            }
            case PAUSED -> walk.resumed();
            case SCHOOL_REVIEW -> walk.reportSigned();
            case SUBMITTED, VERIFYING -> {
                if (random.nextInt(3) == 0) {
                    walk.rejected();
                } else {
                    walk.passed();
                }
            }
            case CLOSE_REVIEW -> walk.closureApproved();
            default -> {}
        }
    }

    private Overview past(LocalDate day) {
        return figures.overview(office.actor("director"), CutOff.of(day, clock).orThrow());
    }

    /** All but what the last second of the day made due. */
    private static List<Object> untilTheLastSecond(Overview then) {
        Map<Measure, Long> counts = new EnumMap<>(then.total().counts());
        counts.remove(Measure.DUE);
        counts.remove(Measure.PROVISIONAL);
        counts.remove(Measure.IN_TIME);
        counts.remove(Measure.IN_ORIGINAL_TIME);
        counts.remove(Measure.BUREAU_LATE);
        counts.remove(Measure.RECEIPTS_DUE);
        counts.remove(Measure.RECEIPTS_LATE);
        counts.remove(Measure.INSPECTIONS_DUE);
        return List.of(counts, then.months(), then.categories());
    }
}

@ProcessTest
class H2PastFiguresTests extends PastFiguresTests {}

@OnMariaDb
class MariaDbPastFiguresTests extends PastFiguresTests {}

@OnMySql
class MySqlPastFiguresTests extends PastFiguresTests {}
