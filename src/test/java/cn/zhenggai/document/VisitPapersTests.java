package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitPlan;
import cn.zhenggai.inspection.plan.PlanningVisit;
import cn.zhenggai.inspection.record.ItemResult;
import cn.zhenggai.inspection.record.RecordingVisit;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.inspection.record.VisitMethod;
import cn.zhenggai.inspection.record.VisitRecord;
import cn.zhenggai.inspection.record.VisitSignature;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.Photos;
import cn.zhenggai.support.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The record of a visit on paper. */
@ProcessTest
class VisitPapersTests {

    @Autowired
    TestCounty county;

    @Autowired
    PlanningVisit planning;

    @Autowired
    RecordingVisit recording;

    @Autowired
    PrintingVisit printing;

    @Autowired
    Photos photos;

    @Autowired
    Clock clock;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aRecordTellsWhatWasLookedAtWhatWasFoundAndWhoSigned() throws IOException {
        long visit = planned(VisitMode.SPECIAL);
        Actor inspector = county.actor("inspector1");
        recording
                .record(inspector, visit, record(new VisitSignature("王芳", "副校长", photos.taken(inspector), null, null)))
                .orThrow();
        try (XWPFDocument paper = printed(visit, CaseWalk.PRINCIPAL)) {
            assertThat(text(paper))
                    .contains("校园安全检查记录表", "青岚县柳河镇中心小学", "专项检查", "查看现场、查阅资料")
                    .contains("督学甲", "督学乙", "秋季开学校园安全检查", "合格1项，不合格1项")
                    .contains("实验楼二层", "三具灭火器压力不足", "立案 RC-", "总体较好", "王芳　副校长")
                    .doesNotContain("草稿", "{{", "null");
            assertThat(paper.getAllPictures()).as("the signature").hasSize(1);
        }
    }

    @Test
    void aRefusedSignatureIsOnTheRecord() throws IOException {
        long visit = planned(VisitMode.RANDOM);
        recording
                .record(county.actor("inspector1"), visit, record(VisitSignature.refused("负责人外出开会", "总务主任 李强")))
                .orThrow();
        try (XWPFDocument paper = printed(visit, "director")) {
            assertThat(text(paper)).contains("随机抽查", "拒签理由：负责人外出开会", "见证人：总务主任 李强");
            assertThat(paper.getAllPictures()).isEmpty();
        }
    }

    @Test
    void beforeTheVisitItIsAFormThatOnlyThoseGetWhoMayKnowOfTheVisit() throws Exception {
        long visit = planned(VisitMode.UNANNOUNCED);
        fetch("/visits/" + visit + "/print", "inspector1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<p class=\"paper-mark\">草稿</p>")))
                .andExpect(content().string(containsString("暗访")));
        for (String paper : List.of("paper", "print")) {
            fetch("/visits/" + visit + "/" + paper, CaseWalk.PRINCIPAL).andExpect(status().isNotFound());
        }
    }

    private long planned(VisitMode mode) {
        VisitPlan plan = new VisitPlan(
                county.school(TestCounty.SCHOOL),
                BureauTime.today(clock),
                mode,
                null,
                null,
                null,
                null,
                county.actor("inspector1").personId(),
                List.of(county.actor("inspector2").personId()),
                "秋季开学校园安全检查",
                "县消防救援大队");
        return planning.plan(county.actor("registrar"), plan).orThrow();
    }

    private VisitRecord record(VisitSignature signature) {
        Instant now = BureauTime.now(clock);
        VisitFinding finding = new VisitFinding(
                UUID.randomUUID().toString(),
                "A04",
                Severity.GENERAL,
                "实验楼二层" + UUID.randomUUID(),
                "三具灭火器压力不足",
                null,
                "更换",
                false,
                null,
                List.of(photos.taken(county.actor("inspector1"))),
                List.of(),
                Alike.ANOTHER,
                null,
                null);
        return new VisitRecord(
                UUID.randomUUID().toString(),
                now.minusSeconds(5400),
                now,
                List.of(
                        new ItemResult("G01", ItemResult.Mark.OK, null),
                        new ItemResult("A04", ItemResult.Mark.BAD, "三具")),
                List.of(finding),
                List.of(VisitMethod.SITE, VisitMethod.PAPERS),
                "副校长 王芳",
                "总体较好",
                signature,
                false);
    }

    private XWPFDocument printed(long visit, String reader) throws IOException {
        PrintedPaper paper = printing.print(visit, county.actor(reader)).orThrow();
        return new XWPFDocument(new ByteArrayInputStream(paper.word()));
    }

    private static String text(XWPFDocument paper) {
        return new XWPFWordExtractor(paper).getText();
    }

    private ResultActions fetch(String path, String login) throws Exception {
        return web.perform(get(path).header("Accept-Language", "zh-CN").with(request -> {
            CurrentActor.set(request, county.actor(login));
            return request;
        }));
    }
}
