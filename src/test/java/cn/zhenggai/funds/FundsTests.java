package cn.zhenggai.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.history.CaseSpans;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.statistics.analysis.Analysing;
import cn.zhenggai.statistics.analysis.Indicator;
import cn.zhenggai.statistics.analysis.Line;
import cn.zhenggai.statistics.analysis.Theme;
import cn.zhenggai.statistics.counted.Counted;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Dimension;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.measure.Question;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Money comes for a case, is told to the school, and stands in the figures beside what is needed and spent. */
abstract class FundsTests {

    @Autowired
    Office office;

    @Autowired
    AllottingFunds allotting;

    @Autowired
    ReadingFunds reading;

    @Autowired
    PausingCase pausing;

    @Autowired
    VerifyingLog log;

    @Autowired
    CaseSpans spans;

    @Autowired
    Analysing analysing;

    @Autowired
    ReadingCounted counted;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        office.actor("director");
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void whatIsAllottedIsWrittenIntoTheLogAndToldToThePrincipalAndToWhoeverDoesTheWork() {
        CaseWalk walk = office.majorPaperwork().to(CaseState.RECTIFYING);

        allot(walk, "sectionhead", "5").orThrow();
        allot(walk, "registrar", "3.1250").orThrow();

        FundsOfCase told = reading.of(walk.number(), office.actor("inspector1"));
        assertThat(told.needed()).hasToString("12.5");
        assertThat(told.allotted()).hasToString("8.125");
        assertThat(told.rate()).hasToString("65.0");
        assertThat(told.items()).extracting(AllotmentView::place).containsExactly(1, 2);
        assertThat(walk.facts().fundsAllotted()).isEqualByComparingTo("8.125");
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.story().log())
                .filteredOn(entry -> entry.action() == CaseDeed.ALLOT_FUNDS)
                .extracting(LogView::note, LogView::dateAfter)
                .containsExactly(tuple("5 万元 · 县财政 · 青财教31号", today()), tuple("3.125 万元 · 县财政 · 青财教31号", today()));
        assertThat(log.verify().faults()).isEmpty();
        assertThat(spans.astray()).isEmpty();
        assertThat(heard(walk, CaseWalk.PRINCIPAL)).isEqualTo(2);
        assertThat(heard(walk, CaseWalk.WORKER)).isEqualTo(2);
        assertThat(heard(walk, CaseWalk.OFFICER)).isZero();
    }

    @Test
    void whatIsTakenBackCountsNoLongerAndStaysReadableWithItsReason() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        allot(walk, "deputy", "2").orThrow();
        allot(walk, "deputy", "0.5").orThrow();
        Actor head = office.actor("sectionhead");

        allotting.takeBack(walk.number(), head, 1, "金额录错").orThrow();

        FundsOfCase told = reading.of(walk.number(), head);
        assertThat(told.allotted()).hasToString("0.5");
        assertThat(told.rate()).isNull();
        assertThat(told.items()).extracting(AllotmentView::stands).containsExactly(false, true);
        assertThat(told.items().get(0).takenBackReason()).isEqualTo("金额录错");
        assertThat(walk.story().log())
                .filteredOn(entry -> entry.action() == CaseDeed.TAKE_BACK_FUNDS)
                .extracting(LogView::note)
                .containsExactly("2 万元 · 县财政 · 金额录错");
        assertThat(code(allotting.takeBack(walk.number(), head, 1, "又一次"))).isEqualTo("fundsTakenBack");
        assertThat(code(allotting.takeBack(walk.number(), head, 3, "没有"))).isEqualTo("fundsUnknown");
        assertThat(fields(allotting.takeBack(walk.number(), head, null, " "))).containsExactly("place", "reason");
        allot(walk, "deputy", "2").orThrow();
        assertThat(reading.of(walk.number(), head).allotted()).hasToString("2.5");
        assertThat(spans.astray()).isEmpty();
        assertThat(log.verify().faults()).isEmpty();
    }

    @Test
    void whatIsMissingOrCannotBeIsSaidAtItsFieldAndNothingIsKept() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        LocalDate found = walk.facts().foundOn();
        assertThat(fields(entered(walk, new AllotmentEntry(null, null, null, "文".repeat(101), "备".repeat(301)))))
                .containsExactly("amount", "source", "on", "document", "note");
        assertThat(code(allot(walk, "deputy", "0"))).isEqualTo("fundsNothing");
        assertThat(code(allot(walk, "deputy", "-3"))).isEqualTo("fundsNothing");
        assertThat(code(allot(walk, "deputy", "0.00001"))).isEqualTo("amount");
        assertThat(code(allot(walk, "deputy", "100000000"))).isEqualTo("amount");
        assertThat(code(entered(walk, on(today().plusDays(1))))).isEqualTo("inTheFuture");
        assertThat(code(entered(walk, on(found.minusDays(1))))).isEqualTo("fundsBeforeFound");
        entered(walk, on(found)).orThrow();
        assertThat(code(entered(walk, on(found)))).isEqualTo("fundsTwice");
        assertThat(reading.of(walk.number(), office.actor("deputy")).items()).hasSize(1);
    }

    @Test
    void theBureauAllotsAndNobodyElseAndOnlyToWhatWasOrdered() {
        CaseWalk draft = office.paperwork();
        assertThat(code(allot(draft, "sectionhead", "1"))).isEqualTo("stepNotOpen.DRAFT");
        CaseWalk walk = draft.to(CaseState.RECTIFYING);
        for (String other : List.of(CaseWalk.PRINCIPAL, CaseWalk.WORKER, "inspector1", "township.1", "auditor")) {
            assertThat(allot(walk, other, "1").refusal().kind()).as(other).isEqualTo(Refusal.Kind.FORBIDDEN);
        }
        assertThatThrownBy(() -> allot(walk, "principal." + TestCounty.OTHER_SCHOOL, "1"))
                .isInstanceOf(CaseNotFound.class);
        assertThat(code(allotting.takeBack(walk.number(), office.actor("deputy"), 1, "没有")))
                .isEqualTo("fundsNone");
        allot(walk.paused(), "registrar", "1").orThrow();
        allot(walk.resumed().to(CaseState.CLOSED), "director", "1.5").orThrow();
        assertThat(walk.facts().fundsAllotted()).isEqualByComparingTo("2.5");
        CaseWalk withdrawn = office.paperwork().signed().withdrawn();
        assertThat(code(allot(withdrawn, "deputy", "1"))).isEqualTo("stepNotOpen.WITHDRAWN");
    }

    @Test
    void moneyOfWhatIsConfidentialIsToldToThePrincipalAlone() {
        CaseWalk walk = office.open(
                        office.finding().by("personnelhead").item(Office.ETHICS).foundOn(today()))
                .to(CaseState.RECTIFYING);
        assertThatThrownBy(() -> allot(walk, "sectionhead", "1")).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> reading.of(walk.number(), office.actor("registrar")))
                .isInstanceOf(CaseNotFound.class);
        allot(walk, "personnelhead", "1").orThrow();
        assertThat(heard(walk, CaseWalk.PRINCIPAL)).isOne();
        assertThat(heard(walk, CaseWalk.WORKER)).isZero();
    }

    @Test
    void whoeverReviewsACaseThatAwaitsFundsSeesThatTheyHaveCome() throws Exception {
        CaseWalk walk = office.majorPaperwork().to(CaseState.RECTIFYING);
        allot(walk, "deputy", "1").orThrow();
        pausing.pause(
                        walk.number(),
                        office.actor("deputy"),
                        new PauseEntry(PauseReason.AWAITS_FUNDS, "财政尚未拨付", "停用并设围挡", today().plusDays(30)))
                .orThrow();
        assertThat(reading.of(walk.number(), office.actor("sectionhead"))
                        .awaited()
                        .come())
                .isFalse();

        allot(walk, "registrar", "6").orThrow();

        FundsOfCase.Awaited awaited =
                reading.of(walk.number(), office.actor("sectionhead")).awaited();
        assertThat(awaited.come()).isTrue();
        assertThat(awaited.since()).hasToString("6");
        assertThat(awaited.until()).isEqualTo(today().plusDays(30));
        assertThat(page(walk, "sectionhead")).contains("中止以来已拨付 6 万元", "拨付率 56.0%", "/1/take-back");
        assertThat(page(walk, CaseWalk.OFFICER)).contains("中止以来已拨付 6 万元").doesNotContain("take-back", "/allot");
        assertThat(page(office.paperwork().signed(), CaseWalk.OFFICER)).contains("hidden=\"hidden\"");
    }

    @Test
    void theFiguresTellWhatWasAllottedAndWhichShareOfWhatIsNeeded() {
        Actor director = office.actor("director");
        Question now = Question.of(CutOff.now(clock));
        Line before = line(now, director);
        CaseWalk walk = office.majorPaperwork().to(CaseState.RECTIFYING);
        allot(walk, "sectionhead", "4.0001").orThrow();
        allot(walk, "sectionhead", "1").orThrow();
        allotting.takeBack(walk.number(), director, 2, "重复").orThrow();
        allot(office.paperwork().signed(), "sectionhead", "3").orThrow();

        Line after = line(now, director);

        assertThat(added(before, after, Measure.FUNDS_ALLOTTED)).isEqualTo(70_001);
        assertThat(added(before, after, Measure.FUNDS_MET)).isEqualTo(40_001);
        assertThat(added(before, after, Measure.FUNDS_NEEDED)).isEqualTo(125_000);
        Counted behind = counted.count(director, new CountedFilter(Measure.FUNDS_ALLOTTED, now));
        assertThat(behind.sum()).isEqualTo(after.tally().counts().get(Measure.FUNDS_ALLOTTED));
        Question nothing = now.with(Dimension.ITEM, "Z99");
        assertThat(Indicator.ALLOTMENT_RATE.shown(line(nothing, director))).isEqualTo("—");
        assertThat(Indicator.FUNDS_ALLOTTED.shown(line(nothing, director))).isEqualTo("0");
    }

    private Line line(Question question, Actor reader) {
        return analysing
                .by(Dimension.SCHOOL, question, Theme.FUNDS.measures(), reader)
                .total();
    }

    private static long added(Line before, Line after, Measure measure) {
        return after.tally().counts().get(measure) - before.tally().counts().get(measure);
    }

    private String page(CaseWalk walk, String login) throws Exception {
        return web.perform(get("/funds/of/" + walk.number()).with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Outcome<?> allot(CaseWalk walk, String by, String amount) {
        return allotting.allot(
                walk.number(),
                office.actor(by),
                new AllotmentEntry(new BigDecimal(amount), FundsSource.COUNTY, today(), "青财教31号", null));
    }

    private Outcome<?> entered(CaseWalk walk, AllotmentEntry entry) {
        return allotting.allot(walk.number(), office.actor("deputy"), entry);
    }

    private static AllotmentEntry on(LocalDate day) {
        return new AllotmentEntry(BigDecimal.ONE, FundsSource.TOWNSHIP, day, null, null);
    }

    private LocalDate today() {
        return BureauTime.today(clock);
    }

    private int heard(CaseWalk walk, String login) {
        return jdbc.sql("""
                        select count(*) from message
                        where recipient_id = :me and kind = 'FUNDS_ALLOTTED' and case_number = :number""")
                .param("me", office.actor(login).personId())
                .param("number", walk.number().value())
                .query(Integer.class)
                .single();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::field).toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusal().reasons().get(0).code();
    }
}

@ProcessTest
class H2FundsTests extends FundsTests {}

@OnMariaDb
class MariaDbFundsTests extends FundsTests {}
