package cn.zhenggai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.RectificationRules.Rising;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.statistics.counted.CountedFilter;
import cn.zhenggai.statistics.counted.ReadingCounted;
import cn.zhenggai.statistics.measure.CutOff;
import cn.zhenggai.statistics.measure.Measure;
import cn.zhenggai.statistics.warning.ReadingWarnings;
import cn.zhenggai.statistics.warning.Warning;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import cn.zhenggai.support.TimeAtHand;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What rises against its own past is told before anything of it is overdue. */
@TimeAtHand
abstract class WarningTests {

    private static int tests;

    /** Years apart, so that no test is the past of another. */
    private LocalDate day;

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    ReadingWarnings reading;

    @Autowired
    ReadingCounted counting;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        day = LocalDate.of(2033, 3, 7).plusYears(3L * tests++);
        clock.at(day.minusDays(300) + "T09:00:00");
        county.settle();
        found("别处");
    }

    @Test
    void aPlaceThatRisesIsToldWithItsNumbersAndNothingElseIs() {
        at(day.minusDays(200), "西山墙");
        at(day.minusDays(20), "西山墙");
        at(day.minusDays(10), "东门岗");
        at(day.minusDays(9), "西山墙");
        assertThat(place("西山墙")).as("two are not yet enough").isEmpty();
        at(day, "西山墙");
        Warning risen = place("西山墙").orElseThrow();
        assertThat(risen.found()).isEqualTo(3);
        assertThat(risen.open()).isEqualTo(3);
        assertThat(risen.before()).isOne();
        assertThat(risen.average()).isEqualByComparingTo("0.1");
        assertThat(counting.count(office.actor("director"), new CountedFilter(Measure.INSPECTED, risen.now()))
                        .cases())
                .isEqualTo(3);
        assertThat(counting.count(office.actor("director"), new CountedFilter(Measure.INSPECTED, risen.then()))
                        .cases())
                .isOne();
        assertThat(place("东门岗")).isEmpty();
    }

    @Test
    void whatIsAsFrequentAsEverIsNotTold() {
        for (int ago = 280; ago >= 0; ago -= 9) {
            at(day.minusDays(ago), "走廊北端");
        }
        assertThat(place("走廊北端")).isEmpty();
    }

    @Test
    void theWarningsOfADayThatIsOverStayThoseOfThatDay() {
        at(day.minusDays(9), "楼梯间");
        at(day.minusDays(5), "楼梯间");
        at(day, "楼梯间");
        clock.forward(Duration.ofDays(60));
        assertThat(place("楼梯间")).isEmpty();
        assertThat(reading.of(CutOff.of(day, clock).orThrow(), office.actor("director"))
                        .lines())
                .anySatisfy(one -> assertThat(one.name()).endsWith("楼梯间"));
    }

    @Test
    void whatASchoolFindsItselfMakesNothingRise() {
        clock.at(day + "T09:00:00");
        for (int n = 0; n < 5; n++) {
            office.open(office.finding()
                    .by(CaseWalk.OFFICER)
                    .item(Office.PAPERWORK)
                    .source(Source.SELF_CHECK)
                    .foundOn(clock.today())
                    .ties(new FindingTies(
                            null, null, null, office.actor(CaseWalk.WORKER).personId())));
        }
        assertThat(now(Rising.SCHOOL)).isEmpty();
        for (int n = 0; n < 4; n++) {
            found("某处" + n);
        }
        assertThat(now(Rising.SCHOOL)).singleElement().satisfies(one -> assertThat(one.found())
                .isEqualTo(4));
    }

    @Test
    void theWorkbookAndThePrinterGetTheLinesOfThePageAndItsRules(@Autowired WebApplicationContext context)
            throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
        for (String place : List.of("配电间", "化学实验室")) {
            at(day.minusDays(9), place);
            at(day.minusDays(5), place);
            at(day, place);
        }
        at(day, "配电间");
        String asked = "?on=" + day;
        clock.forward(Duration.ofDays(2));
        Document page = Jsoup.parse(answer(web, "/overview/warnings" + asked).getContentAsString());
        List<String> names = page.select(".warnings h2").eachText();
        assertThat(names).hasSizeGreaterThan(2).anySatisfy(name -> assertThat(name)
                .endsWith("化学实验室"));
        ReadWorkbook sheet =
                ReadWorkbook.of(answer(web, "/overview/warnings/export" + asked).getContentAsByteArray());
        assertThat(sheet.rows()).extracting(row -> row.get(1)).containsExactlyElementsOf(names);
        assertThat(sheet.rows())
                .extracting(row -> row.get(3))
                .containsExactlyElementsOf(page.select(".warning-told b").eachText());
        Document printed =
                Jsoup.parse(answer(web, "/overview/warnings/print" + asked).getContentAsString());
        assertThat(printed.select("tbody tr td:nth-child(3)").eachText()).containsExactlyElementsOf(names);
        assertThat(printed.select(".listing-notes li").eachText())
                .containsExactlyElementsOf(page.select(".formulas li").eachText());
        assertThat(answer(web, "/overview/warnings/export?on=never").getStatus())
                .isEqualTo(400);
        assertThat(answer(web, "/overview/warnings/print?on=" + day.plusYears(1))
                        .getStatus())
                .isEqualTo(400);
    }

    private MockHttpServletResponse answer(MockMvc web, String address) throws Exception {
        return web.perform(get(URI.create(address)).with(request -> {
                    CurrentActor.set(request, office.actor("director"));
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private void at(LocalDate when, String place) {
        clock.at(when + "T09:00:00");
        found(place);
    }

    private void found(String place) {
        office.open(office.finding().photos(1).place(place).foundOn(clock.today()))
                .signed();
    }

    private Optional<Warning> place(String name) {
        return now(Rising.PLACE).filter(one -> one.name().endsWith(name)).findFirst();
    }

    private Stream<Warning> now(Rising subject) {
        return reading.of(CutOff.now(clock), office.actor("director")).lines().stream()
                .filter(one -> one.subject() == subject);
    }
}

@ProcessTest
class H2WarningTests extends WarningTests {}

@OnMariaDb
class MariaDbWarningTests extends WarningTests {}
