package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A principal objects on his phone, and the deputy finds that he is right. */
@BrowserTest
class ObjectionJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void anObjectionIsUpheldAndTheCaseIsOutOfTheFigures() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        String address = "/objections/of/" + walk.number();
        try (Visitor phone = Visitor.onPhone(port).enter(CaseWalk.PRINCIPAL)) {
            phone.visit("/cases/" + walk.number());
            phone.page.locator("#objection summary").waitFor();
            phone.visit(address);
            phone.page.locator("#objection summary").click();
            phone.press("提交异议");
            assertThat(phone.page.locator(".field-error").first().isVisible()).isTrue();
            phone.page.locator("[name=subject]").selectOption("NOT_ESTABLISHED");
            phone.type("facts", "制度当日正在换版，新版已上墙").type("request", "请求撤销该事项");
            phone.inspect("objection-form").fits().press("提交异议");
            assertThat(phone.shows("异议待复核")).isTrue();
            phone.visit(address).inspect("objection-waiting").fits();
        }
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit("/objections").inspect("objections");
            desk.visit(address);
            desk.page.locator("[name=outcome][value=NOT_ESTABLISHED]").check();
            desk.type("reason", "经现场复核，学校所述属实");
            desk.inspect("objection-decide");
            desk.page.locator(".desk-decide button[type=submit]").click();
            desk.press("确定");
            assertThat(walk.state()).isEqualTo(CaseState.DISMISSED);
            desk.visit("/cases/" + walk.number()).inspect("case-dismissed");
            assertThat(desk.shows("异议成立，事项不成立")).isTrue();
            desk.visit("/objections?state=dismissed").inspect("objections-dismissed");
        }
    }
}
