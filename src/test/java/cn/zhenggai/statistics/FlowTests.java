package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.flow.CountedStep;
import cn.zhenggai.statistics.flow.Flow;
import cn.zhenggai.statistics.flow.FlowFilter;
import cn.zhenggai.statistics.flow.FlowStep;
import cn.zhenggai.statistics.flow.ReadingFlow;
import cn.zhenggai.statistics.flow.ReadingSteps;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.FiguresFilter;
import cn.zhenggai.statistics.measure.Period;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the time of cases goes: how long each step took, for whom, and what waits there. */
@TimeAtHand
abstract class FlowTests {

    private static int tests;

    /** A Monday of its own for each test, so that none sees the steps of the others. */
    private LocalDate day;

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    ReadingFlow reading;

    @Autowired
    ReadingSteps steps;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        day = LocalDate.of(2028, 3, 6).plusWeeks(8L * tests++);
        clock.at(day + "T09:00:00");
        county.settle();
    }

    @Test
    void eachStepTellsHowLongItTookAndWhoseTheTimeWas() {
        CaseWalk walk = general();
        later(Duration.ofHours(3));
        walk.signed();
        later(Duration.ofHours(26));
        walk.received();
        later(Duration.ofMinutes(30));
        walk.assigned();
        later(Duration.ofDays(4));
        walk.to(CaseState.SUBMITTED);
        later(Duration.ofHours(50));
        walk.rejected();
        later(Duration.ofHours(10));
        walk.to(CaseState.SUBMITTED);
        later(Duration.ofHours(20));
        walk.to(CaseState.CLOSED);

        Flow flow = flow("director", now());
        assertThat(step(flow, Step.SIGN_NOTICE).time().median()).isEqualByComparingTo("3.0");
        assertThat(step(flow, Step.RECEIVE_NOTICE).time().median()).isEqualByComparingTo("26.0");
        assertThat(step(flow, Step.ASSIGN_WORK).time().median()).isEqualByComparingTo("0.5");
        assertThat(step(flow, Step.RECTIFY).time().mean()).isEqualByComparingTo("53.0");
        assertThat(step(flow, Step.RECTIFY).time().nineOfTen()).isEqualByComparingTo("96.0");
        FlowStep verify = step(flow, Step.VERIFY);
        assertThat(verify.of(StepCount.TURNED_BACK)).isOne();
        assertThat(verify.of(StepCount.WAITING)).isZero();
        assertThat(flow.hours())
                .containsEntry(Step.Side.SCHOOL, 26L + 96 + 10 + 1)
                .containsEntry(Step.Side.BUREAU, 3L + 50 + 20)
                .doesNotContainKey(Step.Side.OTHERS);
    }

    @Test
    void theTimeForWhichACaseStandsStillIsNobodys() {
        CaseWalk walk = general().signed().to(CaseState.RECTIFYING);
        later(Duration.ofDays(2));
        walk.paused();
        assertThat(flow("director", now()).of(new StepKey(Step.RECTIFY, false)).map(one -> one.of(StepCount.WAITING)))
                .as("what stands still waits for nobody")
                .isEmpty();
        LocalDate stood = clock.today();
        later(Duration.ofDays(5));
        walk.resumed();
        later(Duration.ofDays(1));
        walk.reported();
        assertThat(step(flow("director", now()), Step.RECTIFY).time().median()).isEqualByComparingTo("72.0");
        assertThat(flow("director", past(stood)).of(new StepKey(Step.RECTIFY, false)))
                .as("nor did it wait then")
                .isEmpty();
    }

    @Test
    void whatWaitsIsListedAsItWasOnAnyDay() {
        CaseWalk draft = general();
        CaseWalk served = general().signed();
        later(Duration.ofDays(1));
        draft.signed();
        served.received();
        later(Duration.ofDays(1));
        Question then = past(day);
        Flow flow = flow("director", then);
        assertThat(step(flow, Step.SIGN_NOTICE).of(StepCount.WAITING)).isOne();
        assertThat(step(flow, Step.RECEIVE_NOTICE).of(StepCount.WAITING)).isOne();
        assertThat(listed("director", then, Step.SIGN_NOTICE, StepCount.WAITING))
                .containsExactly(draft.number().value());
        assertThat(listed("director", then, Step.RECEIVE_NOTICE, StepCount.WAITING))
                .containsExactly(served.number().value());
        assertThat(listed("director", now(), Step.RECEIVE_NOTICE, StepCount.WAITING))
                .containsExactly(draft.number().value());
        assertThat(listed("director", now(), Step.RECEIVE_NOTICE, StepCount.DONE))
                .containsExactly(served.number().value());
    }

    @Test
    void nobodyCountsStepsOfCasesThatHeMayNotSee() {
        office.open(office.finding().item(Office.ETHICS).foundOn(clock.today())).signed();
        assertThat(step(flow("director", now()), Step.RECEIVE_NOTICE).of(StepCount.WAITING))
                .isOne();
        assertThat(flow("registrar", now()).steps()).isEmpty();
        assertThat(flow("township.1", now()).steps()).isEmpty();
    }

    /** Two who re-inspect at once are two steps, and the time of one case. */
    @Test
    void ofTwoWhoReinspectAtOnceOneCounts() {
        CaseWalk walk = general().to(CaseState.SUBMITTED);
        later(Duration.ofHours(30));
        walk.passed();
        Flow flow = flow("director", now());
        assertThat(step(flow, Step.VERIFY).of(StepCount.DONE))
                .isEqualTo(walk.verifiers().size());
        assertThat(flow.hours()).containsEntry(Step.Side.BUREAU, 30L);
    }

    private CaseWalk general() {
        return office.open(office.finding().photos(1).foundOn(clock.today()));
    }

    private void later(Duration step) {
        clock.forward(step);
    }

    private FlowStep step(Flow flow, Step step) {
        return flow.of(new StepKey(step, false)).orElseThrow(() -> new AssertionError("No " + step + " in " + flow));
    }

    private Flow flow(String login, Question question) {
        return reading.of(question, actor(login));
    }

    /** As long as the number says; the numbers of its rows. */
    private List<String> listed(String login, Question question, Step step, StepCount count) {
        FlowFilter filter = new FlowFilter(new StepKey(step, false), count, question);
        List<String> rows = steps.page(actor(login), filter, null, 100).rows().stream()
                .map(CountedStep::number)
                .map(number -> number.value())
                .toList();
        assertThat(rows).hasSize(steps.count(actor(login), filter));
        return rows;
    }

    private Question now() {
        CutOff now = CutOff.now(clock);
        return new Question(now, new Period(day, now.day()), since());
    }

    private Question past(LocalDate on) {
        return new Question(CutOff.of(on, clock).orThrow(), new Period(day, on), since());
    }

    /** Of cases of this test: what is due later than anything of before. */
    private FiguresFilter since() {
        TreeSet<String> days = new TreeSet<>();
        for (int ahead = 0; ahead < FiguresFilter.MOST; ahead++) {
            days.add(day.plusDays(ahead).toString());
        }
        return new FiguresFilter(Map.of(Dimension.DEADLINE, Set.copyOf(days)));
    }

    private Actor actor(String login) {
        return office.actor(login);
    }
}

@ProcessTest
class H2FlowTests extends FlowTests {}

@OnMariaDb
class MariaDbFlowTests extends FlowTests {}

@OnMySql
class MySqlFlowTests extends FlowTests {}
