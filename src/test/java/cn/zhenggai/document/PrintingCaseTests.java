package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The paper of a case, read back with the eyes of a word processor. */
@ProcessTest
class PrintingCaseTests {

    @Autowired
    Office office;

    @Autowired
    PrintingCase printing;

    @Autowired
    TestCounty county;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aMajorCaseOfTwoRoundsIsToldFromTheFindingToTheClosure() throws IOException {
        CaseWalk walk = office.major().to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
        try (XWPFDocument paper = printed(walk, "director")) {
            String text = text(paper);
            assertThat(text)
                    .contains("校园安全隐患整改档案", walk.number().value(), "柳河镇中心小学", "实验楼", "重大")
                    .contains("消防法第十六条", "三具灭火器压力不足")
                    .contains("整改方案（第1稿）", "拆除彩钢板，改砌实体墙", "12.5 万元", "停用操作间，由中心校送餐", "同意")
                    .contains("第1轮整改与复查：不合格", "第2轮整改与复查：合格", "已更换并张贴检查卡", "每月检查一次")
                    .contains("复查人督学", "已到现场查看", "青岚县教育局（印章）")
                    .contains(DateTimeFormatter.ofPattern("yyyy年M月d日")
                            .format(walk.facts().foundOn()))
                    .doesNotContain("{{", "}}", "[at]");
            assertThat(paper.getAllPictures())
                    .as("the hazard, and the work of two rounds")
                    .hasSize(3);
            assertThat(paper.getDocument().xmlText().split("<pic:pic").length - 1)
                    .isEqualTo(4);
        }
    }

    @Test
    void theLogIsATableWhoseHeaderRepeatsOnEachPage() throws IOException {
        CaseWalk walk = office.general().to(CaseState.CLOSED);
        try (XWPFDocument paper = printed(walk, "director")) {
            XWPFTable log = paper.getTables().get(paper.getTables().size() - 1);
            assertThat(log.getRow(0).isRepeatHeader()).isTrue();
            assertThat(log.getRow(0).getCell(0).getText()).isEqualTo("时间");
            assertThat(log.getRows()).hasSize(1 + walk.story().log().size());
            assertThat(log.getRow(1).getCell(2).getText()).isEqualTo("督学甲");
        }
    }

    @Test
    void aDraftSaysWhatThereIsAndLeavesTheRestOut() throws IOException {
        CaseWalk walk = office.open(office.finding().photos(2).description("首行\n次行 {{number}} {{@x}} [at] <b>&"));
        try (XWPFDocument paper = printed(walk, "director")) {
            assertThat(text(paper))
                    .contains("首行\n次行 {{number}} {{@x}} [at] <b>&")
                    .doesNotContain("整改方案", "轮整改与复查", "null");
            assertThat(paper.getAllPictures()).hasSize(2);
        }
    }

    @Test
    void whatIsFixedOnTheSpotShowsBothPhotos() throws IOException {
        CaseWalk walk = office.open(office.finding().photos(1).photosAfter(1).fixedOnTheSpot("校长1"));
        try (XWPFDocument paper = printed(walk, "director")) {
            assertThat(paper.getAllPictures()).hasSize(2);
            assertThat(text(paper)).contains("校长1", "整改前 ", "整改后 ");
        }
    }

    @Test
    void whoReadsWithoutPersonsGetsNeitherNamesNorPhotos() throws IOException {
        CaseWalk walk = office.general().to(CaseState.CLOSED);
        try (XWPFDocument paper = printed(walk, "auditor")) {
            assertThat(text(paper)).contains(walk.number().value()).doesNotContain("督学甲", "校长01");
            assertThat(paper.getAllPictures()).isEmpty();
        }
    }

    @Test
    void aForeignCaseIsNotThere() throws Exception {
        CaseWalk walk = office.general().signed();
        String foreign = "principal." + TestCounty.OTHER_SCHOOL;
        assertThatThrownBy(() -> printing.print(walk.number(), office.actor(foreign)))
                .isInstanceOf(CaseNotFound.class);
        fetch("/cases/" + walk.number() + "/paper", foreign).andExpect(status().isNotFound());
        fetch("/cases/nonsense/paper", "director").andExpect(status().isNotFound());
    }

    @Test
    void itIsDownloadedUnderTheNumberOfTheCase() throws Exception {
        CaseWalk walk = office.general().signed();
        fetch("/cases/" + walk.number() + "/paper", CaseWalk.OFFICER)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("''" + walk.number() + ".docx")));
    }

    private XWPFDocument printed(CaseWalk walk, String reader) throws IOException {
        byte[] paper =
                printing.print(walk.number(), office.actor(reader)).orThrow().word();
        return new XWPFDocument(new ByteArrayInputStream(paper));
    }

    private static String text(XWPFDocument paper) {
        return new XWPFWordExtractor(paper).getText();
    }

    private ResultActions fetch(String path, String login) throws Exception {
        return web.perform(get(path).with(request -> {
            CurrentActor.set(request, office.actor(login));
            return request;
        }));
    }
}
