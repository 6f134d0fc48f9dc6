package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.Altered;
import cn.zhenggai.support.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photo that was used before is told of as soon as it is uploaded, and lies beside the other one at re-inspection. */
@BrowserTest
class ReusedPhotoScreenTests {

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
    void whoReportsIsToldRightAfterTheUploadAndAskedAgainAndTheReInspectorSeesBothPictures() throws IOException {
        office.photographed(Photos.jpeg(710_001), CaseState.ISSUED);
        CaseWalk walk = office.photographed(Photos.jpeg(710_002), CaseState.RECTIFYING);
        String address = "/cases/" + walk.number();
        String field = "after-" + walk.before().get(0);
        Path mirrored = file(Altered.MIRRORED.copy(Photos.picture(710_001), 1));
        try (Visitor phone = Visitor.onPhone(port).as(CaseWalk.WORKER)) {
            phone.visit(address).takePhoto(field, mirrored).type("measures", "已更换");
            phone.page.locator(".photo-hints .hint-pair").waitFor();
            assertThat(phone.shows("本校另一件事项用过这张照片")).isTrue();
            phone.inspect("report-hinted").fits();
        }
        try (Visitor desk = Visitor.atDesk(port).as(CaseWalk.WORKER)) {
            desk.visit(address).takePhoto(field, mirrored).type("measures", "已更换");
            desk.page.locator(".photo-hints .hint-pair").waitFor();
            desk.inspect("report-hinted");
            desk.page.locator("button:has-text('提交校长审签')").click();
            assertThat(desk.shows("有照片疑似重复使用")).isTrue();
            desk.press("确定");
            desk.as(CaseWalk.PRINCIPAL).visit(address);
            assertThat(desk.page.locator(".action .hint-pair .earlier img").count())
                    .isEqualTo(1);
            desk.inspect("sign-report-hinted").press("签字上报");
            desk.as("inspector1").visit(address);
            assertThat(desk.page.locator(".action .hint-pair img").count()).isEqualTo(2);
            desk.inspect("verify-hinted");
            assertThat(desk.shows("报告签字时附有系统提示")).isTrue();
        }
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit(address).inspect("verify-hinted").fits();
        }
    }

    @Test
    void thePhotoOfBeforeIsRefusedAtTheFieldThatBroughtIt() throws IOException {
        CaseWalk walk = office.photographed(Photos.jpeg(710_003), CaseState.RECTIFYING);
        String field = "after-" + walk.before().get(0);
        try (Visitor desk = Visitor.atDesk(port).as(CaseWalk.WORKER)) {
            desk.visit("/cases/" + walk.number()).takePhoto(field, file(Photos.jpeg(710_003)));
            desk.type("measures", "已更换");
            desk.page.locator(".photo-hints .hint-pair").waitFor();
            desk.press("提交校长审签");
            assertThat(desk.page.locator("#" + field + "-error").textContent()).contains("不能作为整改后照片");
            assertThat(desk.page.locator("[name=measures]").inputValue()).isEqualTo("已更换");
            desk.inspect("report-refused");
        }
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
    }

    private Path file(byte[] photo) throws IOException {
        return Files.write(Files.createTempFile(folder, "photo", ".jpg"), photo);
    }
}
