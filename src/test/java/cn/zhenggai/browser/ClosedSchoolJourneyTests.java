package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.lookback.search.OrderingSearch;
import cn.zhenggai.lookback.search.SearchEntry;
import cn.zhenggai.lookback.search.SearchScope;
import cn.zhenggai.objection.Objecting;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.rectification.Asking;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.stoporder.Stopping;
import cn.zhenggai.supervision.ListingEntry;
import cn.zhenggai.supervision.ListingLevel;
import cn.zhenggai.supervision.Publicity;
import cn.zhenggai.supervision.PublishingListing;
import cn.zhenggai.supervision.ReportRhythm;
import cn.zhenggai.supervision.Supervising;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school closes with ten open items, and its successor finds every one of them. */
@BrowserTest
class ClosedSchoolJourneyTests {

    private static final String NOTE = "并入青山镇中心小学（青教发〔2026〕31号）";
    private static final String SEARCH = "楼梯间灭火器压力是否不足";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    ManagingUnits units;

    @Autowired
    Asking asking;

    @Autowired
    Stopping stopping;

    @Autowired
    Supervising supervising;

    @Autowired
    PublishingListing publishing;

    @Autowired
    Departments departments;

    @Autowired
    Objecting objecting;

    @Autowired
    OrderingSearch searching;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    /** Other classes have use for it. */
    @AfterEach
    void open() {
        UnitCard school = unit(TestCounty.SCHOOL);
        if (!school.active()) {
            units.change(school.id(), school.version(), opened(school)).orThrow();
        }
    }

    @Test
    void aSchoolClosesWithTenOpenItemsAndItsSuccessorFindsThem() {
        CaseWalk draft = office.paperwork();
        CaseWalk issued = office.paperwork().signed();
        CaseWalk received = office.paperwork().to(CaseState.RECEIVED);
        CaseWalk rectifying = office.paperwork().to(CaseState.RECTIFYING);
        CaseWalk submitted = office.paperwork().to(CaseState.SUBMITTED);
        CaseWalk extended = extensionAsked();
        CaseWalk stopped = office.paperwork().to(CaseState.RECTIFYING);
        stopping.order(stopped, "deputy", stopping.canteen()).orThrow();
        CaseWalk listed = listed();
        CaseWalk outside = office.general().to(CaseState.RECTIFYING);
        departments.transferred(outside, departments.contact("应急管理局"), null);
        CaseWalk objected = office.paperwork().to(CaseState.RECTIFYING);
        objecting.object(objected, ObjectionSubject.SEVERITY).orThrow();
        searched();
        List<CaseWalk> ten =
                List.of(draft, issued, received, rectifying, submitted, extended, stopped, listed, outside, objected);
        UnitCard school = unit(TestCounty.SCHOOL);
        UnitCard next = unit(TestCounty.OTHER_SCHOOL);
        close(school, next, ten);
        try (Visitor phone = Visitor.onPhone(port).as("principal.QL0002")) {
            phone.visit("/tasks").inspect("closed-school-successor-tasks").fits();
            assertThat(shown(phone))
                    .contains(received.number().value(), listed.number().value());
            phone.follow("待签收");
            phone.page.waitForURL(url -> !url.endsWith("/tasks"));
            assertThat(shown(phone)).contains(issued.number().value());
            for (CaseWalk walk : ten.subList(1, ten.size())) {
                phone.visit("/cases/" + walk.number());
                assertThat(shown(phone))
                        .contains(school.name() + " → " + next.name())
                        .contains(NOTE);
            }
            phone.visit("/cases/" + listed.number())
                    .inspect("closed-school-history")
                    .fits();
            phone.visit("/searches").inspect("closed-school-searches").fits();
            assertThat(shown(phone)).contains(SEARCH);
        }
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.PRINCIPAL)) {
            phone.visit("/tasks").inspect("closed-school-old-tasks").fits();
            for (CaseWalk walk : ten) {
                assertThat(shown(phone)).doesNotContain(walk.number().value());
            }
            phone.visit("/cases/" + rectifying.number());
            assertThat(shown(phone)).doesNotContain(NOTE);
        }
    }

    private void close(UnitCard school, UnitCard next, List<CaseWalk> ten) {
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            askToClose(desk, school);
            desk.inspect("closing-ten").fits();
            desk.page.locator("section.pile details summary").click();
            assertThat(desk.page.locator("section.pile").innerText())
                    .contains(ten.stream()
                            .map(CaseWalk::number)
                            .map(CaseNumber::value)
                            .toList())
                    .contains(SEARCH);
            desk.page.locator("#successor").selectOption(Long.toString(next.id()));
            desk.type("handOverNote", NOTE).press("交接并关闭").inspect("closing-done");
        }
        try (Visitor phone = Visitor.onPhone(port).as("admin")) {
            phone.visit("/units/" + school.id()).inspect("closed-unit").fits();
        }
        assertThat(unit(TestCounty.SCHOOL).active()).isFalse();
    }

    private static void askToClose(Visitor desk, UnitCard school) {
        desk.visit("/units/" + school.id());
        desk.page.locator("form[data-draft] input[name=active]").uncheck();
        desk.page
                .locator("form[data-draft] button[type=submit].btn-primary")
                .first()
                .click();
        desk.page.locator("section.pile").waitFor();
    }

    private CaseWalk extensionAsked() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        asking.ask(walk, walk.facts().deadline().plusDays(14).toString()).orThrow();
        return walk;
    }

    private CaseWalk listed() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        ListingEntry entry = new ListingEntry(
                ListingLevel.COUNTY,
                office.actor("deputy").personId(),
                LocalDate.now(BureauTime.ZONE).plusDays(60),
                Publicity.SCHOOLS,
                ReportRhythm.WEEKLY,
                "限期完成，每周报告进展");
        supervising.list(walk.number(), office.actor("director"), "久拖未改", entry).orThrow();
        publishing
                .publish(walk.number(), office.actor("registrar"), LocalDate.now(BureauTime.ZONE), "局门户网站公示栏")
                .orThrow();
        return walk;
    }

    private void searched() {
        CaseWalk walk = office.paperwork().to(CaseState.CLOSED);
        searching
                .order(
                        walk.number(),
                        office.actor("sectionhead"),
                        new SearchEntry(
                                SearchScope.SCHOOL,
                                SEARCH,
                                LocalDate.now(BureauTime.ZONE).plusDays(9)))
                .orThrow();
    }

    private UnitCard unit(String code) {
        return directory.unit(code).orElseThrow();
    }

    private static String shown(Visitor visitor) {
        return visitor.page.locator("main").innerText();
    }

    private static UnitEntry opened(UnitCard unit) {
        return new UnitEntry(
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.schoolKind(),
                unit.ownership(),
                unit.pupils(),
                true);
    }
}
