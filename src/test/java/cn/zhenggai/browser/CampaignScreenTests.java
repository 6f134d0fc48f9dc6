package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.campaign.Campaigning;
import cn.zhenggai.inspection.VisitMode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A campaign from the first form to the end, and the rhythms beside it, as a browser shows them. */
@BrowserTest
class CampaignScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Campaigning campaigning;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aCampaignIsPreparedAndStartedInSixSteps() {
        Campaigning.Place place = campaigning.place(6);
        try (Visitor desk = Visitor.atDesk(port).as("registrar")) {
            desk.visit("/campaigns").follow("新建专项行动");
            desk.page.waitForURL("**/campaigns/new");
            desk.type("name", "2026年冬季消防安全专项检查").type("subject", "冬季消防安全检查");
            desk.type("until", campaigning.today().plusDays(20).toString());
            desk.inspect("campaign-new").fits().press("下一步：选学校");
            desk.page.getByText(place.name()).first().click();
            desk.press("全部列入名单");
            assertThat(desk.shows("名单上现在有 6 所学校。")).isTrue();
            desk.page
                    .locator("#leader")
                    .selectOption(String.valueOf(campaigning.actor("inspector1").personId()));
            desk.page
                    .locator("[name=members][value='"
                            + campaigning.actor("inspector2").personId() + "']")
                    .check();
            desk.type("jointWith", "县消防救援大队").press("建组");
            desk.press("按乡镇平均分配");
            desk.press("自动排日期");
            desk.inspect("campaign-prepare").fits();
            try (Visitor phone = Visitor.onPhone(port).as("registrar")) {
                phone.visit(desk.path()).inspect("campaign-prepare").fits();
            }
            desk.page.getByText("启动行动").first().click();
            desk.page
                    .locator("dialog[open] .btn-primary, dialog[open] button[value=yes]")
                    .first()
                    .click();
            desk.page.getByText("行动已启动，生成 6 次检查任务。").waitFor();
            desk.inspect("campaign-started").fits();
        }
    }

    @Test
    void leadersSeeOneNumberOneBarAndWhoIsMissing() {
        Campaigning.Place place = campaigning.place(14);
        long id = campaigning.running(place, VisitMode.ANNOUNCED);
        place.schools().subList(0, 9).forEach(school -> campaigning.record(id, school, 2, school % 5 == 0 ? 1 : 0));
        campaigning.exempted(id, place.schools().get(13));
        for (Visitor visitor : List.of(Visitor.atDesk(port), Visitor.onPhone(port))) {
            try (visitor) {
                visitor.as("registrar").visit("/campaigns").inspect("campaigns").fits();
                visitor.visit("/campaigns/" + id).inspect("campaign").fits();
                assertThat(visitor.page.locator(".coverage-number").textContent())
                        .contains("9", "/ 14");
                assertThat(visitor.page.locator("#missing tbody tr").count()).isEqualTo(4);
                visitor.visit("/campaigns/" + id + "/schools/" + place.schools().get(10))
                        .inspect("campaign-school")
                        .fits();
                visitor.visit("/campaigns/" + id);
                visitor.as("inspector1")
                        .visit("/campaigns/" + id + "?lang=en")
                        .inspect("campaign-english")
                        .fits();
            }
        }
    }

    @Test
    void aSchoolFindsItsSelfCheckAndTheOfficeWhatWasMissed() {
        Campaigning.Place place = campaigning.place(5);
        long plan = campaigning.weekly(place);
        campaigning.weekly(county.school(TestCounty.SCHOOL));
        for (Visitor visitor : List.of(Visitor.atDesk(port), Visitor.onPhone(port))) {
            try (visitor) {
                visitor.as("registrar").visit("/plans").inspect("plans").fits();
                visitor.visit("/plans/" + plan).inspect("plan").fits();
                visitor.visit("/plans/new").inspect("plan-new").fits();
                visitor.as("principal." + TestCounty.SCHOOL)
                        .visit("/plans")
                        .inspect("plans-school")
                        .fits();
                assertThat(visitor.shows("开始自查")).isTrue();
            }
        }
    }
}
