package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A canteen is stopped, and let go again, by the people whose it is. */
@BrowserTest
class StopOrderJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aStoppedCanteenFromOrderToLifting() throws IOException {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        String address = "/stop-orders/of/" + walk.number();
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit(address);
            desk.page.locator("summary:has-text('决定停课')").click();
            desk.press("作出决定");
            assertThat(desk.page.locator(".field-error").count()).isGreaterThan(3);
            desk.page.locator("#ORDER_STOP-kind").selectOption("USE");
            desk.page.locator("#ORDER_STOP-scope").selectOption("ROOM");
            desk.page.locator("#ORDER_STOP-description").fill("食堂操作间");
            desk.page.locator("#ORDER_STOP-reason").fill("操作间用泡沫夹芯彩钢板搭建");
            desk.page.locator("#ORDER_STOP-basis").fill("《中华人民共和国安全生产法》第六十七条");
            desk.page.locator("#ORDER_STOP-pupilsGo").fill("由中心校配餐");
            desk.page.locator("#ORDER_STOP-liftWhen").fill("拆除并复验合格");
            desk.inspect("stop-order-form").press("作出决定");
            assertThat(desk.shows("停用中")).isTrue();
            desk.lookAtTheProcess();
            desk.inspect("stop-order");
        }
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.OFFICER)) {
            phone.visit("/cases/" + walk.number());
            phone.page.locator("summary:has-text('申请恢复')").click();
            phone.page.locator("#ASK_LIFTING-1-done").fill("已拆除彩钢板，改砌实体墙");
            Path picture = Files.write(folder.resolve("after.jpg"), Photos.jpeg(12));
            phone.takePhoto("photos", picture);
            phone.inspect("stop-ask-lifting").fits();
            phone.press("报出申请");
            assertThat(phone.shows("已申请恢复")).isTrue();
        }
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit(address);
            phone.page.locator("#INSPECT_STOP-1-seen").fill("已全部拆除");
            phone.inspect("stop-inspect").fits();
            phone.press("可以恢复");
        }
        try (Visitor desk = Visitor.atDesk(port).as("deputy")) {
            desk.visit("/stop-orders?view=asked").inspect("stop-orders");
            desk.follow("食堂操作间");
            desk.press("同意恢复");
            assertThat(desk.shows("已解除")).isTrue();
            desk.inspect("stop-lifted");
        }
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
    }
}
