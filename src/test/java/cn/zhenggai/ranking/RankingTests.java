package cn.zhenggai.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.ranking.score.Explained;
import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.ReasonCase;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** 半期评比: each point is explained by its cases, and what was printed once stays as it is. */
abstract class RankingTests extends RankingDesk {

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

    private static String school(String code, String list) {
        return list.replace("/ranking?", "/ranking/schools/" + code + "?");
    }

    private static String table(Document page) {
        return page.select("main .lead, main .ranking-sum, main #ranking, main .unseen, main .formulas")
                .text();
    }
}

@ProcessTest
class H2RankingTests extends RankingTests {}

@OnMariaDb
class MariaDbRankingTests extends RankingTests {}
