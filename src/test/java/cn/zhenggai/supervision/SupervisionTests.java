package cn.zhenggai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;

import cn.zhenggai.escalation.Watching;
import cn.zhenggai.escalation.decision.JumpingEscalation;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Listed supervision from the decision to the published removal, on the days of the autumn of 2026. */
@TimeAtHand
abstract class SupervisionTests {

    @Autowired
    Watching watching;

    @Autowired
    Office office;

    @Autowired
    Asking asking;

    @Autowired
    Supervising supervising;

    @Autowired
    PublishingListing publishing;

    @Autowired
    ReportingProgress reporting;

    @Autowired
    ReadingListings reading;

    @Autowired
    ApprovingClosure approving;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    JumpingEscalation jumping;

    @Autowired
    MovableClock clock;

    @Autowired
    ComparingWork comparing;

    @BeforeEach
    void settle() {
        clock.at("2026-09-01T10:00:00");
        office.actor("director");
    }

    @AfterEach
    void workAndProcessAgree() {
        assertThat(comparing.differences()).isEmpty();
    }

    @Test
    void scenario41AListedItemOwesAReportEveryWeekAndItsRemovalIsPublishedWhereItWasListed() {
        CaseWalk walk = watching.general("2026-09-10");
        clock.at("2026-09-01T11:00:00");
        list(walk, "2026-10-30").orThrow();
        assertThat(walk.facts().deadline()).isEqualTo(LocalDate.parse("2026-10-30"));
        assertThat(walk.waiting(Step.PUBLISH_LISTING).dueOn()).isEqualTo(LocalDate.parse("2026-09-08"));
        publishing
                .publish(walk.number(), office.actor("registrar"), LocalDate.parse("2026-09-01"), "局门户网站公示栏")
                .orThrow();
        assertThat(walk.waiting(Step.REPORT_PROGRESS).dueOn()).isEqualTo(LocalDate.parse("2026-09-08"));

        watching.watchDaily("2026-09-08", "2026-09-11");
        assertThat(watching.late(walk)).startsWith("REPORT_PROGRESS 1 09-09");
        assertThat(watching.heard(walk, "STEP_LATE")).contains("deputy");
        assertThat(reading.counts(office.actor("director"))).containsEntry(ListingFilter.View.SILENT, 1);

        clock.at("2026-09-11T10:00:00");
        reporting
                .report(walk.number(), office.actor(CaseWalk.OFFICER), "材料已进场，完成三成")
                .orThrow();
        assertThat(walk.waiting(Step.REPORT_PROGRESS).dueOn()).isEqualTo(LocalDate.parse("2026-09-15"));
        assertThat(told(walk).reports()).singleElement().matches(ProgressView::late);

        clock.at("2026-10-09T10:00:00");
        assertThat(asking.ask(walk, "2026-11-20").refusal())
                .as("asked later than twenty working days before the term")
                .isNotNull();

        walk.to(CaseState.SUBMITTED).passed();
        approving.review(walk.number(), office.actor("director"), true, null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(told(walk).listing().state()).isEqualTo(ListingState.DELISTED);
        assertThat(walk.waiting(Step.PUBLISH_DELISTING).dueOn()).isEqualTo(LocalDate.parse("2026-10-15"));
        publishing
                .remove(walk.number(), office.actor("registrar"), clock.today())
                .orThrow();
        assertThat(told(walk).listing().state()).isEqualTo(ListingState.ENDED);
        assertThat(processes(walk)).isZero();
        assertThat(walk.story().log())
                .extracting(entry -> entry.action())
                .contains(CaseDeed.LIST, CaseDeed.REGISTER_LISTING, CaseDeed.DELIST, CaseDeed.PUBLISH_DELISTING);
    }

    @Test
    void whatTheLadderListsHasItsTermsSetByTheDirectorWithinThreeWorkingDays() {
        CaseWalk walk = watching.general("2026-09-10");
        jumping.jump(walk.number(), office.actor("director"), 5, "久拖未改").orThrow();
        assertThat(walk.facts().clock().listed()).isTrue();
        assertThat(told(walk).listing().state()).isEqualTo(ListingState.DECIDED);
        assertThat(walk.waiting(Step.REGISTER_LISTING).desk().kind()).isEqualTo(Desk.Kind.DIRECTOR);
        supervising
                .register(walk.number(), office.actor("director"), entry("deputy", "2026-12-31"))
                .orThrow();
        assertThat(told(walk).listing().state()).isEqualTo(ListingState.REGISTERED);
        assertThat(walk.facts().deadline()).isEqualTo(LocalDate.parse("2026-12-31"));
    }

    @Test
    void aDecisionThatWaitedForTheTermBeforeLapsesWithTheListing() {
        CaseWalk walk = watching.general("2026-09-03");
        watching.watchDaily("2026-09-04", "2026-09-08");
        assertThat(walk.waiting(Step.DECIDE_ESCALATION).desk().kind()).isEqualTo(Desk.Kind.SECTION_HEAD);
        list(walk, "2026-10-30").orThrow();
        assertThat(walk.story().waiting()).noneMatch(item -> item.step() == Step.DECIDE_ESCALATION);
        assertThat(watching.ladder(walk)).contains("2 LAPSED 09-08");
    }

    @Test
    void whatEndsOtherwiseIsOffTheListAndNothingIsPublishedThatNobodyKnew() {
        CaseWalk known = watching.general("2026-09-10");
        list(known, "2026-10-30").orThrow();
        publishing
                .publish(known.number(), office.actor("registrar"), clock.today(), "公告栏")
                .orThrow();
        CaseWalk unknown = watching.general("2026-09-10");
        list(unknown, "2026-10-30").orThrow();
        for (CaseWalk walk : List.of(known, unknown)) {
            withdrawing.withdraw(walk.number(), office.actor("deputy"), "发错学校").orThrow();
        }
        assertThat(told(known).listing().state()).isEqualTo(ListingState.DELISTED);
        assertThat(told(known).listing().delistedBy()).isEqualTo(CaseDeed.WITHDRAW);
        assertThat(told(unknown).listing().state()).isEqualTo(ListingState.ENDED);
        assertThat(processes(unknown)).isZero();
        assertThat(processes(known)).isOne();
    }

    @Test
    void nothingIsListedWithoutALeaderOrWithATermInThePast() {
        CaseWalk walk = watching.general("2026-09-10");
        clock.at("2026-09-05T10:00:00");
        assertThat(codes(supervising.list(
                        walk.number(),
                        office.actor("director"),
                        "久拖未改",
                        new ListingEntry(
                                ListingLevel.COUNTY,
                                null,
                                LocalDate.parse("2026-09-04"),
                                Publicity.PUBLIC,
                                ReportRhythm.WEEKLY,
                                "限期完成"))))
                .containsExactly("listingLeader", "listingTermPast", "listingTermEarlier");
        assertThat(codes(list(walk, "2027-09-06"))).containsExactly("listingTermTooLong");
        assertThat(codes(supervising.list(
                        walk.number(), office.actor("director"), "久拖未改", entry(CaseWalk.PRINCIPAL, "2026-10-30"))))
                .containsExactly("listingNoLeader");
        assertThat(codes(
                        supervising.list(walk.number(), office.actor("deputy"), "久拖未改", entry("deputy", "2026-10-30"))))
                .containsExactly("notAllowed");
        assertThat(walk.facts().clock().listed()).isFalse();
        assertThat(reading.of(walk.number(), office.actor("director"))).isEmpty();
        list(walk, "2026-10-30").orThrow();
        assertThat(codes(list(walk, "2026-10-30"))).containsExactly("listedAlready");
        assertThat(codes(publishing.publish(
                        walk.number(), office.actor("registrar"), clock.today().plusDays(1), " ")))
                .containsExactly("required");
    }

    private Outcome<CaseNumber> list(CaseWalk walk, String term) {
        return supervising.list(walk.number(), office.actor("director"), "久拖未改", entry("deputy", term));
    }

    private ListingEntry entry(String leader, String term) {
        return new ListingEntry(
                ListingLevel.COUNTY,
                office.actor(leader).personId(),
                LocalDate.parse(term),
                Publicity.SCHOOLS,
                ReportRhythm.WEEKLY,
                "限期完成，每周报告进展");
    }

    private ReadingListings.Told told(CaseWalk walk) {
        return reading.of(walk.number(), office.actor("director")).get(0);
    }

    private static long processes(CaseWalk walk) {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.number().value())
                .processDefinitionKey("listed-supervision")
                .count();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(Refusal.Reason::code).toList();
    }
}

@ProcessTest
class H2SupervisionTests extends SupervisionTests {}

@OnMariaDb
class MariaDbSupervisionTests extends SupervisionTests {}
