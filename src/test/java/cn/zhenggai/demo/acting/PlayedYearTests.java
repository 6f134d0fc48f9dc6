package cn.zhenggai.demo.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhenggai.campaign.CampaignLine;
import cn.zhenggai.campaign.CoverageLine;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.ReadingCampaigns;
import cn.zhenggai.campaign.plan.ReadingPlans;
import cn.zhenggai.campaign.plan.StartingSelfCheck;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RowCounts;
import cn.zhenggai.dataimport.run.RowState;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.DemoTest;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.demo.story.YearTold;
import cn.zhenggai.document.PaperKind;
import cn.zhenggai.document.PaperTemplates;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Notice;
import cn.zhenggai.task.ComparingWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    Notice countyNotice;

    @Autowired
    ReadingCampaigns campaigns;

    @Autowired
    ReadingVisits visits;

    @Autowired
    ReadingNotices notices;

    @Autowired
    StartingSelfCheck checks;

    @Autowired
    ReadingPlans plans;

    @Autowired
    HazardCatalogue catalogue;

    @Autowired
    PaperTemplates templates;

    @Autowired
    ReadingImports imports;

    @BeforeEach
    void thePastIsPlayed() {
        past.await(300_000);
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
    void lettersToOtherDepartmentsWereAcceptedSentOnAndLeftWithoutReply() {
        assertThat(strings("select state from coordination_letter")).contains("ACCEPTED", "SENT_ON", "SENT");
        assertThat(strings("select unit_name from coordination_letter where designated"))
                .hasSize(1);
        assertThat(strings("select kind from coordination_step order by id"))
                .containsExactly("REMINDER", "SUPERVISION", "AGENDA");
    }

    @Test
    void besideTheMainPathThereAreThreeOfEach() {
        assertThat(strings("select state from stop_order"))
                .contains("TO_CONFIRM", "IN_FORCE", "LIFTING_ASKED", "LIFTED")
                .hasSizeGreaterThan(3);
        assertThat(strings("select state from listing"))
                .contains("REGISTERED", "PUBLISHED", "ENDED")
                .hasSizeGreaterThan(3);
        assertThat(strings("select case_number from listing where state = 'PUBLISHED' and progress_due < '2026-09-18'"))
                .isNotEmpty();
        assertThat(strings("select state from coordination_letter"))
                .contains("ACCEPTED", "SENT_ON", "SENT", "DONE")
                .hasSizeGreaterThan(4);
        assertThat(strings("select state from objection")).hasSizeGreaterThan(2);
        assertThat(strings("select state from accountability"))
                .contains("OPEN", "CLOSED")
                .hasSizeGreaterThan(2);
        assertThat(strings("select origin from accountability where veto_year = 2026"))
                .containsExactly("FALSIFIED");
        assertThat(strings("select scope from search_order")).hasSizeGreaterThan(2);
        assertThat(strings("select number from rectification_case where state = 'TERMINATED'"))
                .hasSize(3);
        assertThat(strings("select state from admonitory_talk"))
                .contains("HELD", "DECIDED")
                .hasSizeGreaterThan(2);
    }

    @Test
    void ofEveryPaperOneWasIssued() {
        assertThat(strings("select distinct kind from issued_paper"))
                .containsAll(templates.kinds().stream()
                        .filter(kind -> !kind.issuedAfter().isEmpty())
                        .map(PaperKind::code)
                        .toList());
    }

    @Test
    void nobodyWasRefused() {
        assertThat(strings("select number from demo_case where left_alone")).isEmpty();
        assertThat(strings("select number from rectification_case")).hasSize(DemoTest.CASES);
    }

    @Test
    void theWholeCountyHasSchoolsWhereTheSameComesBack() {
        assertThat(year.cases(520).stream()
                        .filter(told -> told.visit() > 0)
                        .collect(Collectors.groupingBy(
                                told -> told.school().code() + told.seen().item(), Collectors.counting()))
                        .values())
                .filteredOn(times -> times > 2)
                .hasSizeGreaterThan(3);
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

    /** School and item of those that are meant to drag on; each has its reason in the log. What began again is another story. */
    private static final List<String> LONG_RUNNERS = List.of("QL0032 D02", "QL0034 D04", "QL0040 J02", "QL0043 D04");

    @Test
    void whatDragsOnIsChosen() {
        assertThat(strings("""
                        select concat(u.code, ' ', c.item_code) from rectification_case c join unit u on u.id = c.school_id
                        where c.state not in ('CLOSED', 'FIXED_ON_SITE', 'WITHDRAWN', 'MERGED', 'TERMINATED') and c.first_round = 1 and c.opened_at < '2026-08-09'""")).containsExactlyInAnyOrderElementsOf(LONG_RUNNERS);
        assertThat(strings("select number from case_clock where deadline < '2026-08-20' and running = 1"))
                .isEmpty();
        assertThat(strings("select reason from escalation_hold where held_until >= '2026-09-18'"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theLadderOfThePastWasClimbedOneLevelAtATimeAndNoStepTwice() {
        assertThat(strings("""
                        select case_number from escalation group by case_number, clock, subject, rung
                        having count(*) > 1""")).isEmpty();
        assertThat(strings("""
                        select e.case_number from escalation e where e.clock = 'RECTIFY' and e.level > 1
                          and not exists (select 1 from escalation b where b.case_id = e.case_id and b.clock = 'RECTIFY'
                                          and b.subject = e.subject and b.level = e.level - 1 and b.id < e.id)
                          and not (e.level = 2 and e.ladder = 'GENERAL')
                          and not exists (select 1 from case_log j where j.case_number = e.case_number
                                          and j.action = 'JUMP_ESCALATION')""")).isEmpty();
        assertThat(strings("select case_number from escalation where taken_at < due_at"))
                .isEmpty();
        assertThat(strings("select distinct state from escalation"))
                .contains("TAKEN", "DRAFTED", "CONFIRMED", "DECLINED", "HELD");
        assertThat(strings("select message from watch_trouble")).isEmpty();
    }

    @Test
    void theLeadersDeskIsWorthAVisit() {
        String late = "select number from case_clock where running = 1 and deadline < '2026-09-18'";
        assertThat(strings(late)).hasSizeBetween(12, 20);
        assertThat(waiting("deputy", Desk.Kind.DEPUTY, "DECIDE_ESCALATION")).hasSizeBetween(1, 4);
        assertThat(waiting("sectionhead", Desk.Kind.SECTION_HEAD, "DECIDE_ESCALATION"))
                .hasSizeBetween(1, 4);
        assertThat(waiting("director", Desk.Kind.DIRECTOR, "DECIDE_ESCALATION")).hasSizeBetween(1, 3);
        assertThat(
                        strings(
                                "select number from case_clock where running = 1 and deadline between '2026-09-18' and '2026-09-24'"))
                .hasSizeGreaterThan(4);
        assertThat(strings("select number from case_clock where extension_state = 'TIMELY'"))
                .hasSizeBetween(2, 4);
        assertThat(strings("select number from case_clock where paused = 1")).hasSize(5);
        assertThat(strings("""
                        select w.case_number from open_step w where w.due_on < '2026-09-18'
                          and w.step in ('VERIFY', 'APPROVE_CLOSURE', 'DECIDE_EXTENSION')""")).hasSizeBetween(2, 5);
    }

    @Test
    void extensionsAndStopsBelongToTheYear() {
        assertThat(strings("select distinct action from case_log"))
                .contains(
                        "ASK_EXTENSION",
                        "APPROVE_EXTENSION",
                        "PAUSE",
                        "RESUME",
                        "URGE",
                        "ESCALATE_ORDER",
                        "ESCALATE_TALK");
        assertThat(strings("""
                        select c.number from rectification_case c join case_pause p on p.case_id = c.id
                        where c.category = 'K' and c.state = 'CLOSED' and p.resumed_by is null""")).hasSize(2);
    }

    @Test
    void whatPeopleWereToldTheyHaveMostlyReadAndNothingWasSent() {
        int all = strings("select cast(id as char) from message").size();
        assertThat(strings("select cast(id as char) from message where read_at is null"))
                .isNotEmpty()
                .hasSizeLessThan(all / 2);
        assertThat(strings("select cast(id as char) from message where created_at < '2026-08-01' and read_at is null"))
                .hasSizeLessThan(all / 10);
        assertThat(strings("select channel from delivery")).isEmpty();
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
        assertThat(cases.stream().map(told -> told.school().code()).distinct()).hasSizeGreaterThan(180);
        assertThat(cases.stream().map(told -> told.seen().item()).distinct()).hasSizeGreaterThan(70);
    }

    @Test
    void twoCampaignsAreOverAndNobodyWasLeftOut() {
        assertThat(strings("""
                        select concat_ws(' ', closing_seen + closing_exempt - closing_total, closing_exempt) from campaign
                        where state = 'ENDED' order by starts_on""")).containsExactly("0 2", "0 0");
        assertThat(strings("select distinct exempt_reason from campaign_school where exempt_reason is not null"))
                .containsExactlyInAnyOrder("CLOSED", "MERGED");
        assertThat(strings("select joint_with from campaign_team where joint_with = '县消防救援大队'"))
                .hasSize(2);
    }

    @Test
    void theAutumnCampaignIsHalfWayAndItsOtherDaysArePlanned() {
        Actor registrar = directory.actor("registrar").orElseThrow();
        CampaignLine autumn = campaigns.page(registrar, false, null, 9).rows().stream()
                .filter(line -> line.campaign().name().contains("秋季开学"))
                .findFirst()
                .orElseThrow();
        assertThat(autumn.seenPercent()).isBetween(50, 65);
        assertThat(campaigns.coverage(registrar, autumn.campaign().id()).lines())
                .allSatisfy(line -> assertThat(line.plannedOn()).isNotNull())
                .filteredOn(line -> line.state() == CoverageLine.State.SEEN)
                .allSatisfy(line -> assertThat(line.visitedOn()).isEqualTo(line.plannedOn()));
    }

    @Test
    void theUnannouncedCampaignIsUnknownToItsSchools() {
        List<Map<String, Object>> planned = jdbc.sql("""
                        select v.id visit, u.code school from visit v join unit u on u.id = v.school_id
                        where v.mode = 'UNANNOUNCED' and v.state = 'PLANNED'""").query().listOfRows();
        assertThat(planned).isNotEmpty();
        long visit = (long) planned.get(0).get("visit");
        Actor principal =
                directory.actor("principal." + planned.get(0).get("school")).orElseThrow();
        assertThatThrownBy(() -> visits.sheet(visit, principal)).isInstanceOf(VisitNotFound.class);
        assertThat(campaigns.page(principal, false, null, 9).rows())
                .noneMatch(line -> line.campaign().mode() == VisitMode.UNANNOUNCED);
    }

    @Test
    void noticesHaveOneLineOrManyAndTenOfThemStandAtSeven() {
        Actor registrar = directory.actor("registrar").orElseThrow();
        List<NoticeCard> cards =
                notices.page(registrar, NoticeFilter.NONE, null, 500).rows();
        assertThat(cards).anyMatch(card -> card.total() == 1).anyMatch(card -> card.total() > 2);
        assertThat(cards).anyMatch(card -> card.total() == 10 && card.closed() == 7);
        assertThat(cards).anyMatch(NoticeCard::receiptRefused);
        assertThat(cards.stream().map(NoticeCard::number).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void thoseWhoSignAndReceiveFindBundles() {
        assertThat(strings("""
                        select n.id from notice n where n.state = 'DRAFT' and (select count(*) from case_on_notice l
                        where l.notice_id = n.id) = 4 and n.school_name = '青山镇中心小学'""")).hasSize(1);
        assertThat(strings("""
                        select n.id from notice n where n.state = 'SIGNED' and (select count(*) from case_on_notice l
                        where l.notice_id = n.id) = 3 and n.school_name = '柳河镇中心小学'""")).hasSize(1);
    }

    @Test
    void inspectorsHaveVisitsTodayAndSchoolsLookAtThemselves() {
        Actor inspector = directory.actor("inspector1").orElseThrow();
        assertThat(visits.today(inspector).today())
                .hasSizeBetween(3, 5)
                .anyMatch(card -> "秋季开学校园安全检查".equals(card.subject()))
                .anyMatch(card -> "校园安全随访".equals(card.subject()));
        assertThat(visits.today(inspector).overdue()).isEmpty();
        assertThat(checks.due(directory.actor("officer.QL0001").orElseThrow())).hasSize(1);
        assertThat(plans.plans(directory.actor("township.1").orElseThrow()))
                .anyMatch(line -> line.plan().level() == Level.TOWNSHIP && line.missing() > 0 && line.missed() > 0);
        assertThat(strings("select distinct level from inspection_plan p join plan_round r on r.plan_id = p.id"))
                .containsExactlyInAnyOrder("TOWNSHIP", "SCHOOL");
    }

    @Test
    void whatSchoolsFoundTheyMendAndGraveThingsGoUpInTimeOrLate() {
        assertThat(strings("select state from rectification_case where inside_school = 1"))
                .contains("CLOSED", "RECTIFYING");
        assertThat(strings(
                        "select case when reported_at > report_until then 'late' else 'in time' end from visit_finding"
                                + " where reported_at is not null"))
                .containsExactlyInAnyOrder("in time", "late");
        assertThat(strings("select distinct outcome from visit_finding")).contains("MERGED");
    }

    @Test
    void oneItemOfTheCatalogueChangedOnADay() {
        assertThat(catalogue
                        .item("B01", LocalDate.parse("2026-06-30"))
                        .orElseThrow()
                        .requirement())
                .doesNotContain("温度每日记录");
        assertThat(catalogue
                        .item("B01", LocalDate.parse("2026-07-01"))
                        .orElseThrow()
                        .requirement())
                .contains("温度每日记录");
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
                  and not exists (select 1 from coordination_letter l where l.case_id = c.id)
                  and not exists (select 1 from evidence a where a.pair_of = b.id)""")).isEmpty();
    }

    @Test
    void everyPageSaysThatThisIsADemoAndWhatDayItIs() {
        Notice.Text text = countyNotice.current().orElseThrow();
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

    @Test
    void oneTableWaitsOneIsDoneButForItsBadRowsAndOneWasTakenBack() {
        Actor admin = directory.actor("admin").orElseThrow();
        Map<RunState, RowCounts> runs =
                imports.latest(admin).stream().collect(Collectors.toMap(ImportRun::state, run -> imports.counts(run)));
        assertThat(runs).containsOnlyKeys(RunState.PREVIEW, RunState.DONE, RunState.TAKEN_BACK);
        assertThat(Stream.of(Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.REFUSED, Verdict.SKIPPED)
                        .map(runs.get(RunState.PREVIEW)::of))
                .as("new, changed, same, refused, left out")
                .containsExactly(3, 3, 3, 4, 1);
        assertThat(runs.get(RunState.DONE).bad())
                .as("two of them contradict one another")
                .isEqualTo(5);
        assertThat(runs.get(RunState.DONE).in(RowState.DONE)).isEqualTo(20);
        assertThat(runs.get(RunState.TAKEN_BACK).in(RowState.TAKEN_BACK)).isEqualTo(14);
    }
}
