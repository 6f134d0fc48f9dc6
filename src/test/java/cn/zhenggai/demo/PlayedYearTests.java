package cn.zhenggai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.VerifyingLog;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Notice;
import cn.zhenggai.task.ComparingWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visitor finds on the day of the opening. */
@DemoTest
class PlayedYearTests {

    @Autowired
    PlayingPast past;

    @Autowired
    YearTold year;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @Autowired
    CountyNotice notice;

    @BeforeEach
    void thePastIsPlayed() {
        past.await(120_000);
        assertThat(past.progress().done()).isTrue();
    }

    @Test
    void everyStateAndEveryEndingIsThere() {
        assertThat(strings("select distinct state from rectification_case"))
                .containsExactlyInAnyOrder(
                        Stream.of(CaseState.values()).map(Enum::name).toArray(String[]::new));
        assertThat(strings("select distinct cast(round_no as char) from rectification_case where state = 'CLOSED'"))
                .contains("1", "2", "3");
        assertThat(strings("select distinct severity from rectification_case where state = 'CLOSED'"))
                .hasSize(2);
        assertThat(strings("select distinct source from rectification_case")).hasSize(5);
        assertThat(strings("select distinct action from case_log"))
                .contains("RETURN_PLAN", "RETURN_REPORT", "RETURN_CLOSURE", "RAISE_SEVERITY", "NAME_VERIFIER");
    }

    @Test
    void nobodyWasRefused() {
        assertThat(strings("select number from demo_case where left_alone")).isEmpty();
        assertThat(strings("select number from rectification_case")).hasSize(DemoTest.CASES);
    }

    @Test
    void theShownSchoolHasSomethingOfEverything() {
        String school = "select c.state from rectification_case c join unit u on u.id = c.school_id"
                + " where u.code = 'QL0001'";
        assertThat(strings(school))
                .contains("ISSUED", "RECEIVED", "SCHOOL_REVIEW", "PLANNING", "SUBMITTED", "VERIFYING", "FIXED_ON_SITE");
        String rectifying = school + " and c.state = 'RECTIFYING' and c.deadline ";
        assertThat(strings(rectifying + "between '2026-09-19' and '2026-09-22'"))
                .isNotEmpty();
        assertThat(strings(rectifying + "= '2026-09-18'")).isNotEmpty();
        assertThat(strings(rectifying + "< '2026-09-18'")).isNotEmpty();
        assertThat(strings(school + " and c.state = 'CLOSED' and c.round_no = 2"))
                .isNotEmpty();
    }

    @Test
    void thoseWhoDecideFindSomethingToDecide() {
        assertThat(waiting("inspector1", Desk.Kind.PERSON, "VERIFY")).hasSizeGreaterThan(2);
        assertThat(waiting("inspector2", Desk.Kind.PERSON, "VERIFY")).hasSizeGreaterThan(1);
        assertThat(waiting("township.1", Desk.Kind.PERSON, "VERIFY")).isNotEmpty();
        assertThat(waiting("deputy", Desk.Kind.DEPUTY, "SIGN_NOTICE")).hasSizeGreaterThan(1);
        assertThat(waiting("deputy", Desk.Kind.DEPUTY, "APPROVE_CLOSURE")).hasSizeGreaterThan(1);
        assertThat(waiting("sectionhead", Desk.Kind.SECTION_HEAD, "SIGN_NOTICE"))
                .hasSizeGreaterThan(2);
        assertThat(waiting("sectionhead", Desk.Kind.SECTION_HEAD, "REVIEW_PLAN"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theWholeYearIsToldInOrderAndInManyWords() {
        List<CaseTold> cases = year.cases(430);
        assertThat(cases).hasSize(430).isEqualTo(year.cases(430)).allSatisfy(told -> assertThat(told.deeds())
                .isSortedAccordingTo(Comparator.comparing(Deed::at))
                .isNotEmpty());
        assertThat(cases.stream()
                        .map(told -> told.seen().place() + told.seen().item())
                        .distinct())
                .hasSizeGreaterThan(280);
        assertThat(cases.stream().map(told -> told.school().code()).distinct()).hasSizeGreaterThan(200);
        assertThat(cases.stream().map(told -> told.seen().item()).distinct()).hasSizeGreaterThan(80);
    }

    @Test
    void theWorkItemsEqualTheEnginesTasks() {
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void theLogProvesItself() {
        VerifyingLog.Verdict verdict = log.verify();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.cases()).isEqualTo(DemoTest.CASES);
    }

    @Test
    void nothingHappenedAtNightOrAfterTheOpening() {
        assertThat(jdbc.sql("select happened_at from case_log")
                        .query((row, n) -> BureauTime.moment(row, "happened_at"))
                        .list())
                .allSatisfy(moment -> {
                    assertThat(moment).isBefore(DemoClock.OPENING);
                    assertThat(moment.atZone(BureauTime.ZONE).getHour()).isBetween(7, 18);
                });
    }

    @Test
    void everyPictureOfAHazardThatWasRemovedIsAnswered() {
        assertThat(strings("""
                select b.owner from evidence b join rectification_case c on b.owner = concat('case:', c.number)
                where b.purpose = 'BEFORE' and c.state in ('CLOSED', 'SUBMITTED')
                  and not exists (select 1 from evidence a where a.pair_of = b.id)""")).isEmpty();
    }

    @Test
    void everyPageSaysThatThisIsADemoAndWhatDayItIs() {
        Notice.Text text = notice.current().orElseThrow();
        assertThat(text.key()).isEqualTo("demo.notice");
        assertThat(LocalDate.parse(text.arguments().get(0).toString())).isEqualTo("2026-09-18");
    }

    private List<String> waiting(String login, Desk.Kind kind, String step) {
        Desk desk = directory.actor(login).orElseThrow().desks().stream()
                .filter(own -> own.kind() == kind)
                .findFirst()
                .orElseThrow();
        return jdbc.sql("select case_number from work_item where state = 'OPEN' and desk = :desk and step = :step")
                .param("desk", desk.toString())
                .param("step", step)
                .query(String.class)
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
