package cn.zhenggai.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.score.Trial;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Weights are published for days to come, tried without a trace, and refused where they make no sense. */
abstract class WeightsTests extends RankingDesk {

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
    void weightsAreWithdrawnBeforeTheirDayAndStayInTheHistory() throws Exception {
        clock.at(year + "-05-20T09:00:00");
        Actor deputy = office.actor("deputy");
        Edition before = inForce(year + "-12-31");
        Edition ahead = publish(year + "-07-01", 5, "从严");
        assertThat(codes(withdrawing.withdraw(office.actor("sectionhead"), ahead.id(), "再议")))
                .containsExactly("null notAllowed");
        assertThat(codes(withdrawing.withdraw(deputy, ahead.id(), " "))).containsExactly("reason required");
        assertThat(page("deputy", "/ranking/weights").select("form[action$=/withdrawal]"))
                .hasSize(1);
        MockHttpServletResponse done = answer(
                "deputy", post("/ranking/weights/" + ahead.id() + "/withdrawal").param("reason", "局务会要求再议"));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(inForce(year + "-12-31")).isEqualTo(before);
        Edition withdrawn = withdrawing.withdraw(deputy, ahead.id(), "又一次").orThrow();
        assertThat(withdrawn.withdrawn().reason()).as("once").isEqualTo("局务会要求再议");
        assertThat(page("director", "/ranking/weights").select(".editions").text())
                .contains("已撤回", deputy.name() + " 于 " + year + "-05-20 撤回：局务会要求再议");
        assertThat(page("auditor", "/ranking/weights").select("main").text()).doesNotContain(deputy.name());

        Edition again = publish(year + "-07-01", 6, "按会议意见");
        assertThat(again.id()).isNotEqualTo(ahead.id());
        clock.at(year + "-07-01T00:00:01");
        assertThat(codes(withdrawing.withdraw(deputy, again.id(), "晚了"))).containsExactly("null weightsBegun");
        assertThat(codes(withdrawing.withdraw(deputy, before.id(), "更晚"))).containsExactly("null weightsBegun");
        assertThat(inForce(year + "-12-31")).isEqualTo(again);
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

    private Edition inForce(String day) {
        return editions.inForce(office.actor("deputy").bureauId(), day(day));
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
}

@ProcessTest
class H2WeightsTests extends WeightsTests {}

@OnMariaDb
class MariaDbWeightsTests extends WeightsTests {}

@OnMySql
class MySqlWeightsTests extends WeightsTests {}
