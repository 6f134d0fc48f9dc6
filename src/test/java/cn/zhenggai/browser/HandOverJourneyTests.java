package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worker leaves: by hand on the page, and by a program. */
@BrowserTest
class HandOverJourneyTests {

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
    void aWorkerLeavesAndHisThreeTasksMoveWithANote() {
        List<CaseWalk> walks = List.of(
                office.paperwork().to(CaseState.RECTIFYING),
                office.paperwork().to(CaseState.RECTIFYING),
                office.paperwork().to(CaseState.RECTIFYING));
        Actor worker = county.actor("worker.QL0001");
        Actor officer = county.actor("officer.QL0001");
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/people/" + worker.personId());
            desk.page.locator("form[data-draft] input[name=active]").uncheck();
            desk.page
                    .locator("form[data-draft] button[type=submit].btn-primary")
                    .first()
                    .click();
            desk.page.locator("section.pile").first().waitFor();
            desk.inspect("handover-asked").fits();
            assertThat(desk.page.locator("section.pile").innerText())
                    .contains(
                            walks.get(0).number().value(), walks.get(2).number().value());
            desk.page.locator("[id='to.REPAIR']").selectOption(Long.toString(officer.personId()));
            desk.type("handOverNote", "三项都已量好尺寸，材料周五到校").press("交接并停用").inspect("handover-done");
            assertThat(desk.page.locator("main").innerText()).contains("材料周五到校", officer.name());
        }
        try (Visitor phone = Visitor.onPhone(port).as("officer.QL0001")) {
            phone.visit("/inbox").fits().inspect("inbox-handed-over");
            assertThat(phone.page.locator("main").innerText()).contains("接手" + worker.name() + "的工作（3 项）");
            for (CaseWalk walk : walks) {
                phone.visit("/cases/" + walk.number());
                assertThat(phone.page.locator("main").innerText())
                        .contains(worker.name() + " → " + officer.name())
                        .contains("材料周五到校");
            }
        }
    }

    @Test
    void whoSwitchesAUnitOffIsAskedFirstWhatBecomesOfItsCasesAndReproachedNothing() {
        CaseWalk walk = office.paperwork().signed();
        try (Visitor desk = Visitor.atDesk(port).as("admin")) {
            desk.visit("/units/" + walk.facts().schoolId());
            desk.page.locator("form[data-draft] input[name=active]").uncheck();
            desk.page
                    .locator("form[data-draft] button[type=submit].btn-primary")
                    .first()
                    .click();
            desk.page.locator("section.pile").waitFor();
            desk.inspect("closing-asked").fits();
            assertThat(desk.page.locator("section.pile").innerText())
                    .contains(walk.number().value());
            assertThat(desk.page.locator(".field-error").count()).isZero();
            assertThat(desk.page.locator("main").innerText()).doesNotContain("还不能提交");
        }
    }
}
