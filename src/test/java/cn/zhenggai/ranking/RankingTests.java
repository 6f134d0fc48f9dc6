package cn.zhenggai.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.Explained;
import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.score.ReasonCase;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.score.Trial;
import cn.zhenggai.ranking.veto.DecidingVeto;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.Editions;
import cn.zhenggai.ranking.weights.PublishingWeights;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import cn.zhenggai.support.TimeAtHand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** 半期评比: each point is explained by its cases, and what was printed once stays as it is. */
@TimeAtHand
abstract class RankingTests {

    private static final String ONE = TestCounty.SCHOOL;
    private static final String OTHER = TestCounty.OTHER_SCHOOL;

    /** Each test has a year of its own. */
    private static int year = 2030;

    @Autowired
    RankedCounty county;

    @Autowired
    Office office;

    @Autowired
    VisitDesk visits;

    @Autowired
    Departments departments;

    @Autowired
    RankingSchools ranking;

    @Autowired
    AskingRanking asking;

    @Autowired
    DecidingVeto deciding;

    @Autowired
    PublishingWeights publishing;

    @Autowired
    Editions editions;

    @Autowired
    Analysing analysing;

    @Autowired
    ReadingCounted counting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        year += 2;
        clock.at(year + "-03-05T09:00:00");
        office.actor("director");
        web = MockMvcBuilders.webAppContextSetup(context).build();
        county.alone();
    }

    @AfterEach
    void giveBack() {
        county.together();
    }

    @Test
    @DisplayName(
            "Scenario 37: what a school found itself costs nothing, major or not, and neither does what others do or what stands still")
    void everyPointIsExplainedByItsCasesAndNothingElseCounts() {
        springOfFaults();
        Actor director = office.actor("director");
        Ranking all = ranking.of(asked(), director);
        Standing one = all.of(ONE).orElseThrow();
        assertThat(faults(one))
                .isEqualTo(Map.of(
                        Criterion.OVERDUE, 3,
                        Criterion.OVERDUE_MAJOR, 1,
                        Criterion.DONE_LATE, 1,
                        Criterion.ROUNDS_FAILED, 1,
                        Criterion.RECEIPTS_LATE, 1));
        assertThat(byGivenWeights(one)).isEqualByComparingTo("88.5");
        assertThat(one.place()).isEqualTo(2);
        assertThat(all.of(OTHER).orElseThrow().place()).isEqualTo(1);
        assertThat(all.ranked()).isEqualTo(2);

        Explained why = ranking.explained(ONE, asked(), director);
        for (Criterion criterion : Criterion.values()) {
            List<ReasonCase> cases = why.cases(criterion);
            assertThat(cases.stream().mapToInt(each -> each.of(criterion)).sum())
                    .as(criterion.name())
                    .isEqualTo(one.deduction(criterion).faults());
        }
        assertThat(why.standing()).isEqualTo(one);
        assertThat(Weights.ALL.subtract(sum(one))).isEqualByComparingTo(one.points());
        assertThat(List.of(one.count("SELF_FOUND"), one.count("EXTERNAL_FOUND"), one.count("SUSPENDED")))
                .containsExactly(2, 1, 1);
        theFiguresSayTheSame(one);
    }

    private BigDecimal byGivenWeights(Standing one) {
        List<Edition> all = editions.of(office.actor("deputy").bureauId());
        Weights given = all.get(all.size() - 1).weights();
        return ranking.tried(given, asked(), office.actor("deputy")).moves().stream()
                .filter(move -> move.before().equals(one))
                .findFirst()
                .orElseThrow()
                .after()
                .points();
    }

    /** For a reader of the whole bureau; the list behind each number is as long. */
    private void theFiguresSayTheSame(Standing one) {
        Actor registrar = office.actor("registrar");
        var figures = analysing
                .by(Dimension.SCHOOL, asked(), EnumSet.allOf(Measure.class), registrar)
                .of(String.valueOf(one.school().id()))
                .tally();
        Question ofSchool =
                asked().with(Dimension.SCHOOL, String.valueOf(one.school().id()));
        for (Criterion criterion : Criterion.values()) {
            int faults = one.deduction(criterion).faults();
            assertThat(figures.of(criterion.measure())).as(criterion.name()).isEqualTo(faults);
            assertThat(counting.count(registrar, new CountedFilter(criterion.measure(), ofSchool))
                            .sum())
                    .as(criterion.name())
                    .isEqualTo(faults);
        }
        for (Measure input : List.of(Measure.FOUND, Measure.DUE, Measure.IN_TIME, Measure.IN_ORIGINAL_TIME)) {
            assertThat(figures.of(input))
                    .as(input.name())
                    .isEqualTo(one.school().tally().of(input));
        }
        assertThat(figures.of(Measure.DUE) - figures.of(Measure.IN_TIME))
                .as("late ones are overdue or done late")
                .isEqualTo(figures.of(Measure.OVERDUE_INSPECTED) + figures.of(Measure.DONE_LATE));
    }

    @Test
    void whatIsOverPrintsTheSameHoweverMuchHappensLater() throws Exception {
        CaseWalk late = county.working();
        county.forgotten();
        clock.at(year + "-07-02T09:00:00");
        String address = "/ranking?from=" + year + "-01-01&until=" + year + "-06-30";
        String printed = table(page("director", address));
        List<List<String>> sheet = workbook("director", address).rows();
        String explained = page("director", school(ONE, address))
                .select("main .deductions")
                .text();
        assertThat(printed).contains("柳河镇中心小学", "逾期");

        late.to(CaseState.CLOSED);
        deciding.set(ONE, office.actor("director"), year - 1, VetoArea.SAFETY, "发生安全责任事故")
                .orThrow();
        publish(year + "-08-01", 5, "从严");
        clock.at(year + "-09-20T09:00:00");
        assertThat(table(page("director", address))).isEqualTo(printed);
        assertThat(workbook("director", address).rows()).isEqualTo(sheet);
        assertThat(page("director", school(ONE, address))
                        .select("main .deductions")
                        .text())
                .isEqualTo(explained);
        assertThat(page("director", address).select("main .note-amber").text()).contains("柳河镇中心小学");
        assertThat(table(page("director", address + "&on=" + clock.today())))
                .contains("一票否决")
                .isNotEqualTo(printed);
    }

    @Test
    void aVetoPutsASchoolLastWithoutAPlaceUntilItIsLifted() throws Exception {
        county.working();
        clock.at(year + "-05-20T09:00:00");
        Actor director = office.actor("director");
        int before = ranking.of(asked(), director).ranked();
        assertThat(codes(deciding.set(ONE, director, year - 3, null, " ")))
                .containsExactly("year vetoSchoolYear", "area required", "reason required");
        assertThat(codes(deciding.set(ONE, office.actor("deputy"), year - 1, VetoArea.ETHICS, "体罚学生")))
                .containsExactly("null notAllowed");
        for (String stranger : List.of("township.1", CaseWalk.PRINCIPAL, "inspector1")) {
            assertThatThrownBy(() -> deciding.set(ONE, office.actor(stranger), year - 1, VetoArea.ETHICS, "体罚学生"))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> deciding.set("NONE", director, year - 1, VetoArea.ETHICS, "体罚学生"))
                .isInstanceOf(NotFound.class);

        deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "体罚学生").orThrow();
        deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "体罚学生").orThrow();
        assertThat(codes(deciding.set(ONE, director, year - 1, VetoArea.ETHICS, "另一件")))
                .containsExactly("null vetoStands");
        Ranking vetoed = ranking.of(asked(), director);
        Standing last = vetoed.lines().get(vetoed.lines().size() - 1);
        assertThat(last.school().code()).isEqualTo(ONE);
        assertThat(last.place()).isNull();
        assertThat(vetoed.vetoed()).isOne();
        assertThat(vetoed.ranked()).isEqualTo(before - 1);
        assertThat(last.vetoes()).singleElement().matches(veto -> veto.reason().equals("体罚学生"));
        assertThat(reason("auditor")).isNull();
        assertThat(reason(CaseWalk.OFFICER)).isNull();
        assertThat(reason(CaseWalk.PRINCIPAL)).isEqualTo("体罚学生");
        assertThat(page(CaseWalk.OFFICER, "/ranking/schools/" + ONE).text())
                .contains("一票否决", "师德师风")
                .doesNotContain("体罚学生");
        assertThat(ranking.of(
                                asked(
                                        "from",
                                        (year - 1) + "-01-01",
                                        "until",
                                        (year - 1) + "-06-30",
                                        "on",
                                        year + "-05-20"),
                                director)
                        .vetoed())
                .as("another school year")
                .isZero();

        long id = last.vetoes().get(0).id();
        clock.at(year + "-05-21T09:00:00");
        assertThat(codes(deciding.lift(id, director, ""))).containsExactly("reason required");
        deciding.lift(id, director, "复核后不成立").orThrow();
        deciding.lift(id, director, "复核后不成立").orThrow();
        assertThat(codes(deciding.lift(id, director, "再撤一次"))).containsExactly("null vetoLifted");
        assertThat(ranking.of(asked(), director).of(ONE).orElseThrow().place()).isNotNull();
        assertThat(ranking.of(asked("on", year + "-05-20"), director)
                        .of(ONE)
                        .orElseThrow()
                        .state())
                .as("as it was known then")
                .isEqualTo(Standing.State.VETOED);
        assertThat(ranking.explained(ONE, asked(), director).vetoes())
                .filteredOn(Veto::lifted)
                .hasSize(1);
    }

    @Test
    void aSchoolSeesItsPlaceAndNothingOfTheOthers() throws Exception {
        county.working();
        clock.at(year + "-05-20T09:00:00");
        office.open(county.finding().school(OTHER)).signed();
        String own = "/ranking/schools/" + ONE;
        assertThat(answer(CaseWalk.PRINCIPAL, get("/ranking")).getRedirectedUrl())
                .isEqualTo(own);
        for (String login : List.of(CaseWalk.PRINCIPAL, CaseWalk.OFFICER)) {
            assertThat(page(login, own).text())
                    .contains("柳河镇中心小学", "共 2 所", "逾期")
                    .doesNotContain("青山镇");
            assertThat(answer(login, get("/ranking/schools/" + OTHER)).getStatus())
                    .isEqualTo(404);
            assertThat(ranking.of(asked(), office.actor(login)).lines())
                    .extracting(line -> line.school().code())
                    .containsExactly(ONE);
            assertThat(workbook(login, "/ranking").rows()).hasSize(1);
            assertThatThrownBy(() -> ranking.tried(
                            editions.of(office.actor(login).bureauId()).get(0).weights(), asked(), office.actor(login)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(ranking.of(asked(), office.actor("township.1")).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.school().code()).isEqualTo(ONE);
                    assertThat(line.place()).as("of all schools").isEqualTo(2);
                });
        assertThatThrownBy(() -> ranking.explained(OTHER, asked(), office.actor("township.1")))
                .isInstanceOf(NotFound.class);
        for (String stranger : List.of(CaseWalk.WORKER, "inspector1", "admin")) {
            assertThat(answer(stranger, get("/ranking")).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(answer("director", get("/ranking/schools/NONE")).getStatus()).isEqualTo(404);
    }

    @Test
    void weightsArePublishedForDaysToComeAndAPeriodKeepsThoseOfItsLastDay() throws Exception {
        county.working();
        clock.at(year + "-05-20T09:00:00");
        Actor deputy = office.actor("deputy");
        Edition before = inForce(year + "-06-30");
        BigDecimal points = ranking.of(asked(), deputy).of(ONE).orElseThrow().points();
        assertThat(codes(publishing.publish(deputy, clock.today(), "从严", weights(5))))
                .containsExactly("from weightsFromPast");
        assertThat(codes(publishing.publish(office.actor("sectionhead"), day(year + "-07-01"), "从严", weights(5))))
                .containsExactly("null notAllowed");
        Edition now = publish(year + "-07-01", 5, "从严");
        int editionsThen = rows("ranking_edition");
        assertThat(publish(year + "-07-01", 5, "从严").id()).isEqualTo(now.id());
        assertThat(rows("ranking_edition")).isEqualTo(editionsThen);
        assertThat(codes(publishing.publish(deputy, day(year + "-07-01"), "再改", weights(6))))
                .containsExactly("from weightsFromBefore");
        assertThat(now.publishedBy()).isEqualTo(deputy.name());

        assertThat(inForce(year + "-06-30")).isEqualTo(before);
        clock.at(year + "-07-10T09:00:00");
        Question first = asked("from", year + "-01-01", "until", year + "-06-30");
        assertThat(ranking.of(first, deputy).edition()).isEqualTo(before);
        assertThat(ranking.of(first, deputy).of(ONE).orElseThrow().points()).isEqualByComparingTo(points);
        Standing second = ranking.of(asked(), deputy).of(ONE).orElseThrow();
        assertThat(ranking.of(asked(), deputy).edition().id()).isEqualTo(now.id());
        assertThat(second.points()).isEqualByComparingTo("95.0");
        assertThat(page("auditor", "/ranking/weights").text()).contains("从严", year + "-07-01");
        assertThat(page("deputy", "/ranking").select(".ranking-sum").text()).contains(deputy.name());
        for (String page : List.of("/ranking", "/ranking/weights")) {
            assertThat(page("auditor", page).select("main").text()).doesNotContain(deputy.name());
        }
    }

    @Test
    void otherWeightsAreTriedWithoutWritingAnything() throws Exception {
        county.working();
        clock.at(year + "-05-13T09:00:00");
        office.open(county.finding().school(OTHER)).signed();
        visits.record("inspector1", visits.visit(VisitMode.ANNOUNCED), visits.record())
                .orThrow();
        clock.at(year + "-05-20T09:00:00");
        Actor deputy = office.actor("deputy");
        int editionsBefore = rows("ranking_edition");
        int weightsBefore = rows("ranking_weight");
        Ranking stands = ranking.of(asked(), deputy);
        EnumMap<Criterion, Weight> harsh = new EnumMap<>(weights(0).of());
        harsh.put(Criterion.RECEIPTS_LATE, new Weight(BigDecimal.valueOf(20), BigDecimal.valueOf(20)));
        harsh.put(Criterion.OVERDUE, new Weight(BigDecimal.ZERO, BigDecimal.valueOf(20)));
        Trial trial = ranking.tried(new Weights(harsh), asked(), deputy);
        assertThat(trial.moves()).hasSameSizeAs(stands.lines());
        assertThat(trial.moves().get(0).up()).as("those that move most first").isNotZero();
        assertThat(trial.moves())
                .filteredOn(move -> move.before().school().code().equals(OTHER))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.after().points()).isEqualByComparingTo("80.0");
                    assertThat(move.up()).isNegative();
                });
        String shown = Jsoup.parse(answer("deputy", trying(harsh)).getContentAsString())
                .select("#trial")
                .text();
        assertThat(shown).contains("80.0", "青山镇中心小学");
        assertThat(rows("ranking_edition")).isEqualTo(editionsBefore);
        assertThat(rows("ranking_weight")).isEqualTo(weightsBefore);
        assertThat(ranking.of(asked(), deputy)).isEqualTo(stands);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsField() throws Exception {
        Actor deputy = office.actor("deputy");
        EnumMap<Criterion, Weight> wrong = new EnumMap<>(weights(2).of());
        wrong.put(Criterion.OVERDUE, new Weight(BigDecimal.valueOf(-1), BigDecimal.valueOf(70)));
        wrong.put(Criterion.LISTED, new Weight(new BigDecimal("0.25"), new BigDecimal("0.1")));
        wrong.remove(Criterion.FALSIFIED);
        assertThat(codes(publishing.publish(deputy, null, " ", new Weights(wrong))))
                .containsExactlyInAnyOrder(
                        "from required",
                        "reason required",
                        "weights.OVERDUE.points weightRange",
                        "weights.LISTED.points weightDecimals",
                        "weights.LISTED.most weightCapTooLow",
                        "weights.FALSIFIED.points required",
                        "weights.FALSIFIED.most required",
                        "weights weightsTogether");
        assertThat(answer("deputy", post("/ranking/weights/try").param("weights.OVERDUE.points", "两分"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(codes(asking.question(
                        Map.of("from", List.of(year + "-06-30"), "until", List.of(year + "-01-01")), deputy)))
                .hasSize(1);
        assertThat(codes(asking.question(Map.of("until", List.of("昨天")), deputy)))
                .containsExactly("until noDayOfFigures");
        assertThat(page("director", "/ranking?from=" + (year + 1) + "-01-01&kind=none")
                        .select("main .note-red")
                        .text())
                .isNotBlank();
        assertThat(answer("director", get("/ranking/export?until=never")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void programsReadTheSameNumbersAndTheCasesBehindThem() throws Exception {
        springOfFaults();
        String period = "from=" + year + "-01-01&until=" + year + "-06-30";
        Standing one = ranking.of(asked(), office.actor("registrar")).of(ONE).orElseThrow();
        JsonNode told = json("registrar", "/api/v1/ranking?" + period);
        assertThat(told.get("ranked").asInt()).isEqualTo(2);
        assertThat(told.get("lines").get(1).get("points").decimalValue()).isEqualByComparingTo(one.points());
        JsonNode why = json("principal." + ONE, "/api/v1/ranking/schools/" + ONE + "?" + period);
        assertThat(why.get("cases").findValues("OVERDUE").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(one.deduction(Criterion.OVERDUE).faults());
        assertThat(json(
                                "registrar",
                                "/api/v1/figures/cases?measure=overdue_inspected&" + period + "&school="
                                        + one.school().id())
                        .get("cases")
                        .asInt())
                .isEqualTo(one.deduction(Criterion.OVERDUE).faults());
        assertThat(answer("registrar", get("/api/v1/ranking?period=2026")).getStatus())
                .isEqualTo(400);
    }

    private JsonNode json(String login, String address) throws Exception {
        MockHttpServletResponse answer = answer(login, get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new ObjectMapper().readTree(answer.getContentAsString());
    }

    @Test
    void theWorkbookHasTheInputsOfEachSchoolAndHowTheyCount() throws Exception {
        springOfFaults();
        ReadWorkbook workbook = workbook("registrar", "/ranking");
        Standing one = ranking.of(asked(), office.actor("registrar")).of(ONE).orElseThrow();
        List<String> row = workbook.rows().stream()
                .filter(cells -> cells.contains(ONE))
                .findFirst()
                .orElseThrow();
        Map<String, String> expected = Map.of(
                "名次", one.place().toString(),
                "得分", plain(one.points()),
                "逾期", "3",
                "逾期扣分", plain(one.deduction(Criterion.OVERDUE).points()),
                "学校自查发现", "2",
                "中止中", "1",
                "按期完成", String.valueOf(one.count("IN_TIME")));
        expected.forEach(
                (heading, value) -> assertThat(row.get(workbook.headings().indexOf(heading)))
                        .as(heading)
                        .isEqualTo(value));
        assertThat(workbook.headings()).contains("按期整改率", "按原期限", "一票否决");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void springOfFaults() {
        CaseWalk slow = county.working();
        county.working();
        county.forgotten();
        county.major().to(CaseState.RECTIFYING);
        county.general().to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
        county.general().to(CaseState.SUBMITTED).rejected().paused();
        office.open(county.finding()
                .by(CaseWalk.OFFICER)
                .source(Source.SELF_CHECK)
                .ties(new FindingTies(
                        null, null, null, office.actor(CaseWalk.WORKER).personId())));
        county.majorSelfFound().to(CaseState.RECTIFYING);
        county.ethics().signed();
        county.general().signed().withdrawn();
        departments.transferred(county.working(), departments.contact("县消防救援大队"), null);
        clock.at(year + "-05-10T09:00:00");
        slow.to(CaseState.SUBMITTED);
        clock.at(year + "-05-20T09:00:00");
        office.open(county.finding().school(OTHER)).signed();
    }

    private Question asked(String... words) {
        Map<String, List<String>> asked = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            asked.put(words[at], List.of(words[at + 1]));
        }
        return asking.question(asked, office.actor("director")).orThrow();
    }

    private static Map<Criterion, Integer> faults(Standing one) {
        Map<Criterion, Integer> faults = new EnumMap<>(Criterion.class);
        one.deductions().stream()
                .filter(off -> off.faults() > 0)
                .forEach(off -> faults.put(off.criterion(), off.faults()));
        return faults;
    }

    private static BigDecimal sum(Standing one) {
        return one.deductions().stream().map(off -> off.points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String reason(String login) {
        return ranking.of(asked(), office.actor(login))
                .of(ONE)
                .orElseThrow()
                .vetoes()
                .get(0)
                .reason();
    }

    /** The given weights, with another one for what is overdue. */
    private Weights weights(int overdue) {
        Map<Criterion, Weight> weights = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values())
                .forEach(each -> weights.put(each, new Weight(BigDecimal.ONE, BigDecimal.TEN)));
        weights.put(Criterion.OVERDUE, new Weight(BigDecimal.valueOf(overdue), BigDecimal.valueOf(30)));
        return new Weights(weights);
    }

    private Edition publish(String from, int overdue, String reason) {
        return publishing
                .publish(office.actor("deputy"), day(from), reason, weights(overdue))
                .orThrow();
    }

    private Edition inForce(String day) {
        return editions.inForce(office.actor("deputy").bureauId(), day(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private MockHttpServletRequestBuilder trying(Map<Criterion, Weight> weights) {
        MockHttpServletRequestBuilder form = post("/ranking/weights/try");
        weights.forEach((criterion, weight) -> form.param(
                        Weights.field(criterion, "points"), weight.points().toPlainString())
                .param(Weights.field(criterion, "most"), weight.most().toPlainString()));
        return form;
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static List<String> codes(Outcome<?> outcome) {
        Stream<Refusal.Reason> reasons = outcome.refusal().reasons().stream();
        return new ArrayList<>(
                reasons.map(reason -> reason.field() + " " + reason.code()).toList());
    }

    private static String school(String code, String list) {
        return list.replace("/ranking?", "/ranking/schools/" + code + "?");
    }

    private Document page(String login, String address) throws Exception {
        MockHttpServletResponse answer = answer(login, get(URI.create(address)));
        assertThat(answer.getStatus()).as("%s asks for %s", login, address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static String table(Document page) {
        return page.select("main .lead, main .ranking-sum, main #ranking, main .unseen, main .formulas")
                .text();
    }

    private ReadWorkbook workbook(String login, String list) throws Exception {
        return ReadWorkbook.of(answer(login, get(URI.create(list.replace("/ranking", "/ranking/export"))))
                .getContentAsByteArray());
    }

    private MockHttpServletResponse answer(String login, MockHttpServletRequestBuilder asked) throws Exception {
        return web.perform(asked.with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}

@ProcessTest
class H2RankingTests extends RankingTests {}

@OnMariaDb
class MariaDbRankingTests extends RankingTests {}

@OnMySql
class MySqlRankingTests extends RankingTests {}
