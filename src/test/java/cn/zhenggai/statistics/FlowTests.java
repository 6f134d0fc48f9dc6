package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.UnitKind;
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
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where the time of cases goes: how long each step took, for whom, and what waits there. */
@TimeAtHand
abstract class FlowTests {

    private static int tests;

    /** A Monday of its own for each test, so that none sees the steps of the others. */
    private LocalDate day;

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    ReturningForProof proof;

    @Autowired
    TestCounty county;

    @Autowired
    ManagingUnits units;

    @Autowired
    ReadingFlow reading;

    @Autowired
    ReadingSteps steps;

    @Autowired
    MovableClock clock;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
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

    /** Steps of before are kept from the evening before; what becomes of their cases must not be lost by that. */
    @Test
    void stepsOfACaseThatIsWithdrawnAreNoLongerCountedAlthoughTheyWere() {
        CaseWalk withdrawn = general().signed().received();
        general().signed().received();
        later(Duration.ofDays(2));
        assertThat(step(flow("director", now()), Step.RECEIVE_NOTICE).of(StepCount.DONE))
                .isEqualTo(2);
        withdrawn.withdrawn();
        assertThat(step(flow("director", now()), Step.RECEIVE_NOTICE).of(StepCount.DONE))
                .isOne();
        later(Duration.ofDays(1));
        assertThat(step(flow("director", now()), Step.RECEIVE_NOTICE).of(StepCount.DONE))
                .isOne();
    }

    @Test
    void aStepThatIsWrittenBehindAnEveningIsCountedAlthoughTheEveningWasKept() {
        CaseWalk walk = general().signed();
        later(Duration.ofDays(3));
        assertThat(flow("director", now())
                        .of(new StepKey(Step.RECEIVE_NOTICE, false))
                        .map(step -> step.of(StepCount.DONE)))
                .hasValue(0);
        clock.at(day.plusDays(1) + "T09:00:00");
        walk.received();
        clock.at(day.plusDays(3) + "T10:00:00");
        assertThat(step(flow("director", now()), Step.RECEIVE_NOTICE).of(StepCount.DONE))
                .isOne();
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

    /** Of a round that both found bad, all was sent back; before the second has looked nothing is decided. */
    @Test
    void ofTwoWhoReinspectAtOnceTheLastDecides() {
        CaseWalk walk = general().to(CaseState.SUBMITTED);
        later(Duration.ofHours(5));
        walk.opinion(0, false);
        FlowStep first = step(flow("director", now()), Step.VERIFY);
        assertThat(first.of(StepCount.DONE)).isOne();
        assertThat(first.of(StepCount.DECIDED)).isZero();
        assertThat(first.turnedBack()).hasToString("—");
        later(Duration.ofHours(25));
        walk.opinion(1, false);
        Flow flow = flow("director", now());
        assertThat(step(flow, Step.VERIFY).turnedBack()).hasToString("100.0%");
        assertThat(flow.hours()).as("until the second has looked").containsEntry(Step.Side.BUREAU, 30L);
    }

    @Test
    void whatIsReturnedFromTheDeskIsSentBackOnce() {
        CaseWalk walk = general().to(CaseState.SUBMITTED);
        later(Duration.ofHours(4));
        proof.send(walk.number(), walk.verifiers().get(0), "照片看不出是哪里").orThrow();
        Flow flow = flow("director", now());
        assertThat(step(flow, Step.VERIFY).of(StepCount.DONE)).isEqualTo(2);
        assertThat(step(flow, Step.VERIFY).turnedBack()).hasToString("100.0%");
        assertThat(flow.hours()).containsEntry(Step.Side.BUREAU, 4L);
    }

    /** Somebody has to look at it again while it stands still. */
    @Test
    void theReviewOfAStopWaitsWhileItsCaseStandsStill() {
        CaseWalk walk = general().to(CaseState.RECTIFYING).paused();
        assertThat(listed("director", now(), Step.REVIEW_PAUSE, StepCount.WAITING))
                .containsExactly(walk.number().value());
        LocalDate then = clock.today();
        later(Duration.ofDays(3));
        walk.resumed();
        assertThat(listed("director", past(then), Step.REVIEW_PAUSE, StepCount.WAITING))
                .containsExactly(walk.number().value());
    }

    /** What was late on a day was late, whatever was granted after; and had waited as long as it had. */
    @Test
    void neitherAnExtensionNorAStopChangesADayThatIsOver() {
        CaseWalk walk = general().to(CaseState.RECTIFYING);
        asking.ask(walk, walk.facts().deadline().plusDays(6).toString()).orThrow();
        later(Duration.ofDays(9));
        LocalDate then = clock.today();
        Question evening = past(then);
        asking.decide(walk, "sectionhead", true).orThrow();
        later(Duration.ofDays(1));
        walk.paused();
        later(Duration.ofDays(9));
        walk.resumed();
        assertThat(listed("director", evening, Step.RECTIFY, StepCount.WAITING_LATE))
                .isEmpty();
        LocalDate before = then.minusDays(1);
        assertThat(listed("director", past(before), Step.RECTIFY, StepCount.WAITING_LATE))
                .containsExactly(walk.number().value());
        FlowFilter waited = new FlowFilter(new StepKey(Step.RECTIFY, false), StepCount.WAITING, past(before));
        assertThat(steps.page(actor("director"), waited, null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.hours()).isBetween(8 * 24 + 14.9, 8 * 24 + 15.0));
    }

    @Test
    void whatNobodyCanAskForIsToldAtItsFieldByThePageItsListAndPrograms() throws Exception {
        long came = units.add(new UnitEntry(
                        "LATE" + tests, UnitKind.SCHOOL, "新办小学" + tests, county.school("T01"), null, null, null, true))
                .orThrow();
        String schools =
                IntStream.rangeClosed(1, 1000).mapToObj(id -> "&school=" + id).collect(Collectors.joining());
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("on=" + day.plusDays(1), "on");
        asked.put("from=" + day + "&until=" + day.minusDays(1), "until");
        asked.put("from=" + day.plusDays(1), "from");
        asked.put("school=" + came + "&on=" + day.minusDays(1), "school");
        asked.put("severity=MAJOR" + schools, "school");
        asked.put("township=somewhere", "township");
        for (Map.Entry<String, String> one : asked.entrySet()) {
            String question = one.getKey();
            for (String program : List.of("/api/v1/figures/flow?", "/api/v1/figures/flow/steps?")) {
                open(program + question)
                        .andExpect(status().is(422))
                        .andExpect(jsonPath("$.errors[0].field").value(one.getValue()))
                        .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
            }
            for (String page : List.of("/overview/flow?", "/overview/flow/steps?")) {
                open(page + question)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("role=\"alert\"")));
            }
            for (String taken : List.of("picture", "export", "steps/export", "steps/print")) {
                open("/overview/flow/" + taken + "?" + question).andExpect(status().isBadRequest());
            }
        }
        open("/overview/flow/steps?on=gestern").andExpect(content().string(containsString("“gestern”")));
        open("/overview/flow/steps?count=nonsense").andExpect(status().isBadRequest());
        open("/overview/flow/steps?step=nonsense").andExpect(status().isBadRequest());
    }

    @Test
    void aTimeInWhichNothingHappenedIsNoFault() throws Exception {
        String question = "?on=2020-06-30&from=2020-06-01";
        open("/overview/flow" + question)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"empty")))
                .andExpect(content().string(not(containsString("flow-picture"))));
        open("/overview/flow/picture" + question)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.places").isEmpty());
        open("/overview/flow/export" + question).andExpect(status().isOk());
        open("/overview/flow/steps" + question).andExpect(status().isOk());
        open("/api/v1/figures/flow" + question)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps").isEmpty())
                .andExpect(jsonPath("$.hours").isEmpty());
        open("/api/v1/figures/flow/steps" + question)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps").value(0));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(request -> {
            CurrentActor.set(request, actor("director"));
            return request;
        }));
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
