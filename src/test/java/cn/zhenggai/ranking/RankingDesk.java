package cn.zhenggai.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.inspection.VisitDesk;
import cn.zhenggai.ranking.score.AskingRanking;
import cn.zhenggai.ranking.score.RankingSchools;
import cn.zhenggai.ranking.veto.DecidingVeto;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.ranking.weights.Edition;
import cn.zhenggai.ranking.weights.PublishingWeights;
import cn.zhenggai.ranking.weights.Weight;
import cn.zhenggai.ranking.weights.WeightEditions;
import cn.zhenggai.ranking.weights.Weights;
import cn.zhenggai.ranking.weights.WithdrawingWeights;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.ReadWorkbook;
import cn.zhenggai.support.TimeAtHand;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A county in a spring of faults, and whoever looks at its ranking. */
@TimeAtHand
abstract class RankingDesk {

    static final String ONE = TestCounty.SCHOOL;
    static final String OTHER = TestCounty.OTHER_SCHOOL;

    /** Each test has a year of its own. */
    static int year = 2030;

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
    WithdrawingWeights withdrawing;

    @Autowired
    WeightEditions editions;

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

    void springOfFaults() {
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

    Question asked(String... words) {
        Map<String, List<String>> asked = new HashMap<>();
        for (int at = 0; at < words.length; at += 2) {
            asked.put(words[at], List.of(words[at + 1]));
        }
        return asking.question(asked, office.actor("director")).orThrow();
    }

    /** The given weights, with another one for what is overdue. */
    Weights weights(int overdue) {
        Map<Criterion, Weight> weights = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values())
                .forEach(each -> weights.put(each, new Weight(BigDecimal.ONE, BigDecimal.TEN)));
        weights.put(Criterion.OVERDUE, new Weight(BigDecimal.valueOf(overdue), BigDecimal.valueOf(30)));
        return new Weights(weights);
    }

    Edition publish(String from, int overdue, String reason) {
        return publishing
                .publish(office.actor("deputy"), day(from), reason, weights(overdue))
                .orThrow();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static List<String> codes(Outcome<?> outcome) {
        Stream<Refusal.Reason> reasons = outcome.refusal().reasons().stream();
        return new ArrayList<>(
                reasons.map(reason -> reason.field() + " " + reason.code()).toList());
    }

    Document page(String login, String address) throws Exception {
        MockHttpServletResponse answer = answer(login, get(URI.create(address)));
        assertThat(answer.getStatus()).as("%s asks for %s", login, address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    ReadWorkbook workbook(String login, String list) throws Exception {
        return ReadWorkbook.of(answer(login, get(URI.create(list.replace("/ranking", "/ranking/export"))))
                .getContentAsByteArray());
    }

    MockHttpServletResponse answer(String login, MockHttpServletRequestBuilder asked) throws Exception {
        return web.perform(asked.with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}
