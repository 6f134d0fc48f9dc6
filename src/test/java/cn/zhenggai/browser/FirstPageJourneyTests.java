package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.Level;
import cn.zhenggai.campaign.plan.KeepingPlans;
import cn.zhenggai.campaign.plan.PlanEntry;
import cn.zhenggai.campaign.plan.Rhythm;
import cn.zhenggai.notice.Visiting;
import cn.zhenggai.notice.Visiting.Drafted;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.BureauTime;
import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the login to the work that is owed, every tap counted. */
@BrowserTest
class FirstPageJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Visiting visiting;

    @Autowired
    KeepingPlans plans;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private int taps;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
        taps = 0;
    }

    @Test
    void aTownshipBeginsAtASchoolThatIsStillToBeSeenWithTwoTapsAtMost() {
        plan("每月检查", Level.TOWNSHIP, Rhythm.MONTH);
        try (Visitor phone = Visitor.onPhone(port).enter("township.1")) {
            Locator round = phone.page.locator("[data-owed='round.MONTH']");
            assertThat(round.locator("h2").textContent()).contains("本月还差", "每月检查");
            phone.inspect("first-township").fits();
            tap(phone, round.locator("button").first());
            assertThat(phone.path()).matches("/visits/\\d+/write");
            assertThat(taps).isLessThanOrEqualTo(2);
            phone.visit("/tasks");
            assertThat(phone.page.locator("[data-owed=visits] li").count())
                    .as("what was begun goes on from here")
                    .isEqualTo(1);
        }
    }

    @Test
    void aSchoolHasOneButtonForTheCheckThatIsOwed() {
        plan("每周一小查", Level.SCHOOL, Rhythm.WEEK);
        try (Visitor phone = Visitor.onPhone(port).enter("principal.QL0001")) {
            assertThat(phone.page.locator("[data-owed=selfCheck] button").count())
                    .isEqualTo(1);
            phone.inspect("first-principal").fits();
            phone.visit("/visits").inspect("self-checks").fits();
            assertThat(phone.page
                            .locator("main .btn-primary:visible:has-text('自查')")
                            .count())
                    .as("one button that stands out")
                    .isEqualTo(1);
            phone.visit("/tasks");
            tap(phone, phone.page.locator("[data-owed=selfCheck] button"));
            assertThat(phone.path()).matches("/visits/\\d+/write");
        }
    }

    @Test
    void aNoticeOfTenLinesIsReceivedAndAssignedInFourTapsAtMost() {
        Drafted draft = visiting.signed(10);
        Drafted other = visiting.signed(3);
        try (Visitor phone = Visitor.onPhone(port).enter("officer.QL0001")) {
            tap(
                    phone,
                    phone.page.locator("a[href='/notices/" + draft.id() + "']").first());
            phone.inspect("notice-receive-and-assign").fits();
            phone.page.locator("#receive label:has-text('总务')").click();
            taps++;
            tap(phone, phone.page.locator("#receive button[name=assign]"));
            assertThat(phone.shows("已签收，并分派 10 项")).isTrue();
            assertThat(taps).isLessThanOrEqualTo(4);
            phone.visit("/notices/" + other.id());
            phone.page.locator("#receive label:has-text('总务')").click();
            phone.page.locator("#receive summary").click();
            phone.page
                    .locator("#assignee-" + other.line(3).number())
                    .selectOption(
                            String.valueOf(office.actor("principal.QL0001").personId()));
            tap(phone, phone.page.locator("#receive button[name=assign]"));
            phone.visit("/cases/" + other.line(3).number());
            assertThat(phone.page.locator("main").textContent())
                    .as("one of them is somebody else's")
                    .contains(office.actor("principal.QL0001").name());
        }
    }

    @Test
    void withoutScriptsTheNextStepIsOfferedAfterTheReceipt() {
        Drafted draft = visiting.signed(3);
        try (Visitor plain = Visitor.withoutScripts(port).as("officer.QL0001")) {
            plain.visit("/notices/" + draft.id());
            plain.page.locator("#receive button[name=assign]").click();
            assertThat(plain.page.locator("#receive").textContent())
                    .as("nobody chosen: neither received nor assigned")
                    .contains("必填");
            plain.page.locator("#receive button:not([name])").click();
            assertThat(plain.page.locator("#assign").isVisible()).isTrue();
            plain.page.locator("#assign input[name=assignee]").first().check();
            plain.page.locator("#assign button[type=submit]").click();
            assertThat(plain.page.locator("#assign").count()).isZero();
        }
    }

    @Test
    void newWorkIsMarkedForTheSectionHeadAndToldInHisInbox() {
        try (Visitor desk = Visitor.atDesk(port).enter("sectionhead")) {
            assertThat(desk.path()).isEqualTo("/tasks");
            lookedTwoHoursAgo("sectionhead");
            Drafted draft = visiting.general(2);
            desk.visit("/tasks?list=new");
            assertThat(desk.page
                            .locator(".tasks li:has(a[href='/notices/" + draft.id() + "']) .chip-new")
                            .count())
                    .isEqualTo(1);
            desk.inspect("tasks-new").fits();
            desk.visit("/tasks");
            assertThat(desk.page.locator(".owed-new").textContent()).contains("新到");
            desk.visit("/inbox");
            assertThat(desk.page
                            .locator("a[href*='/notices/" + draft.id() + "'], form[action*='/inbox']")
                            .count())
                    .isPositive();
            assertThat(desk.shows("整改通知待签发")).isTrue();
        }
    }

    private void lookedTwoHoursAgo(String login) {
        jdbc.sql("update owed_look set looked_at = :then, before_at = null where person_id = :person")
                .param("then", BureauTime.column(clock.instant().minus(Duration.ofHours(2))))
                .param("person", office.actor(login).personId())
                .update();
    }

    private void plan(String name, Level level, Rhythm rhythm) {
        plans.set(
                        office.actor("registrar"),
                        new PlanEntry(
                                name,
                                name,
                                level,
                                rhythm,
                                office.actor("township.1").unitId(),
                                null,
                                null,
                                false,
                                BureauTime.today(clock),
                                null))
                .orThrow();
    }

    @SuppressWarnings("deprecation")
    private void tap(Visitor phone, Locator what) {
        phone.page.waitForNavigation(what::click);
        taps++;
    }
}
