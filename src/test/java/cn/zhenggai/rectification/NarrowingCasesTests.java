package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.Part;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A list that is narrowed holds what it was narrowed to: every part against the rows themselves, alone and together. */
abstract class NarrowingCasesTests {

    private static final int ROUNDS = 60;
    private static final List<Part> PLAIN = List.of(
            Part.STATE,
            Part.SEVERITY,
            Part.CATEGORY,
            Part.SCHOOL,
            Part.TOWNSHIP,
            Part.SECTION,
            Part.SOURCE,
            Part.CAMPAIGN,
            Part.INSPECTOR,
            Part.LEVEL);

    @Autowired
    Office office;

    @Autowired
    CaseLists lists;

    @Autowired
    JdbcClient jdbc;

    /** A case as its row has it. */
    private record Row(String number, Map<Part, Object> has, LocalDate found, LocalDate due, LocalDate ended) {

        LocalDate day(Part.Days on) {
            return switch (on) {
                case FOUND -> found;
                case DUE -> due;
                case ENDED -> ended;
            };
        }
    }

    private CaseWalk late;

    @BeforeEach
    void casesOfSeveralKinds() {
        office.paperwork().to(CaseState.CLOSED);
        office.majorPaperwork().to(CaseState.ISSUED);
        office.selfFound();
        late = office.paperwork().signed();
        jdbc.sql("""
                        insert into escalation (batch, case_id, case_number, clock, subject, ladder, rung, level, kind, side,
                            manner, state, deadline, due_at, taken_at, rules, addressees, turn)
                        select 15, id, number, 'RECTIFY', episode, 'GENERAL', 'T', 2, 'ORDER', 'SCHOOL', 'AUTO', 'TAKEN', deadline,
                            opened_at, opened_at, 'test', '', 1
                        from rectification_case where number = :number""").param("number", late.number().value()).update();
    }

    @AfterEach
    void noStepThatNobodyTook() {
        jdbc.sql("delete from escalation where batch = 15 and case_number = :number")
                .param("number", late.number().value())
                .update();
    }

    @Test
    void everyPartAloneAndSeveralTogetherFindTheCasesThatHaveIt() {
        List<Row> all = rows();
        Random random = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            Row some = all.get(random.nextInt(all.size()));
            CaseFilter filter = CaseFilter.of(CaseFilter.View.ALL);
            Map<Part, Object> wanted = new EnumMap<>(Part.class);
            for (int more = random.nextInt(3); more >= 0; more--) {
                Part part = PLAIN.get(random.nextInt(PLAIN.size()));
                Object value = some.has().get(part);
                filter = filter.with(part, value);
                if (value != null) {
                    wanted.put(part, value);
                }
            }
            Part.Days on = Part.Days.values()[random.nextInt(3)];
            LocalDate day = random.nextBoolean() ? some.day(on) : null;
            if (day != null) {
                filter = filter.with(Part.ON, on)
                        .with(Part.FROM, day.minusDays(random.nextInt(2)))
                        .with(Part.UNTIL, day);
            }
            LocalDate from = (LocalDate) filter.chosen(Part.FROM);
            assertThat(found("director", filter))
                    .as(filter.toString())
                    .isEqualTo(all.stream()
                            .filter(row -> wanted.entrySet().stream().allMatch(one -> one.getValue()
                                    .equals(row.has().get(one.getKey()))))
                            .filter(row -> day == null || within(row.day(on), from, day))
                            .map(Row::number)
                            .collect(Collectors.toSet()))
                    .contains(some.number());
        }
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    @Test
    void whoeverReadsWithoutPersonsFindsNoCaseByWhoFoundIt() {
        Row one = rows().get(0);
        CaseFilter filter = CaseFilter.of(CaseFilter.View.ALL)
                .with(Part.INSPECTOR, one.has().get(Part.INSPECTOR));
        assertThat(found("director", filter)).contains(one.number());
        assertThat(found("auditor", filter)).isEmpty();
    }

    @Test
    void thePageKeepsWhatWasAskedInItsAddressesAndRefusesNonsense(@Autowired WebApplicationContext context)
            throws Exception {
        String asked = "/cases?view=all&q=柳河镇中心小学 &&source=INSPECTION&on=FOUND&from=2020-01-05&until=2040-12-31";
        assertThat(page(context, "director", asked).getContentAsString())
                .contains(
                        "/cases/export?view=all&amp;q=%E6%9F%B3%E6%B2%B3%E9%95%87%E4%B8%AD%E5%BF%83%E5%B0%8F%E5%AD%A6%20%26"
                                + "&amp;source=INSPECTION&amp;on=FOUND&amp;from=2020-01-05&amp;until=2040-12-31")
                .contains("value=\"2020-01-05\"");
        assertThat(page(context, "director", "/cases").getContentAsString()).contains("name=\"inspector\"");
        assertThat(page(context, "auditor", "/cases").getContentAsString()).doesNotContain("name=\"inspector\"");
        assertThat(page(context, CaseWalk.PRINCIPAL, "/cases").getContentAsString())
                .contains("name=\"source\"")
                .doesNotContain("name=\"inspector\"", "name=\"campaign\"", "name=\"section\"", "name=\"township\"");
        for (String odd : List.of("level=x", "from=2026-02-30", "on=someday", "campaign=-1", "source=GUESS")) {
            assertThat(page(context, "director", "/cases?" + odd).getStatus())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    private MockHttpServletResponse page(WebApplicationContext context, String login, String address) throws Exception {
        String[] asked = address.split("\\?");
        var request = get(asked[0]);
        if (asked.length > 1) {
            for (String one : asked[1].split("&(?=\\w+=)")) {
                request.param(one.replaceAll("=.*", ""), one.replaceAll("^[^=]*=", ""));
            }
        }
        Actor reader = office.actor(login);
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(request.with(plain -> {
                    CurrentActor.set(plain, reader);
                    return plain;
                }))
                .andReturn()
                .getResponse();
    }

    private Set<String> found(String login, CaseFilter filter) {
        List<CaseLine> found = new ArrayList<>();
        String after = null;
        do {
            Slice<CaseLine> page = lists.page(office.actor(login), filter, after, 100);
            found.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return found.stream().map(line -> line.number().value()).collect(Collectors.toSet());
    }

    private List<Row> rows() {
        Set<String> seen = found("director", CaseFilter.of(CaseFilter.View.ALL));
        return jdbc.sql("""
                        select c.*, v.campaign_id, (select max(e.level) from escalation e
                            where e.case_id = c.id and e.subject = c.episode and e.clock = 'RECTIFY'
                              and e.state in ('TAKEN', 'CONFIRMED') and e.annulled_at is null) reached
                        from rectification_case c left join visit v on v.id = c.visit_id order by c.id""").query((row, n) -> row(row)).list().stream()
                .filter(row -> seen.contains(row.number()))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<Part, Object> has = new EnumMap<>(Part.class);
        has.put(Part.STATE, CaseState.valueOf(row.getString("state")));
        has.put(Part.SEVERITY, Severity.valueOf(row.getString("severity")));
        has.put(Part.CATEGORY, row.getString("category"));
        has.put(Part.SCHOOL, row.getLong("school_id"));
        has.put(Part.TOWNSHIP, row.getObject("township_id", Long.class));
        has.put(Part.SECTION, row.getLong("section_id"));
        has.put(Part.SOURCE, Source.valueOf(row.getString("source")));
        has.put(Part.CAMPAIGN, row.getObject("campaign_id", Long.class));
        has.put(Part.INSPECTOR, row.getLong("opened_by"));
        has.put(Part.LEVEL, row.getObject("reached", Long.class));
        has.values().removeIf(Objects::isNull);
        var ended = row.getTimestamp("ended_at");
        return new Row(
                row.getString("number"),
                has,
                row.getDate("found_on").toLocalDate(),
                row.getDate("deadline").toLocalDate(),
                ended == null
                        ? null
                        : BureauTime.dayOf(row.getObject("ended_at", java.time.LocalDateTime.class)
                                .toInstant(ZoneOffset.UTC)));
    }
}

@ProcessTest
class H2NarrowingCasesTests extends NarrowingCasesTests {}

@OnMariaDb
class MariaDbNarrowingCasesTests extends NarrowingCasesTests {}

@OnMySql
class MySqlNarrowingCasesTests extends NarrowingCasesTests {}
