package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.cockpit.Figures;
import cn.zhenggai.statistics.cockpit.Overview;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.statistics.measure.Spell;
import cn.zhenggai.statistics.measure.Tally;
import cn.zhenggai.support.MovedDeadline;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The figures against a small set of cases counted by hand; what others left behind is subtracted. */
abstract class FiguresTests {

    private static final String TOWNSHIP = "township.1";

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    Departments departments;

    @Autowired
    Figures figures;

    @Autowired
    Analysing analysing;

    @Autowired
    CaseLists lists;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void everyCaseIsCountedWhereItBelongs() {
        Overview director = overview("director");
        Tally forDirector = tally("director");
        Tally forRegistrar = tally("registrar");
        Tally forTownship = tally(TOWNSHIP);
        casesInEveryState();
        Map<Measure, Long> confidentialIncluded = counts(4, 7);
        Map<Measure, Long> confidentialLeftOut = counts(3, 6);
        assertThat(added(forDirector, tally("director"))).isEqualTo(confidentialIncluded);
        assertThat(added(forRegistrar, tally("registrar"))).isEqualTo(confidentialLeftOut);
        assertThat(added(forTownship, tally(TOWNSHIP))).isEqualTo(confidentialLeftOut);
        assertThat(openOf(overview("director"), "L") - openOf(director, "L")).isOne();
        assertThat(openOf(overview("registrar"), "L")).isZero();
        assertThat(added(director, overview("director"), Overview.Month::found)).isEqualTo(7);
        assertThat(added(director, overview("director"), Overview.Month::closed))
                .isEqualTo(3);
    }

    @Test
    void whatOthersDoCountsForNoSchoolAndAgainstNone() {
        Tally before = overview("director").total();
        CaseWalk walk = office.general().signed().to(CaseState.RECTIFYING);
        departments.transferred(walk, departments.contact("县消防救援大队"), null);
        Tally after = overview("director").total();
        assertThat(after.found() - before.found()).isOne();
        assertThat(after.external() - before.external()).isOne();
        assertThat(after.of(Measure.EXTERNAL_FOUND) - before.of(Measure.EXTERNAL_FOUND))
                .isOne();
        assertThat(after.closedRate()).isEqualTo(before.closedRate());
    }

    @Test
    @DisplayName("Scenario 36: a report about a teacher is in no figure of those who may not know of it")
    void scenario36_anonymousReport() {
        Question now = Question.of(CutOff.now(Clock.systemUTC()));
        Question reported = now.with(Dimension.SOURCE, "REPORT");
        List<Tally> before =
                List.of(tally("director", reported), tally("registrar", reported), tally(TOWNSHIP, reported));
        office.open(office.finding().item(Office.ETHICS).source(Source.REPORT)).signed();
        assertThat(tally("director", reported).found() - before.get(0).found()).isOne();
        assertThat(tally("registrar", reported)).isEqualTo(before.get(1));
        assertThat(tally(TOWNSHIP, reported)).isEqualTo(before.get(2));
    }

    @Test
    void whoeverSeesAPartOfTheCountySeesItsTotalsWithoutWhatIsConfidential() {
        Question now = Question.of(CutOff.now(Clock.systemUTC()));
        EnumSet<Measure> found = EnumSet.of(Measure.FOUND);
        Actor township = office.actor(TOWNSHIP);
        assertThat(analysing.county(now, found, office.actor("director"))).isEmpty();
        assertThat(analysing.county(now, found, office.actor("registrar"))).isEmpty();
        int before = county(now, township);
        office.open(office.finding().school(TestCounty.OTHER_SCHOOL).photos(1)).signed();
        office.open(office.finding().item(Office.ETHICS)).signed();
        assertThat(county(now, township) - before).isOne();
        assertThat(county(now.with(Dimension.SCHOOL, "1"), township))
                .as("of a school that he does not see nothing is told")
                .isEqualTo(county(now, township));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,—", "1,1,<3,—", "2,1,<3,—", "3,1,3,33.3%", "40,2,40,5.0%"})
    void ofFewNothingIsToldThatCouldNameSomebody(int all, int closed, String told, String rate) {
        Line line = new Line(
                null,
                null,
                new Tally(Map.of(
                        Measure.FOUND, (long) all, Measure.OURS_FOUND, (long) all, Measure.OURS_CLOSED, (long) closed)),
                new Spell(10),
                new Spell(1));
        assertThat(Indicator.FOUND.guarded(line)).isEqualTo(told);
        assertThat(Indicator.CLOSED_RATE.guarded(line)).isEqualTo(rate);
    }

    private int county(Question question, Actor reader) {
        return analysing
                .county(question, EnumSet.of(Measure.FOUND), reader)
                .orElseThrow()
                .tally()
                .found();
    }

    @Test
    @DisplayName("Scenario 37: what a school found itself is found, and makes its rates no worse")
    void scenario37_selfFound() {
        Tally before = tally("director");
        office.selfFound();
        Tally after = tally("director");
        assertThat(after.found() - before.found()).isOne();
        assertThat(after.of(Measure.SELF_FOUND) - before.of(Measure.SELF_FOUND)).isOne();
        for (Measure held :
                List.of(Measure.INSPECTED, Measure.DUE, Measure.DECIDED, Measure.OVERDUE, Measure.RECEIPTS_DUE)) {
            assertThat(after.of(held)).as(held.name()).isEqualTo(before.of(held));
        }
    }

    @Test
    void partsAddUpToTheTotal() {
        casesInEveryState();
        Overview overview = overview("director");
        assertThat(overview.townships().stream().map(Overview.Township::tally).reduce(Tally.NONE, Tally::plus))
                .isEqualTo(overview.total());
        assertThat(overview.categories().stream()
                        .mapToInt(Overview.Category::open)
                        .sum())
                .isEqualTo(overview.total().open());
        assertThat(overview.months())
                .hasSize(12)
                .last()
                .extracting(Overview.Month::month)
                .isNotNull();
    }

    @Test
    void everyNumberIsAsLongAsTheListBehindIt() {
        casesInEveryState();
        for (String reader :
                List.of("director", "sectionhead", "personnelhead", "registrar", "auditor", TOWNSHIP, "inspector1")) {
            Tally total = overview(reader).total();
            assertThat(listed(reader, CaseFilter.View.SERVED, null)).as(reader).isEqualTo(total.open());
            assertThat(listed(reader, CaseFilter.View.SERVED, Severity.MAJOR))
                    .as(reader)
                    .isEqualTo(total.major());
            assertThat(listed(reader, CaseFilter.View.OVERDUE, null)).as(reader).isEqualTo(total.overdue());
            assertThat(listed(reader, CaseFilter.View.CLAIMED, null)).as(reader).isEqualTo(total.claimed());
            assertThat(listed(reader, CaseFilter.View.CLOSED_THIS_YEAR, null))
                    .as(reader)
                    .isEqualTo(total.closed());
        }
    }

    @Test
    void aTownshipReadsItsOwnFiguresOnly() throws Exception {
        assertThat(overview(TOWNSHIP).townships())
                .singleElement()
                .extracting(Overview.Township::name)
                .isEqualTo("柳河镇");
        open(TOWNSHIP).andExpect(status().isOk()).andExpect(content().string(not(containsString("青山镇"))));
    }

    @Test
    @DisplayName("Scenario 49: a township where nothing is due has no rate, and stands last")
    void scenario49_nothingToDivideBy() {
        casesInEveryState();
        List<Overview.Township> townships = overview("director").townships().stream()
                .filter(row -> row.id() != null)
                .toList();
        assertThat(townships).extracting(row -> row.tally().inTimeRate()).isSorted();
        assertThat(townships).last().satisfies(row -> assertThat(row.tally().inTimeRate())
                .hasToString("—"));
        assertThat(townships).first().satisfies(row -> assertThat(row.tally().of(Measure.DUE))
                .isPositive());
    }

    @Test
    void aTownshipWithoutCasesHasNoRate() throws Exception {
        assertThat(overview("director").townships())
                .filteredOn(row -> "青山镇".equals(row.name()))
                .filteredOn(row -> row.tally().found() == 0)
                .allSatisfy(row -> assertThat(row.tally().closedRate()).hasToString("—"));
        open("director").andExpect(status().isOk()).andExpect(content().string(containsString("青山镇")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", CaseWalk.OFFICER, CaseWalk.PRINCIPAL, CaseWalk.WORKER})
    void othersDoNotLearnThatThereAreFigures(String login) throws Exception {
        open(login).andExpect(status().isNotFound());
        assertThat(FiguresScope.opensTo(office.actor(login))).isFalse();
    }

    @Test
    void aDayThatIsOverOpensItsOwnListsAndADayToComeIsToldAtOnce() throws Exception {
        LocalDate today = BureauTime.today(Clock.systemUTC());
        casesInEveryState();
        open("director", "/overview?on=" + today.minusDays(1))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("note-blue")))
                .andExpect(content()
                        .string(containsString("/overview/cases?measure=overdue&amp;on=" + today.minusDays(1))));
        open("director", "/overview/cases?measure=due").andExpect(status().isOk());
        open("director", "/overview/cases?measure=open&on=" + today.minusDays(1))
                .andExpect(status().isOk());
        open("director", "/overview/cases?measure=nonsense").andExpect(status().isBadRequest());
        open("director", "/overview/cases?on=" + today.plusDays(1))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")));
        open("director", "/overview/cases/export?on=" + today.plusDays(1)).andExpect(status().isBadRequest());
        open(CaseWalk.OFFICER, "/overview/cases?measure=open").andExpect(status().isNotFound());
        open("director", "/overview?on=" + today.plusDays(1))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("/overview/cases?measure=open")));
        for (String page : List.of("/overview", "/overview/analysis", "/overview/coverage", "/overview/warnings")) {
            open("director", page + "?on=yesterday")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("截至日“yesterday”不是日期")));
        }
        open("director", "/api/v1/figures?on=" + today.minusDays(1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.past").value(true))
                .andExpect(jsonPath("$.today").value(today.minusDays(1).toString()));
        open("director", "/api/v1/figures?on=" + today.plusDays(1))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("on"));
    }

    @Test
    void thePageCostsThreeStatements() {
        casesInEveryState();
        Actor reader = office.actor("director");
        assertThat(StatementCount.of(() -> figures.overview(reader)).count())
                .as("the first of the day, which keeps what had ended before it")
                .isLessThanOrEqualTo(4);
        assertThat(StatementCount.of(() -> figures.overview(reader)).count()).isEqualTo(3);
    }

    private void casesInEveryState() {
        office.general();
        office.general().signed();
        late(office.general().to(CaseState.RECTIFYING));
        late(office.majorPaperwork().to(CaseState.SUBMITTED));
        office.general().to(CaseState.CLOSED);
        office.general().to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
        office.open(office.finding().photos(1).photosAfter(1).fixedOnTheSpot("校长1"));
        office.general().signed().withdrawn();
        office.open(office.finding().item(Office.ETHICS)).signed();
    }

    private void late(CaseWalk walk) {
        MovedDeadline.to(jdbc, walk.number(), LocalDate.now().minusDays(2));
    }

    private Overview overview(String login) {
        return figures.overview(office.actor(login));
    }

    private ResultActions open(String login) throws Exception {
        return open(login, "/overview");
    }

    private ResultActions open(String login, String address) throws Exception {
        return web.perform(get(address).with(request -> {
            CurrentActor.set(request, office.actor(login));
            return request;
        }));
    }

    private int listed(String reader, CaseFilter.View view, Severity severity) {
        CaseFilter filter = CaseFilter.of(view).with(Part.SEVERITY, severity);
        return lists.page(office.actor(reader), filter, null, 10_000).rows().size();
    }

    private static int openOf(Overview overview, String category) {
        return overview.categories().stream()
                .filter(one -> one.code().equals(category))
                .mapToInt(Overview.Category::open)
                .sum();
    }

    private static int added(Overview before, Overview after, ToIntFunction<Overview.Month> number) {
        return number.applyAsInt(after.months().get(11))
                - number.applyAsInt(before.months().get(11));
    }

    private Tally tally(String login) {
        return tally(login, Question.of(CutOff.now(Clock.systemUTC())));
    }

    private Tally tally(String login, Question question) {
        return analysing
                .by(Dimension.TOWNSHIP, question, EnumSet.allOf(Measure.class), office.actor(login))
                .total()
                .tally();
    }

    private static Map<Measure, Long> added(Tally before, Tally after) {
        Map<Measure, Long> added = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            added.put(measure, after.counts().get(measure) - before.counts().get(measure));
        }
        return added;
    }

    /** Measures, each followed by its number. */
    private static void put(Map<Measure, Long> counts, Object... pairs) {
        for (int at = 0; at < pairs.length; at += 2) {
            counts.put((Measure) pairs[at], ((Integer) pairs[at + 1]).longValue());
        }
    }

    /** Of {@link #casesInEveryState}, by hand. */
    private static Map<Measure, Long> counts(int open, int found) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, 0L);
        }
        put(counts, Measure.OPEN, open, Measure.FOUND, found, Measure.WITH_SCHOOL, open - 1);
        put(counts, Measure.OVERDUE, 1, Measure.CLAIMED, 1, Measure.CLAIMED_FOUND, 1, Measure.MAJOR, 1);
        put(counts, Measure.INSPECTED, found, Measure.OURS_FOUND, found, Measure.OURS_CLOSED, 3);
        put(counts, Measure.CLOSED, 3, Measure.FIXED, 1, Measure.DECIDED, 2, Measure.PASSED_FIRST, 1);
        put(counts, Measure.DUE, 5, Measure.IN_TIME, 4, Measure.IN_ORIGINAL_TIME, 4, Measure.PROVISIONAL, 1);
        put(counts, Measure.ROUNDS_DECIDED, 3, Measure.ROUNDS_PASSED, 2, Measure.TIMED, 2);
        put(counts, Measure.MAJOR_FOUND, 1, Measure.MAJOR_PLANNED, 1);
        put(counts, Measure.OVERDUE_INSPECTED, 1, Measure.ROUNDS_FAILED, 1);
        put(counts, Measure.RECEIPTS_DUE, 4, Measure.RECEIPTS_IN_TIME, 4);
        put(counts, Measure.INSPECTIONS_DUE, 6, Measure.INSPECTIONS_IN_TIME, 6);
        put(counts, Measure.FUNDS_NEEDED, 125_000, Measure.FUNDS_SPENT, 12_000);
        return counts;
    }
}

@ProcessTest
class H2FiguresTests extends FiguresTests {}

@OnMariaDb
class MariaDbFiguresTests extends FiguresTests {}

@OnMySql
class MySqlFiguresTests extends FiguresTests {}
